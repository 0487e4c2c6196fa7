// Real browsers with the extension loaded, driven the same way whichever it is.
//
//   inBothBrowsers((given) => {                       a suite for each browser; given.browser and given.network are there
//     test('captures', async () => {                  while a test runs, shared by the tests of the suite
//       const { browser, network } = given;
//       const page = await browser.open(network.serve('https://www.linkedin.com/in/jane-roe/', html));
//       const captured = await browser.capture(page); the toolbar button; the worker's `captured` or `failed` to the panel
//     });
//   });
//
//   const browser = await launch('chromium' or 'firefox', { network });           or by hand, with a profile of its own
//   browser.open(url)              a new tab, loaded: a puppeteer Page, to click and type in as in puppeteer
//   browser.toolbar(page)          presses Tactful's toolbar button over this page, as the recruiter would
//   browser.shortcut()             its keyboard command, in Firefox; Chromium takes such keys from real keyboards only
//   browser.panel()                the panel in a tab of its own: a puppeteer Page that stays in the background
//   browser.ask(message)           sends a FromPanel from the panel and gives the worker's ToPanel
//   browser.candidates()           every candidate kept, whole
//   browser.banner(page)           what the warning says: { text, html, rules, buttons }, or null when there is none
//   browser.inBanner(page, fn, …)  runs fn(shadowRoot, …) in the page, with the closed shadow root of our host element
//   browser.pressInBanner(page, words)   a mouse click on the banner's button that has these words
//   browser.atAnyHour()            the guard says nothing of the hour at which a test happens to run
//   browser.killWorker()           ends the service worker or event page; workerRuns() tells
//   browser.screenshot(page, name) into target/screenshots
//   browser.restart()              the browser again, with the same profile
//   browser.answer(true or false)  answers what the browser asks the recruiter about a site
//   browser.withdraw(pattern)      takes a site's permission back in the browser's own place for it
//   browser.close()
//
//   until(what, probe)             waits for a condition: there are no fixed waits in these tests
//   press(element)                 a click that a banner may not turn away
//   write(page, text)              a longer text, where the cursor is
//   patched(name, { 'worker.js': (text) => … })   a copy of the built extension with some files changed
//   patient                        such a change, for 'content.js'
//   messages('de')                 all that the extension says in a language

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, accessSync, constants, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { after, before, describe } from 'node:test';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { openNetwork } from './network.mjs';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** What was built: packages, and what else the tests need. */
export const DIST = process.env.TACTFUL_DIST ?? join(ROOT, 'dist');
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');
/** All that are tried, or the one that TACTFUL_BROWSER names. */
export const BROWSERS = ['chromium', 'firefox'].filter((name) => [name, undefined].includes(process.env.TACTFUL_BROWSER));

const PROGRAMS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome'],
  firefox: ['firefox-esr', 'firefox'],
};
/** Firefox names an add-on by the id in its manifest, and its pages by an UUID that it would draw by lot. */
const FIREFOX_ID = 'tactful@tactful.example';
const FIREFOX_UUID = '7ac7f010-0000-4000-8000-000000000001';
/** Where Chromium looks for what an administrator set on this machine. */
const CHROMIUM_POLICIES = '/etc/chromium/policies/managed';

/** Defines the same tests for each browser. `options` gives launch options by the browser's name, `leftOut` why it is left out. */
export function inBothBrowsers(define, options = () => ({}), leftOut = () => false) {
  for (const name of BROWSERS) {
    describe(name, { skip: missing(name) || leftOut(name) }, () => {
      const given = {};
      before(async () => {
        given.network = await openNetwork();
        given.browser = await launch(name, { network: given.network, ...options(name) });
      });
      after(async () => {
        await given.browser?.close();
        await given.network?.close();
      });
      define(given, name);
    });
  }
}

