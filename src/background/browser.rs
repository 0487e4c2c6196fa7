//! The few calls of the extension API that the worker makes.

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// The address of a packaged file.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getURL)]
    pub fn get_url(path: &str) -> String;

    /// The extension's own id.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = id, thread_local_v2)]
    pub static EXTENSION_ID: String;

    /// Tells the other pages of the extension something.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "runtime"], js_name = sendMessage)]
    pub async fn send_message(message: &JsValue) -> Result<JsValue, JsValue>;

    /// The tabs that a query finds.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = query)]
    pub async fn query_tabs(query: &JsValue) -> Result<JsValue, JsValue>;

    /// Asks the content script in a tab's page.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = sendMessage)]
    pub async fn ask_tab(tab: i32, message: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;

    /// Opens a tab.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "tabs"], js_name = create)]
    pub async fn create_tab(options: &JsValue) -> Result<JsValue, JsValue>;

    /// What the organisation set.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "storage", "managed"], js_name = get)]
    pub async fn managed_storage(keys: &JsValue) -> Result<JsValue, JsValue>;

    /// Puts files into a tab's page.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = executeScript)]
    pub async fn execute_script(injection: &JsValue) -> Result<JsValue, JsValue>;

    /// The scripts that the browser keeps for us.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = getRegisteredContentScripts)]
    pub async fn registered_scripts(filter: &JsValue) -> Result<JsValue, JsValue>;

    /// Has the browser keep scripts for us.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = registerContentScripts)]
    pub async fn register_scripts(scripts: &JsValue) -> Result<(), JsValue>;

    /// Changes scripts that the browser keeps for us.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = updateContentScripts)]
    pub async fn update_scripts(scripts: &JsValue) -> Result<(), JsValue>;

    /// Has the browser forget scripts.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "scripting"], js_name = unregisterContentScripts)]
    pub async fn unregister_scripts(filter: &JsValue) -> Result<(), JsValue>;

    /// What the extension may do and where.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = getAll)]
    pub async fn permissions() -> Result<JsValue, JsValue>;

    /// Gives permissions back.
    #[wasm_bindgen(catch, js_namespace = ["chrome", "permissions"], js_name = remove)]
    pub async fn remove_permissions(permissions: &JsValue) -> Result<JsValue, JsValue>;

    /// The extension's manifest.
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = getManifest)]
    pub fn manifest() -> JsValue;

    /// A message in the browser's language; empty when there is none.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getMessage)]
    pub fn get_message(id: &str, arguments: Vec<String>) -> String;

    /// The browser's language.
    #[wasm_bindgen(js_namespace = ["chrome", "i18n"], js_name = getUILanguage)]
    pub fn ui_language() -> String;
}

#[wasm_bindgen(raw_module = "../own.js")]
extern "C" {
    /// The text of a language's messages, as packaged; empty where there are none.
    #[wasm_bindgen(catch)]
    pub async fn messages(language: &str) -> Result<JsValue, JsValue>;

    /// Waits for some milliseconds.
    pub async fn pause(milliseconds: u32);
}
