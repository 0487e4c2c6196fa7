//! What the browser tells the core of the world: the time, the recruiter's language, time zones.

use crate::{browser, json};
use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use std::{cell::RefCell, collections::BTreeMap, rc::Rc};
use tactful::{
    settings::Policy,
    surroundings::{Catalogue, Words, Zones},
};
use time::UtcDateTime;
use wasm_bindgen::{JsCast, JsValue};

/// This second. Moments are kept as text and compared as text, and their fractions, written as short as can be, would not be in
/// order.
pub fn now() -> UtcDateTime {
    UtcDateTime::from_unix_timestamp((Date::now() / 1000.0) as i64).unwrap_or(UtcDateTime::UNIX_EPOCH)
}

thread_local! {
    /// What the organisation set, and when that was asked for, in milliseconds. A browser that just started may say it late,
    /// and an administrator may change it at any time.
    static POLICY: RefCell<Option<(Policy, f64)>> = const { RefCell::new(None) };
}

/// Milliseconds after which the browser is asked again.
const POLICY_HOLDS: f64 = 5_000.0;

/// What the recruiter's organisation set.
pub async fn policy() -> Policy {
    let now = Date::now();
    if let Some((policy, _)) =
        POLICY.with_borrow(Clone::clone).filter(|(_, asked)| (0.0..POLICY_HOLDS).contains(&(now - asked)))
    {
        return policy;
    }
    // Firefox refuses where no organisation set anything.
    let managed = browser::managed_storage(&JsValue::NULL).await.ok();
    let managed = managed.and_then(|managed| json::read(&managed));
    let policy = Policy::read(&managed.unwrap_or_default());
    POLICY.set(Some((policy.clone(), now)));
    policy
}

/// The messages of the browser's language, from `_locales`.
pub struct ChromeWords;

impl Words for ChromeWords {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        let said = browser::get_message(id, arguments.iter().map(|argument| (*argument).to_owned()).collect());
        if said.is_empty() { id.to_owned() } else { said }
    }

    fn date(&self, day: time::Date) -> String {
        written(&browser::ui_language(), day)
    }
}

/// A language's messages, and its way to write a day.
struct Language {
    name: &'static str,
    messages: Rc<Catalogue>,
}

impl Words for Language {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        self.messages.say(id, arguments)
    }

    fn date(&self, day: time::Date) -> String {
        written(self.name, day)
    }
}

/// A day as a language writes it.
fn written(language: &str, day: time::Date) -> String {
    let options = Object::new();
    for (key, value) in [("year", "numeric"), ("month", "long"), ("day", "numeric"), ("timeZone", "UTC")] {
        // A plain object takes any key.
        let _: Result<bool, JsValue> = Reflect::set(&options, &key.into(), &value.into());
    }
    let midnight = day.midnight().assume_utc().unix_timestamp() as f64 * 1000.0;
    Date::new(&JsValue::from_f64(midnight)).to_locale_date_string(language, &options).into()
}

thread_local! {
    /// The messages of languages that were asked for, as long as this worker lives; `None` where there are none. To ask the
    /// browser for each of the many sentences of a verdict takes longer, also in its own language.
    static CATALOGUES: RefCell<BTreeMap<&'static str, Option<Rc<Catalogue>>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The words of a language; the browser's own where a language is not known.
pub async fn words(language: Option<&'static str>) -> Rc<dyn Words> {
    let Some(language) = language else { return Rc::new(ChromeWords) };
    let known = CATALOGUES.with_borrow(|known| known.get(language).cloned());
    let found = match known {
        Some(found) => found,
        None => {
            let text = browser::messages(language).await.ok().and_then(|text| text.as_string()).unwrap_or_default();
            let found = (!text.is_empty()).then(|| Rc::new(Catalogue::parse(&text)));
            CATALOGUES.with_borrow_mut(|known| known.insert(language, found.clone()));
            found
        }
    };
    match found {
        Some(messages) => Rc::new(Language { name: language, messages }),
        None => Rc::new(ChromeWords),
    }
}

/// The time zones that the browser knows.
pub struct BrowserZones;

impl Zones for BrowserZones {
    fn offset(&self, zone: &str, at: UtcDateTime) -> Option<i32> {
        let options = Object::new();
        for (key, value) in [("timeZone", zone), ("timeZoneName", "longOffset")] {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        // Asked for through Reflect, because an unknown zone throws.
        let arguments = Array::of2(&"en-US".into(), &options);
        let constructor: Function = Reflect::get(&js_sys::global(), &"Intl".into())
            .and_then(|intl| Reflect::get(&intl, &"DateTimeFormat".into()))
            .ok()?
            .dyn_into()
            .ok()?;
        let format: Intl::DateTimeFormat = Reflect::construct(&constructor, &arguments).ok()?.unchecked_into();
        let date = Date::new(&JsValue::from_f64(at.unix_timestamp() as f64 * 1000.0));
        let parts = format.format_to_parts(&date);
        let name = parts.iter().find_map(|part| {
            let kind = Reflect::get(&part, &"type".into()).ok()?.as_string()?;
            (kind == "timeZoneName").then(|| Reflect::get(&part, &"value".into()).ok()?.as_string()).flatten()
        })?;
        parse_offset(&name)
    }
}

/// `GMT`, `GMT+01:00`, `GMT-03:30`.
fn parse_offset(name: &str) -> Option<i32> {
    let offset = name.strip_prefix("GMT")?;
    if offset.is_empty() {
        return Some(0);
    }
    let sign = if offset.starts_with('-') { -1 } else { 1 };
    let (hours, minutes) = offset.trim_start_matches(['+', '-']).split_once(':')?;
    Some(sign * (hours.parse::<i32>().ok()? * 3600 + minutes.parse::<i32>().ok()? * 60))
}
