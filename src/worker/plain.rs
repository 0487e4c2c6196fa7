//! Values that go through the browser, as plain JSON: the worker reads and writes its rows as JSON anyway, and a second
//! way of reading the same types would weigh as much as the first.

use js_sys::JSON;
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
