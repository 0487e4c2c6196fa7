// A compose box that a site's folder keeps (src/sites/<site>/composers), and what the guard believes of it.
//
//   const box = await openComposer(given, 'generic', 'form-de');
//   await box.believes('after typing')      waits until the guard believes what the page itself says that it would send
//   box.page                                a puppeteer Page
//
// Each of those pages begins with its address and says for itself whom it would write to: `wouldSend()` gives
// 'to jane@acme.example', 'cc …' for each recipient, by address where it has one, and `written()` what else it would send:
// { subject, body, from, attachments }, or those of them that a page can tell. `sent` lists what it gave when it sent.
// Those that are markup alone come to life by tests/browser/composers/composer.js, as the boxes beside that do.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { SURFACES } from '../composers.mjs';
import { serveScript } from '../demo/site.mjs';
import { DIST, ROOT, patched, patient, until } from '../browsers.mjs';

const SITES = join(ROOT, 'src/sites');
const URL_LINE = /^<!-- url: (\S+) -->/;

/** Compose boxes that other tests have as well. */
const SHARED = Object.entries(SURFACES).flatMap(([site, { url, page, everywhere }]) =>
  page && !everywhere ? [{ site, name: page, url, html: readFileSync(join(ROOT, `tests/browser/composers/${page}.html`), 'utf8') }] : [],
);

/** The composers of every site, as { site, name, url, html }. */
const KEPT = readdirSync(SITES)
  .flatMap((site) => folder(join(SITES, site, 'composers')).map((file) => ({ site, file })))
  .map(({ site, file }) => {
    const html = readFileSync(join(SITES, site, 'composers', file), 'utf8');
    return { site, name: file.replace('.html', ''), url: URL_LINE.exec(html)[1], html };
  });

export const COMPOSERS = [...KEPT, ...SHARED];

function folder(path) {
  try {
    return readdirSync(path).filter((file) => file.endsWith('.html'));
  } catch {
    return [];
  }
}

/** What the recruiter's switch puts into the pages of a site. */
const SWITCHED_ON = JSON.parse(readFileSync(join(DIST, 'on-click.json'), 'utf8'));

/** Where a webmail of anybody's own stands, for pages that were saved. */
export const SAVED = 'https://saved-mail.example/';

/** The extension switched on for every composer's site that it is not made for, and a worker that tells what it was asked. */
export function listening(browser) {
  return patched(browser, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      const [like] = manifest.content_scripts;
      const own = manifest.content_scripts.flatMap(({ matches }) => matches);
      const sites = [...COMPOSERS.map(({ url }) => url), SAVED].map((url) => `${new URL(url).origin}/*`).filter((site) => !own.includes(site));
      manifest.content_scripts.push({ ...like, matches: [...new Set(sites)], js: SWITCHED_ON });
      return JSON.stringify(manifest);
    },
    'content.js': (text) => showing(patient(text)),
    'worker.js': TELLING,
  });
}

/** Changes a content script so that its page shows how often the guard looked at it, and how many questions are unanswered; and tells the worker which of its boxes asks. */
export function showing(text) {
  const [look, ask, watch] = ['const look = () => {', 'await chrome.runtime.sendMessage(message)', 'new watching.Watch(reader, root, tell)'];
  if ([look, ask, watch].some((code) => text.split(code).length !== 2)) throw new Error('the guard looks or asks in another way');
  const count = `const count = (what, more) => {
    const { dataset } = document.documentElement;
    dataset[what] = Number(dataset[what] ?? 0) + more;
  };`;
  // What an answer leads to happens in the turn in which it comes.
  const asked = `await (count('asking', 1), chrome.runtime.sendMessage(message).finally(() => setTimeout(count, 0, 'asking', -1)))`;
  const numbered = `new watching.Watch(reader, root, (message) => tell({ ...message, box: numberOf(root) }))`;
  const numbers = `const numbers = new WeakMap();
  let most = 0;
  const numberOf = (root) => numbers.get(root) ?? (numbers.set(root, most++), numbers.get(root));`;
  return text.replace(watch, numbered).replace(look, `${numbers}\n${count}\nconst look = () => {\nlookOnce();\ncount('looked', 1);\n};\nconst lookOnce = () => {`).replace(ask, asked);
}

/** Waits until the guard has read a page as it is now, and has its answer. */
export async function settled(page) {
  const before = await page.evaluate(() => {
    dispatchEvent(new Event('change'));
    return Number(document.documentElement.dataset.looked ?? 0);
  });
  await until('the guard to have looked and heard', () =>
    page.evaluate((before) => {
      const { looked, asking = 0 } = document.documentElement.dataset;
      return looked > before && Number(asking) === 0;
    }, before),
  );
}

