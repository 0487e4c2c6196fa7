// Starts the worker. Browsers want listeners in place before the first turn of the event loop, and WebAssembly is not
// ready by then; so they stand here, and everything they hear is handed to Rust.
import init, { capture_tab, receive } from './wasm/worker.js';

const ready = init();
const openPanel = globalThis.browser?.sidebarAction
  ? () => browser.sidebarAction.open()
  : (tab) => chrome.sidePanel.open({ tabId: tab.id });

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  ready
    .then(() => receive(message, sender))
    .catch(() => ({ type: 'failed', reason: chrome.i18n.getMessage('error_worker') }))
    .then(reply);
  return true;
});

// The toolbar button and its keyboard command.
chrome.action.onClicked.addListener((tab) => {
  // Only allowed while the click is being handled, so it cannot wait for Rust.
  openPanel(tab).catch(() => {});
  return ready.then(() => capture_tab(tab));
});
