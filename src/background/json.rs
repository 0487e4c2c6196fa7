//! Values that pass through the browser, as plain JSON. Rows are read and written as JSON anyway, and a second way of reading the
//! same types would make the module as much larger again.

use js_sys::{Array, JSON, Object, Reflect};
use serde::{Serialize, de::DeserializeOwned};
use wasm_bindgen::JsValue;

/// Reads what came from the browser; `None` when it is not what is expected, or holds what JSON cannot say.
pub fn read<T: DeserializeOwned>(value: &JsValue) -> Option<T> {
    // What JSON has no word for, `undefined` among it, becomes no string.
    let json: JsValue = JSON::stringify(value).ok()?.into();
    serde_json::from_str(&json.as_string()?).ok()
}

/// As the browser wants it; `null` when it cannot be said.
pub fn write<T: Serialize>(value: &T) -> JsValue {
    let json = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&json).unwrap_or(JsValue::NULL)
}

/// An object as the browser's calls want it.
pub fn js(fields: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in fields {
        // Setting a field of a new plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}

/// A list of texts as the browser's calls want it.
pub fn texts<T: AsRef<str>>(list: &[T]) -> JsValue {
    list.iter().map(|text| JsValue::from_str(text.as_ref())).collect::<Array>().into()
}
