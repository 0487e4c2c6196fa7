// What a page can reach of Tactful: nothing. What Tactful asks of the network: nothing.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBothBrowsers, launch, patched, until } from './browsers.mjs';
import { MAIL, PROFILE, serveDemo } from './demo/site.mjs';

/** Messages that only the panel may send. */
const PRIVATE = [
  { type: 'open' },
  { type: 'list', query: '', offset: 0 },
  { type: 'export', id: null },
  { type: 'settings' },
  { type: 'capture' },
  { type: 'undo', at: '' },
  { type: 'sites' },
  { type: 'guard', site: 'https://mail.google.com', on: true },
];

inBothBrowsers((given, name) => {
  test('a page cannot talk to the worker', async () => {
    const { browser, network } = given;
    serveDemo(network);
    const page = await browser.open(PROFILE);
    await browser.capture(page);
    const kept = JSON.stringify(await browser.candidates());
    const got = await page.evaluate(async (messages, id) => {
      const heard = [];
      addEventListener('message', ({ data }) => heard.push(data));
      for (const message of messages) {
        postMessage(message, '*');
        dispatchEvent(new CustomEvent('tactful', { detail: message }));
      }
      const runtime = globalThis.chrome?.runtime ?? globalThis.browser?.runtime;
      const direct = runtime?.sendMessage
        ? await Promise.resolve()
            .then(() => runtime.sendMessage(id, messages[1]))
            .catch((error) => String(error))
        : 'no runtime';
      // Two turns of the event loop for answers that will not come.
      for (const _ of [1, 2]) await new Promise((resolve) => setTimeout(resolve));
      return { direct, answers: heard.filter((data) => !messages.some(({ type }) => type === data?.type)) };
    }, PRIVATE, browser.id);
    assert.deepEqual(got.answers, []);
    assert.match(String(got.direct), /no runtime|Error/);
    assert.equal(JSON.stringify(await browser.candidates()), kept);
  });

  test('a content script cannot ask for what the panel may ask', async () => {
    // A page that got hold of our content script's channel could say no more than this.
    const extension = patched(name, {
      'content.js': (text) => `${text}
        addEventListener('DOMContentLoaded', async () => {
          const answers = await Promise.all(${JSON.stringify(PRIVATE)}.map((message) => chrome.runtime.sendMessage(message)));
          document.documentElement.dataset.answers = JSON.stringify(answers);
        });`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      const page = await browser.open(MAIL);
      const answers = await until('answers to forged messages', () => page.evaluate(() => document.documentElement.dataset.answers));
      for (const answer of JSON.parse(answers)) assert.equal(answer.type, 'failed', JSON.stringify(answer));
    } finally {
      await browser.close();
    }
  });

  test('a page cannot ask by a compose box of its own whom the recruiter knows, nor have something noted as sent', async () => {
    const html = `<!doctype html><title>Box</title><form id="box"><label>To: <input name="to" value="office@acme.example, jane@acme.example"></label>
      <label>Subject: <input name="subject"></label><textarea name="body">Hello</textarea><button id="go">Send</button></form>`;
    const extension = patched(name, {
      'manifest.json': (text) => {
        const manifest = JSON.parse(text);
        const [like] = manifest.content_scripts;
        manifest.content_scripts.push({ ...like, matches: ['https://forged.example/*'], js: ['surfaces/generic.js', like.js.at(-1)] });
        return JSON.stringify(manifest);
      },
      'worker.js': (text) => `const told = [];
        chrome.runtime.onMessage.addListener((message, sender, reply) => {
          if (message.type === 'test-told') reply(told);
          else if (sender.url.startsWith('https://forged')) told.push(message.type);
        });
        ${text}`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      await browser.panel();
      const page = await browser.open(given.network.serve('https://forged.example/', html, { scripts: true }));
      const told = async () => (await browser.panel()).evaluate(() => chrome.runtime.sendMessage({ type: 'test-told' }));
      const forge = () =>
        page.evaluate(async () => {
          const [field, button] = [document.querySelector('[name=to]'), document.getElementById('go')];
          globalThis.clicked = 0;
          document.forms[0].addEventListener('submit', (event) => event.preventDefault());
          button.addEventListener('click', () => (globalThis.clicked += 1));
          field.focus();
          for (const kind of ['pointerdown', 'mousedown', 'keydown', 'input', 'keyup', 'click']) field.dispatchEvent(new Event(kind, { bubbles: true }));
          button.click();
          document.forms[0].requestSubmit(button);
          await new Promise((resume) => setTimeout(resume, 2_000));
          return globalThis.clicked;
        });
      assert.equal(await forge(), 1, 'a page goes on as without Tactful');
      assert.equal(await browser.banner(page), null);
      assert.deepEqual(await told(), []);
      // The recruiter's own key starts it; from then on what the page does by itself waits as well, and is not theirs.
      await page.type('[name=subject]', 'A');
      await until('a banner', () => browser.banner(page));
      await page.evaluate(() => new Promise((resume) => setTimeout(resume, 1_500)));
      assert.equal(await forge(), 0, 'a send that a page makes after a key press is held');
      await until('it to say so', async () => (await browser.banner(page))?.text.includes('Not sent yet'));
      await page.evaluate(() => document.forms[0].remove());
      await until('the banner to go', async () => (await browser.banner(page)) === null);
      assert.ok(!(await told()).includes('sent'));
    } finally {
      await browser.close();
    }
  });

  test('a message that is not one is refused, whoever sends it', async () => {
    const { browser } = given;
    for (const message of [null, 7, 'list', [], {}, { type: 'nonsense' }, { type: 'show' }, { type: 'judge', sequence: -1 }]) {
      assert.equal((await browser.ask(message))?.type, 'failed', JSON.stringify(message));
    }
  });

  test('nothing is web-accessible', async () => {
    const { browser } = given;
    const manifest = JSON.parse(readFileSync(join(browser.extension, 'manifest.json'), 'utf8'));
    assert.equal(manifest.web_accessible_resources, undefined);
    assert.equal(manifest.externally_connectable, undefined);
    assert.equal(manifest.host_permissions, undefined);
    // Under a policy that would let everything load, still nothing of ours does.
    const open = given.network.serve('https://open.example/', '<!doctype html><title>Open</title>', { policy: 'upgrade-insecure-requests' });
    const page = await browser.open(open);
    for (const file of ['panel.html', 'content.js', 'icons/48.png', 'manifest.json', '_locales/en/messages.json']) {
      const loaded = await page.evaluate(
        (url) =>
          new Promise((resolve) => {
            const image = new Image();
            image.onload = () => resolve('loaded');
            image.onerror = () => fetch(url).then(() => resolve('fetched'), () => resolve(false));
            image.src = url;
          }),
        `${browser.origin}/${file}`,
      );
      assert.equal(loaded, false, file);
    }
  });

  test('our own pages cannot ask the network for anything', async () => {
    const panel = await given.browser.panel();
    const before = given.network.requests.length;
    const refused = await panel.evaluate(() => fetch('https://collector.example/').then(() => false, () => true));
    assert.ok(refused);
    assert.deepEqual(given.network.requests.slice(before).filter(({ host }) => host === 'collector.example'), []);
  });

  test('WebAssembly cannot run in a content script under a strict policy, which is why it runs in the worker', async () => {
    const extension = patched(name, {
      'content.js': (text) => `${text}
        addEventListener('DOMContentLoaded', () => {
          const empty = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
          let result = 'compiled';
          try { new WebAssembly.Module(empty); } catch (error) { result = error.name; }
          document.documentElement.dataset.wasm = result;
        });`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      given.network.serve(MAIL, '<!doctype html><title>Strict</title>');
      const page = await browser.open(MAIL);
      const result = await until('the compile to be tried', () => page.evaluate(() => document.documentElement.dataset.wasm));
      assert.equal(result, name === 'chromium' ? 'CompileError' : 'compiled');
    } finally {
      await browser.close();
    }
  });

  test('no site was asked for anything', () => {
    assert.deepEqual(given.network.strangers(), []);
  });
});