/** Changes a worker so that it tells what it was asked. */
export const TELLING = (text) =>
  `const asked = [];
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  const page = (url) => url.split('#')[0];
  if (message.type === 'test-asked') return void reply(asked.filter(({ from, box }) => from === page(message.url) && box === (message.box ?? box)).at(-1)?.composer ?? null);
  if (message.type === 'judge') asked.push({ from: page(sender.url), box: message.box, composer: message.composer });
});
${text}`;

/** Whom the guard believes a compose box at an address to go to, the one that was asked about last or by its number; or null. */
export async function believed(browser, url, box) {
  const composer = await asked(browser, url, box);
  return composer ? drafted(composer).map(plain) : null;
}

/** What the worker was asked last of a compose box at an address, or null. */
export async function asked(browser, url, box) {
  const panel = await browser.panel();
  return panel.evaluate((url, box) => chrome.runtime.sendMessage({ type: 'test-asked', url, box }), url, box ?? null);
}

export async function openComposer({ browser, network }, site, name) {
  const composer = COMPOSERS.find((one) => one.site === site && one.name === name);
  await browser.panel(); // opened later it would hide the page
  serveScript(network, composer.url);
  const page = await browser.open(network.serve(composer.url, composer.html, { scripts: true }));
  return new Box(browser, page, network);
}

class Box {
  /** Which of several boxes on the page is meant, where there are several. */
  nth;

  constructor(browser, page, network) {
    Object.assign(this, { browser, page, network });
  }

  /** A key of the recruiter's in it that changes nothing: a box that nobody touched is not asked about. */
  async touch(part) {
    await this.page.focus(part);
    await this.keys('Shift');
  }

  /** Waits until the guard believes what the page would send, and looks whether it does so still when it has looked again. */
  async believes(when, field = (one) => one) {
    let now;
    let truth;
    const isSo = async () => {
      const [to, written] = await this.page.evaluate(() => [globalThis.wouldSend(), globalThis.written?.()]);
      const composer = await asked(this.browser, this.page.url(), this.nth);
      const parts = Object.keys(written ?? {});
      truth = { to: to.map(plain).map(field).sort(), ...told(written, parts) };
      now = composer && { to: drafted(composer).map(plain).map(field).sort(), ...told(composer, parts) };
      return isDeepStrictEqual(now, truth);
    };
    try {
      await until('the guard to see it', isSo);
      await settled(this.page);
      assert.ok(await isSo());
    } catch (error) {
      if (truth) assert.deepEqual(now, truth, when);
      throw error;
    }
  }

  /** Waits until the guard has read that nothing is being typed: what follows at once would be one change with it. */
  async isRead() {
    await until('what was typed to be somebody', async () => (await asked(this.browser, this.page.url(), this.nth))?.fields.every(({ pending }) => pending === ''));
  }

  /** Waits until the guard believes that a message of somebody else is answered, or that none is. */
  async answers(expected) {
    const now = async () => {
      const composer = await asked(this.browser, this.page.url(), this.nth);
      return composer && read(composer).answers;
    };
    await until(`the guard to see ${expected ? 'an answer' : 'no answer'}`, async () => (await now()) === expected);
  }

  /** Waits until the guard has this of what is quoted, and this signature. */
  async marks(quoted, signature) {
    let now;
    const isSo = async () => {
      const composer = await asked(this.browser, this.page.url(), this.nth);
      now = composer && [composer.quoted, composer.signature];
      return isDeepStrictEqual(now, [quoted, signature]);
    };
    await until('the guard to see what is marked', isSo).catch(() => assert.deepEqual(now, [quoted, signature]));
  }

  /** What the banner says, or null where there is none. */
  async says() {
    return (await this.browser.banner(this.page))?.text ?? null;
  }

  async isHeld() {
    return Boolean((await this.says())?.includes('Not sent'));
  }

  /** What the page has sent. */
  sent() {
    return this.page.evaluate(() => globalThis.sent);
  }

  async keys(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  close() {
    return this.page.close();
  }
}

/** Some parts of a message beside its recipients. Blanks do not count, nor the mark of where a quotation stood. */
export const told = (message, parts = ['subject', 'body', 'from', 'attachments']) =>
  Object.fromEntries(parts.map((part) => [part, typeof message[part] === 'string' ? message[part].replace(/^>$|[\s\u200b]+/gm, ' ').trim() : message[part]]));

/** 'to jane@acme.example' of 'to Jane Roe <jane@acme.example>'. */
const plain = (one) => one.replace(/^(\w+) .*<([^<>]+)>$/, '$1 $2');

/** What the core reads of a compose box. Who waits for something asks the same again and again. */
function read(composer) {
  const input = JSON.stringify(composer);
  if (last.input !== input) last = { input, answer: execFileSync(join(ROOT, 'target/debug/tactful'), ['draft'], { input }) };
  return JSON.parse(last.answer);
}

/** Who the core says that a compose box goes to. */
const drafted = (composer) => read(composer).recipients.map(({ field, name, address }) => `${field} ${address ?? name}`);

let last = { input: '', answer: '' };
