// Starts the background worker. Browsers want listeners in place before the first turn of the event loop, when WebAssembly is
// not ready yet. So they are here, and pass everything on to Rust: what compose boxes ask to the worker module, what the
// recruiter does to the desk. Each module is loaded when it is first needed.
import initDesk, * as desk from './wasm/desk.js';
import initWorker, * as worker from './wasm/worker.js';
import { once } from './once.js';

const atDesk = once(initDesk, desk);
const atWork = once(initWorker, worker);
const openPanel = globalThis.browser?.sidebarAction
  ? () => browser.sidebarAction.open()
  : (tab) => chrome.sidePanel.open({ tabId: tab.id });

// A module that broke never answers. A compose box that waited for it would keep the worker from ending and starting again.
const LONGEST = 30_000;
const inTime = (answer) => {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, LONGEST)));
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

// The first draft after an update may find a store that is older than the worker, which only the desk can renew.
const fromWork = async (receive) => {
  const answer = await atWork(receive);
  if (answer) return answer;
  await atDesk(({ renew_store }) => renew_store());
  return atWork(receive);
};

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  // Our own pages ask the desk. Either module checks the sender itself.
  const isOurs = sender.url?.startsWith(chrome.runtime.getURL(''));
  const receive = (module) => module.receive(message, sender);
  (isOurs ? atDesk(receive) : inTime(fromWork(receive)))
    .catch(() => ({ type: 'failed', reason: chrome.i18n.getMessage('error_worker') }))
    .then(reply);
  return true;
});

// The toolbar button and its keyboard command.
chrome.action.onClicked.addListener((tab) => {
  // Allowed only while the click is being handled, so it cannot wait for Rust.
  openPanel(tab).catch(() => {});
  return atDesk(({ capture_tab }) => capture_tab(tab));
});

// Sites where the recruiter switched the guard on.
chrome.runtime.onInstalled.addListener(() => atDesk(({ settle_sites }) => settle_sites()));
chrome.runtime.onStartup.addListener(() => atDesk(({ settle_sites }) => settle_sites()));
chrome.permissions.onAdded.addListener((permissions) => atDesk(({ sites_allowed }) => sites_allowed(permissions)));
chrome.permissions.onRemoved.addListener((permissions) => atDesk(({ sites_withdrawn }) => sites_withdrawn(permissions)));
