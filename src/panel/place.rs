//! Where in the panel the recruiter is. It stands in the address after `#`, so that the browser's own back works and a
//! reload stays.

use leptos::prelude::*;
use tactful::candidate::CandidateId;
use wasm_bindgen::JsValue;

/// A view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The list, and the button that captures.
    Home,
    /// What the last capture found and missed.
    Receipt,
    /// One candidate.
    Candidate(CandidateId),
    /// Adding people without reading a page.
    Add,
    /// What the recruiter set.
    Settings,
}

impl Place {
    /// Reads what stands after `#`; home for what is no place.
    pub fn read(fragment: &str) -> Self {
        match fragment.trim_start_matches('#').split_once('/') {
            Some(("candidate", id)) if !id.is_empty() => Place::Candidate(id.to_owned()),
            _ if fragment == "#add" => Place::Add,
            _ if fragment == "#receipt" => Place::Receipt,
            _ if fragment == "#settings" => Place::Settings,
            _ => Place::Home,
        }
    }

    /// As a link. A candidate's id is an address, which may have escapes of its own: they are escaped once more, since
    /// [`here`] undoes one round.
    pub fn link(&self) -> String {
        match self {
            Place::Home => "#".to_owned(),
            Place::Receipt => "#receipt".to_owned(),
            Place::Candidate(id) => format!("#candidate/{}", id.replace('%', "%25")),
            Place::Add => "#add".to_owned(),
            Place::Settings => "#settings".to_owned(),
        }
    }
}

/// The place now.
pub fn here() -> Place {
    let fragment = window().location().hash().unwrap_or_default();
    let decoded = js_sys::decode_uri_component(&fragment).map(String::from);
    Place::read(&decoded.unwrap_or(fragment))
}

/// Goes somewhere else.
pub fn go(place: &Place) {
    // Setting the fragment of one's own page fails only when the page is being closed.
    let _: Result<(), JsValue> = window().location().set_hash(&place.link());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_read_as_they_are_written() {
        let candidate = Place::Candidate("https://social.example/in/jane/".to_owned());
        for place in [Place::Home, Place::Receipt, candidate, Place::Add, Place::Settings] {
            assert_eq!(Place::read(&place.link()), place);
        }
        let escaped = Place::Candidate("https://social.example/in/jos%C3%A9".to_owned());
        assert_eq!(escaped.link(), "#candidate/https://social.example/in/jos%25C3%25A9");
        assert_eq!(Place::read("#candidate/"), Place::Home);
        assert_eq!(Place::read("#nowhere"), Place::Home);
    }
}
