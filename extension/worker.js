// Starts the worker. Browsers want listeners in place before the first turn of the event loop, and WebAssembly is not
// ready by then; so they stand here, and everything they hear is handed to Rust.
import init, { capture_tab, receive, settle_sites, sites_allowed, sites_withdrawn } from './wasm/worker.js';

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

// Sites where the recruiter switched the guard on.
chrome.runtime.onInstalled.addListener(() => ready.then(settle_sites));
chrome.runtime.onStartup.addListener(() => ready.then(settle_sites));
chrome.permissions.onAdded.addListener((permissions) => ready.then(() => sites_allowed(permissions)));
chrome.permissions.onRemoved.addListener((permissions) => ready.then(() => sites_withdrawn(permissions)));