/** Why nobody can be an administrator of a browser here, or false. */
export function unmanageable(name) {
  if (name === 'firefox' || process.getuid() === 0) return false;
  return `left out: only an administrator may write to ${CHROMIUM_POLICIES}`;
}

/** Why a browser's tests are left out, or false. In CI nothing is left out: the launch fails. */
export function missing(name) {
  if (program(name) || process.env.CI) return false;
  return `left out: ${PROGRAMS[name][0]} is not installed`;
}

/**
 * Starts a browser with the extension loaded. `extension` is its folder, or null for a browser without it. With `lasting` it
 * is installed to stay, as a recruiter has it, and the browser itself starts it again; `lasting.answered` are match patterns
 * of sites that the recruiter allowed once before. `language` is the browser's own, such as `de`. `managed` is what an
 * organisation set, by the browser's own way for it; `unmanageable()` tells why that is not possible here.
 */
export async function launch(name, options) {
  const browser = new { chromium: Chromium, firefox: Firefox }[name]({
    extension: join(DIST, name),
    headless: true,
    ...options,
  });
  await browser.start();
  return browser;
}

/** Waits until `probe` gives something truthy, and gives it back. */
export async function until(what, probe, { within = 15_000 } = {}) {
  const end = Date.now() + within;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${within / 1000} s in vain: ${what}`);
    await pause(15);
  }
}

/**
 * Clicks something that takes the focus until that arrives: a banner that comes or goes between looking and clicking moves it.
 * What is gone or hidden then went with the click.
 */
export const press = (element) =>
  until('the click to arrive', async () => {
    // From a text it would stay there while the press is held.
    await element.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      at?.blur();
    });
    await element.click();
    return element.evaluate((one) => !one.checkVisibility() || one.contains(one.getRootNode().activeElement));
  });

/**
 * Writes where the cursor is: the last word of each line by its keys, and what stands before it at once, as it comes from whoever
 * dictates. A key takes 5 ms, and the tests write some hundred pages of text.
 */
export async function write(page, text) {
  for (const [number, line] of text.split('\n').entries()) {
    if (number > 0) await page.keyboard.press('Enter');
    const last = line.lastIndexOf(' ') + 1;
    if (last > 1) await page.evaluate(insert, line.slice(0, last));
    await page.keyboard.type(line.slice(last));
  }
}

function insert(text) {
  let where = document;
  while (where.activeElement?.contentDocument) where = where.activeElement.contentDocument;
  where.execCommand('insertText', false, text);
}

/** A copy of the extension as built for one browser, with some files changed. Removed when the tests end. */
export function patched(name, changes) {
  const folder = temporary('extension');
  cpSync(join(DIST, name), folder, { recursive: true });
  for (const [file, change] of Object.entries(changes)) {
    // What ships minified is changed as it was before, and minified as well.
    const readable = join(DIST, file);
    const isMinified = existsSync(readable);
    const changed = change(readFileSync(isMinified ? readable : join(folder, file), 'utf8'));
    writeFileSync(join(folder, file), isMinified ? execFileSync(join(TARGET, 'debug/bundle'), ['minify'], { input: changed }) : changed);
  }
  return folder;
}

/** Has a send wait longer for a worker that does not answer: a busy machine keeps one waiting, too. */
export function patient(text) {
  const changed = text.replace('PATIENCE = 1500', 'PATIENCE = 5000');
  if (changed === text) throw new Error('the guard waits in another way');
  return changed;
}

/** All that the extension says in a language. */
export const messages = (language) => JSON.parse(readFileSync(join(ROOT, `extension/_locales/${language}/messages.json`), 'utf8'));

const leftovers = new Set();

function temporary(what) {
  const folder = mkdtempSync(join(tmpdir(), `tactful-${what}-`));
  leftovers.add(folder);
  sweepLast();
  return folder;
}

/** Folders are removed when this process ends, after Puppeteer has ended the browsers that write into them. */
function sweepLast() {
  process.off('exit', sweep);
  process.on('exit', sweep);
}

function sweep() {
  for (const folder of leftovers) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    } catch {
      // what is thrown here would keep other things from ending
    }
  }
}

function program(name) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return PROGRAMS[name].flatMap((file) => folders.map((folder) => join(folder, file))).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What both browsers do alike. */
class Browser {
  #panel;
  #profile = temporary('profile');

  constructor({ network, extension, headless, lasting, managed, language }) {
    Object.assign(this, { network, extension, headless, lasting, managed, language });
  }

  get profile() {
    return this.#profile;
  }

  async start() {
    const executablePath = program(this.name);
    if (!executablePath) throw new Error(`${PROGRAMS[this.name][0]} is not installed`);
    if (this.extension && !existsSync(join(this.extension, 'manifest.json'))) {
      throw new Error(`nothing to load at ${this.extension}: run ./build.sh build first`);
    }
    if (this.lasting) this.settleIn();
    if (this.managed) this.organise();
    this.puppeteer = await puppeteer.launch({
      executablePath,
      headless: this.headless,
      userDataDir: this.#profile,
      acceptInsecureCerts: true,
      defaultViewport: this.headless ? { width: 1280, height: 800 } : null,
      ...this.launchOptions(),
    });
    sweepLast();
    try {
      if (this.extension) await this.install();
    } catch (error) {
      // A browser that stays open would keep the tests from ending.
      await this.puppeteer.close();
      throw error;
    }
  }

  async open(url) {
    const page = await this.puppeteer.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  }

  async panel() {
    if (!this.#panel || this.#panel.isClosed()) {
      this.#panel = await this.openOwn('panel.html');
      await this.#panel.setViewport({ width: 420, height: 860 }); // about what a side panel has
      await this.#panel.evaluate(() => {
        globalThis.heard = [];
        chrome.runtime.onMessage.addListener((message) => void globalThis.heard.push({ ...message, at: Date.now() }));
      });
    }
    return this.#panel;
  }

  async ask(message) {
    return (await this.panel()).evaluate((message) => chrome.runtime.sendMessage(message), message);
  }

  async atAnyHour() {
    const { settings } = await this.ask({ type: 'settings' });
    const wish = { ...settings, off: ['bad-hour'] };
    const { type } = await this.ask({ type: 'save-settings', settings: wish, was: settings, wish });
    if (type === 'failed') throw new Error('the settings were not kept');
  }

  async candidates() {
    const kept = [];
    for (;;) {
      const { rows, total } = await this.ask({ type: 'list', query: '', offset: kept.length });
      const answers = await Promise.all(rows.map(({ id }) => this.ask({ type: 'show', id })));
      kept.push(...answers.map(({ candidate }) => candidate));
      if (kept.length === total) return kept;
      if (rows.length === 0) throw new Error(`${kept.length} of ${total} candidates are listed`);
    }
  }

  async capture(page, press = () => this.toolbar(page)) {
    const panel = await this.panel();
    const before = await panel.evaluate(() => globalThis.heard.length);
    await page.bringToFront();
    await press();
    return until('the worker to say how the capture went', () =>
      panel.evaluate(
        (before) => globalThis.heard.slice(before).find(({ type }) => type === 'captured' || type === 'failed'),
        before,
      ),
    );
  }

  async banner(page) {
    return this.inBanner(page, (root) => {
      const shown = root.host.getClientRects().length > 0 && root.host.checkVisibility();
      const all = (css) => [...root.querySelectorAll(css)].filter((element) => element.checkVisibility());
      return (
        shown && {
          text: all('*')
            .filter((element) => element.children.length === 0)
            .map((element) => element.textContent.trim())
            .filter(Boolean)
            .join(' '),
          html: root.innerHTML,
          rules: all('[data-rule]').map((element) => element.dataset.rule),
          buttons: all('button, a').map((element) => element.textContent.trim()),
        }
      );
    });
  }

  async pressInBanner(page, words) {
    const look = () =>
      this.inBanner(
        page,
        (root, words) => {
          const button = [...root.querySelectorAll('button, a')].find((one) => one.textContent.includes(words));
          button?.scrollIntoView({ block: 'nearest' });
          if (!button) return null;
          globalThis.pressedInBanner = false;
          button.addEventListener('click', () => (globalThis.pressedInBanner = true), { once: true });
          const box = button.getBoundingClientRect();
          const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
          return { x, y, isReady: button.contains(root.elementFromPoint(x, y)) };
        },
        words,
      );
    await until(`the press to reach "${words}" in the banner`, async () => {
      let place = await look();
      // What is said may still change, and with it where the button stands; and what has just come cannot be pressed yet.
      await until('the banner to stand still', async () => {
        const before = place;
        place = await look();
        return before?.x === place?.x && before?.y === place?.y && place?.isReady !== false;
      });
      // While it is being judged anew, there is nothing to press.
      if (!place) return false;
      await page.mouse.click(place.x, place.y);
      // Where it was drawn anew just then, people press again. A page that is gone, or another one by now, was pressed away.
      return page.evaluate(() => globalThis.pressedInBanner !== false).catch(() => true);
    });
  }

  async screenshot(page, name) {
    const folder = join(ROOT, 'target/screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${name}-${this.name}.png`);
    await page.bringToFront();
    await page.screenshot({ path });
    return path;
  }

  async restart() {
    await this.puppeteer.close();
    this.#panel = undefined;
    await this.start();
  }

  async close() {
    await this.puppeteer?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

class Chromium extends Browser {
  name = 'chromium';
  #sessions = new WeakMap();

  launchOptions() {
    return {
      pipe: true, // extensions can only be loaded and their buttons pressed over a pipe
      enableExtensions: true,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--ignore-certificate-errors',
        `--host-resolver-rules=MAP * 127.0.0.1:${this.network.port}`,
        ...(this.language ? [`--lang=${this.language}`] : []),
      ],
    };
  }

  /** The name that Chromium gives an unpacked extension by its folder: sixteen bytes of its hash, in the letters from a to p. */
  get unpackedId() {
    const hash = createHash('sha256').update(this.extension).digest('hex').slice(0, 32);
    return [...hash].map((digit) => String.fromCharCode(97 + parseInt(digit, 16))).join('');
  }

  /** An administrator's policy: Chromium reads those of the machine alone. */
  organise() {
    mkdirSync(CHROMIUM_POLICIES, { recursive: true });
    const file = join(CHROMIUM_POLICIES, `tactful-${this.unpackedId}.json`);
    leftovers.add(file);
    sweepLast();
    writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [this.unpackedId]: this.managed } } }));
  }

  /** Writes a new profile as Chromium leaves it after "Load unpacked" on its extensions page. */
  settleIn() {
    const folder = join(this.profile, 'Default');
    if (existsSync(folder)) return;
    this.id = this.unpackedId;
    const { permissions, content_scripts } = JSON.parse(readFileSync(join(this.extension, 'manifest.json'), 'utf8'));
    const own = { api: permissions, explicit_host: [], manifest_permissions: [], scriptable_host: content_scripts.flatMap(({ matches }) => matches) };
    const answered = { api: [], explicit_host: this.lasting.answered ?? [], manifest_permissions: [], scriptable_host: [] };
    const installed = {
      path: this.extension,
      location: 4, // unpacked
      creation_flags: 38, // what an extension from the extensions page is allowed
      state: 1,
      first_install_time: '13300000000000000',
      last_update_time: '13300000000000000',
      active_permissions: own,
      granted_permissions: own,
      runtime_granted_permissions: answered,
    };
    mkdirSync(folder, { recursive: true });
    const preferences = { extensions: { ui: { developer_mode: true }, settings: { [this.id]: installed } } };
    writeFileSync(join(folder, 'Preferences'), JSON.stringify(preferences));
  }

  /** Chromium's question stands outside of every page, so only a recruiter could answer it: see `lasting.answered`. */
  async answer() {}

  async withdraw(pattern) {
    const page = await this.puppeteer.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate((id, pattern) => chrome.developerPrivate.removeHostPermission(id, pattern), this.id, pattern);
    await page.close();
  }

  async install() {
    if (!this.lasting) this.id = await this.puppeteer.installExtension(this.extension);
    this.origin = `chrome-extension://${this.id}`;
    this.whole = await this.puppeteer.target().createCDPSession();
  }

  async openOwn(path) {
    const page = await this.puppeteer.newPage();
    await page.goto(`${this.origin}/${path}`);
    return page;
  }

  async toolbar(page) {
    const extensions = await this.puppeteer.extensions();
    await page.triggerExtensionAction(extensions.get(this.id));
  }

  async killWorker() {
    const killed = (await this.#workers()).map(({ targetId }) => targetId);
    // Another one may have been woken by then. One that is just starting or ending does not hear that it shall close.
    await until('the service worker to end', async () => {
      const left = (await this.#workers()).filter(({ targetId }) => killed.includes(targetId));
      await Promise.allSettled(left.map(({ targetId }) => this.whole.send('Target.closeTarget', { targetId })));
      return left.length === 0;
    });
  }

  async workerRuns() {
    return (await this.#workers()).length > 0;
  }

  async #workers() {
    const { targetInfos } = await this.whole.send('Target.getTargets');
    return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(this.origin));
  }

  async inBanner(page, run, ...given) {
    const session = this.#sessions.get(page) ?? (await page.createCDPSession());
    this.#sessions.set(page, session);
    const found = await session.send('Runtime.evaluate', { expression: `(${ourHost})()` });
    if (!found.result.objectId) return null;
    const { node } = await session.send('DOM.describeNode', { objectId: found.result.objectId });
    const root = node.shadowRoots?.[0];
    if (!root) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (...given) { return (${run})(this, ...given); }`,
      arguments: given.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value || null;
  }
}

class Firefox extends Browser {
  name = 'firefox';
  origin = `moz-extension://${FIREFOX_UUID}`;
  id = FIREFOX_ID;
  #installed = false;

  launchOptions() {
    return {
      browser: 'firefox',
      args: ['--remote-allow-system-access'], // extension pages and the browser's own window are out of reach without
      // The first lets services.settings.server be set; in the home an administrator's settings are looked for.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1', ...(this.managed && { HOME: this.profile }) },
      extraPrefsFirefox: {
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${this.network.port}`,
        'services.settings.server': 'data:,#remote-settings-dummy/v1',
        'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
        // An add-on that is loaded for one session would lose its store with it.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        // Firefox ESR installs for good what nobody signed, when told so.
        ...(this.lasting && { 'xpinstall.signatures.required': false }),
      },
    };
  }

  settleIn() {}

  /** An administrator's settings, as a file of the user's. */
  organise() {
    const folder = join(this.profile, '.mozilla/managed-storage');
    mkdirSync(folder, { recursive: true });
    const manifest = { name: FIREFOX_ID, description: 'Tactful', type: 'storage', data: this.managed };
    writeFileSync(join(folder, `${FIREFOX_ID}.json`), JSON.stringify(manifest));
  }

  async install() {
    const tree = await this.#send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = tree.contexts.find(({ url }) => url.startsWith('chrome:'));
    if (!window) throw new Error('this Firefox is too old to be driven: install a newer one (tried: 153)');
    this.window = window.context;
    if (this.language) await this.inWindow(speak, this.language);
    if (!this.lasting) await this.puppeteer.installExtension(this.extension);
    if (!this.lasting || this.#installed) return;
    this.#installed = true;
    const file = join(this.profile, 'tactful.xpi');
    cpSync(`${this.extension}/../tactful-firefox.zip`, file);
    await this.inWindow(async (path) => {
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile);
      file.initWithPath(path);
      await (await AddonManager.getInstallForFile(file)).install();
    }, file);
  }

  async answer(yes) {
    await until('Firefox to ask', () =>
      this.inWindow((yes) => {
        const { panel } = PopupNotifications;
        const asked = panel.state === 'open' && panel.firstElementChild;
        if (asked) (yes ? asked.button : asked.secondaryButton).click();
        return Boolean(asked);
      }, yes),
    );
  }

  async withdraw(pattern) {
    await this.inWindow(
      async (id, pattern) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(id);
        await ExtensionPermissions.remove(id, { permissions: [], origins: [pattern] }, extension);
      },
      FIREFOX_ID,
      pattern,
    );
  }

  async openOwn(path) {
    const page = await this.puppeteer.newPage();
    // Not page.goto(): Firefox reports no network events for extension pages, and it would wait for them.
    await this.#send('browsingContext.navigate', {
      context: page.mainFrame()._id,
      url: `${this.origin}/${path}`,
      wait: 'complete',
    });
    return page;
  }

  async toolbar() {
    await this.inWindow((id) => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const { extension } = WebExtensionPolicy.getByID(id);
      ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
    }, FIREFOX_ID);
  }

  async shortcut() {
    await this.inWindow(() => document.querySelector('[id^=ext-keyset] key').doCommand());
  }

  async killWorker() {
    // One that is just starting is not ended, and one that has ended may be woken at once.
    await until('the event page to end', async () => {
      await this.inWindow(
        (id) =>
          WebExtensionPolicy.getByID(id).extension.terminateBackground({
            ignoreDevToolsAttached: true,
            disableResetIdleForTest: true,
          }),
        FIREFOX_ID,
      );
      return !(await this.workerRuns());
    });
  }

  async workerRuns() {
    return (await this.inWindow((id) => WebExtensionPolicy.getByID(id).extension.backgroundState, FIREFOX_ID)) === 'running';
  }

  async inBanner(page, run, ...given) {
    const target = { context: page.mainFrame()._id };
    const host = await this.#send('script.callFunction', {
      target,
      functionDeclaration: String(ourHost),
      awaitPromise: false,
      serializationOptions: { maxDomDepth: 0, includeShadowTree: 'all' },
    });
    const root = host.result.value?.shadowRoot;
    if (!root) return null;
    const { result, exceptionDetails } = await this.#send('script.callFunction', {
      target,
      functionDeclaration: `(root, given) => JSON.stringify((${run})(root, ...JSON.parse(given)) ?? null)`,
      arguments: [{ sharedId: root.sharedId }, { type: 'string', value: JSON.stringify(given) }],
      awaitPromise: false,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return JSON.parse(result.value) || null;
  }

  /** Runs a function in the browser's own window, where Firefox keeps its extensions and its toolbar. */
  async inWindow(run, ...given) {
    const { result, exceptionDetails } = await this.#send('script.callFunction', {
      target: { context: this.window },
      functionDeclaration: String(run),
      arguments: given.map((value) => ({ type: typeof value, value })),
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  }

  async #send(method, params) {
    return (await this.puppeteer.connection.send(method, params)).result;
  }
}

/** Firefox's window in another language, as a language pack has it for extensions; its own words stay as they are. Runs there. */
function speak(language) {
  Services.locale.availableLocales = [language, ...Services.locale.availableLocales];
  Services.locale.requestedLocales = [language];
}

/** The element in the page that holds our closed shadow root, in the box that is used where there are several; runs in the page. */
function ourHost() {
  const within = globalThis.inUse?.();
  // A page tells of its closed root itself.
  const roots = [document, ...(globalThis.sealed ? [globalThis.sealed] : [])];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith('tactful-') && (!within || within.contains(element))) return element;
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return null;
}
