//! The words, dates and plurals of the recruiter's language, as the browser knows them.

use crate::dates::{self, Calendar};
use js_sys::{Array, Date, JsString, Object, Reflect};
use std::cmp::Ordering;
use tactful::surroundings::Words;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    fn get_message(id: &str, arguments: &Array) -> String;

    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    fn ui_language() -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> DateTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &DateTimeFormat, date: &Date) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> NumberFormat;
    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type RelativeTimeFormat;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> RelativeTimeFormat;
    #[wasm_bindgen(method)]
    fn format(this: &RelativeTimeFormat, value: f64, unit: &str) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &Object) -> DisplayNames;
    #[wasm_bindgen(method)]
    fn of(this: &DisplayNames, code: &str) -> Option<String>;
}

/// The browser's language.
pub struct Spoken;

impl Words for Spoken {
    fn say(&self, id: &str, arguments: &[&str]) -> String {
        let arguments: Array = arguments.iter().map(|argument| JsValue::from_str(argument)).collect();
        let said = get_message(id, &arguments);
        if said.is_empty() { id.to_owned() } else { said }
    }
}

impl Calendar for Spoken {
    fn year(&self, year: i32) -> String {
        format_date(year, 1, 1, &[("year", "numeric")])
    }

    fn month(&self, year: i32, month: u8) -> String {
        format_date(year, month, 1, &[("year", "numeric"), ("month", "short")])
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        format_date(year, month, day, &[("year", "numeric"), ("month", "short"), ("day", "numeric")])
    }

    fn length(&self, years: u32, months: u32) -> String {
        let amount = |number: u32, unit: &str| {
            let settings = options(&[("style", "unit"), ("unit", unit), ("unitDisplay", "long")]);
            (number > 0).then(|| NumberFormat::new(&ui_language(), &settings).format(f64::from(number)))
        };
        [amount(years, "year"), amount(months, "month")].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}

/// The text of message `id`.
pub fn say(id: &str) -> String {
    Spoken.say(id, &[])
}

/// The text of message `id` with its arguments.
pub fn say_with(id: &str, arguments: &[&str]) -> String {
    Spoken.say(id, arguments)
}

/// How many there are of something: the message `id` with the plural form that the language takes for `number`
/// (`id_one`, `id_few` …), or `id_other`.
pub fn count(id: &str, number: usize) -> String {
    let language = ui_language();
    let value = number as f64;
    let shown = self::number(number);
    let form = PluralRules::new(&language).select(value);
    let arguments = Array::of1(&JsValue::from_str(&shown));
    let said = get_message(&format!("{id}_{form}"), &arguments);
    if said.is_empty() { get_message(&format!("{id}_other"), &arguments) } else { said }
}

/// A number as the language writes it.
pub fn number(number: usize) -> String {
    NumberFormat::new(&ui_language(), &Object::new()).format(number as f64)
}

/// The day of an RFC 3339 moment, where the recruiter is; as it is when it is none.
pub fn day(moment: &str) -> String {
    let date = Date::new(&JsValue::from_str(moment));
    if date.get_time().is_nan() {
        return dates::date(moment, &Spoken);
    }
    Spoken.day(date.get_full_year() as i32, date.get_month() as u8 + 1, date.get_date() as u8)
}

/// How long ago an RFC 3339 moment is, such as `yesterday`; empty when it is none.
pub fn ago(moment: &str) -> String {
    let then = Date::parse(moment);
    if then.is_nan() {
        return String::new();
    }
    let (value, unit) = dates::ago((Date::now() - then) / 1_000.0);
    if value == 0.0 {
        return say("panel_just_now");
    }
    RelativeTimeFormat::new(&ui_language(), &options(&[("numeric", "auto")])).format(value, unit)
}

/// This day.
pub fn today() -> dates::Known {
    let now = Date::new_0();
    dates::Known {
        year: now.get_full_year() as i32,
        month: Some(now.get_month() as u8 + 1),
        day: Some(now.get_date() as u8),
    }
}

/// A country's name by its ISO 3166 two-letter code.
pub fn country(code: &str) -> String {
    DisplayNames::new(&ui_language(), &options(&[("type", "region")])).of(code).unwrap_or_else(|| code.to_owned())
}

/// Which of two texts stands first in the recruiter's language.
pub fn order(one: &str, other: &str) -> Ordering {
    JsString::from(one).locale_compare(other, &Array::of1(&JsValue::from_str(&ui_language())), &Object::new()).cmp(&0)
}

/// The interface language and its direction (`ltr` or `rtl`), for the document.
pub fn language() -> (String, String) {
    (ui_language(), get_message("@@bidi_dir", &Array::new()))
}

fn format_date(year: i32, month: u8, day: u8, parts: &[(&str, &str)]) -> String {
    // Noon, so that no summer time moves the day.
    let date = Date::new_with_year_month_day_hr(year as u32, i32::from(month) - 1, i32::from(day), 12);
    DateTimeFormat::new(&ui_language(), &options(parts)).format(&date)
}

fn options(entries: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a plain object of our own cannot fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), &JsValue::from_str(value));
    }
    object
}

#[cfg(test)]
mod tests {
    use crate::{dates::tests::english, voices};
    use std::{collections::BTreeSet, fs, path::Path};
    use tactful::settings::Limit;

    /// Every string literal below `folder` that is the id of one of the panel's messages.
    fn ids(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                ids(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let source = fs::read_to_string(&path).unwrap();
                let quoted = source.split('"').filter(|text| text.starts_with("panel_"));
                let id = |text: &&str| text.chars().all(|letter| letter.is_ascii_lowercase() || letter == '_');
                found.extend(quoted.filter(id).map(str::to_owned));
            }
        }
    }

    #[test]
    fn nothing_is_in_the_catalogue_that_the_panel_never_says() {
        let mut said = BTreeSet::new();
        ids(&Path::new(env!("CARGO_MANIFEST_DIR")).join(".."), &mut said);
        said.extend(Limit::ALL.iter().map(voices::called));
        let catalogue = english();
        let plural = |id: &str| id.rsplit_once('_').is_some_and(|(stem, _)| said.contains(stem));
        let unsaid: Vec<&str> =
            catalogue.ids().filter(|id| id.starts_with("panel_") && !said.contains(*id) && !plural(id)).collect();
        assert!(unsaid.is_empty(), "{unsaid:?}");
    }
}
