// Input that nobody wishes for: each gives a clear message, and nothing is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, launch, patched, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';
import { profilePage, timeless } from './pages.mjs';

/** A sentence for a person: words, an end, and nothing that only a programmer would say. */
const SENTENCE = /^[A-Z’'“].{15,}[.?]$/s;
const JARGON = /\b(undefined|null|NaN|Error|exception|panicked|unreachable|JsValue|indexedDB|error_\w+|refused_\w+)\b/i;

/** The browser's own words may follow in brackets. */
function assertClear(words) {
  const plain = (words ?? '').replace(/ \([^()]*\)$/, '');
  assert.match(plain, SENTENCE);
  assert.doesNotMatch(plain, JARGON);
}

inBothBrowsers((given, name) => {
  const capture = async (url, html) => {
    const page = await given.browser.open(given.network.serve(url, html));
    const answer = await given.browser.capture(page);
    await page.close();
    return answer;
  };

  /** A page gives the profile that another one gives. */
  const readsLike = async (url, html, plain) => {
    const [{ receipt, reason }, { receipt: expected }] = [await capture(url, html), await capture(url, plain)];
    assert.equal(receipt?.outcome, 'captured', reason ?? receipt?.reason);
    assert.ok(expected.profile.name && expected.profile.employers.length > 0, 'there is something to read');
    assert.deepEqual(timeless(receipt).profile, timeless(expected).profile);
  };

  test('a page of 20 MB is read as it would be without what fills it', async () => {
    const post = `<p>${'What a fine day for measuring rivers, said everybody who was there. '.repeat(15)}</p>`;
    const plain = profilePage('Robin Long', 'long-river');
    await readsLike('https://www.linkedin.com/in/long-river/', plain + post.repeat(20_000_000 / post.length), plain);
  });

  test('markup that is broken is read as it would be whole', async () => {
    const plain = profilePage('Robin Broken', 'broken-river');
    const broken = plain
      .replaceAll('</div>', '')
      .replace('<h2>', '<table><h2 class="<<" ===>')
      .concat('<svg><p><![CDATA[', '<b><i>'.repeat(3_000), '\u0000\uFFFF&#x110000;&bogus', '<template>'.repeat(400));
    await readsLike('https://www.linkedin.com/in/broken-river/', broken, plain);
  });

  test('a profile without a name', async () => {
    const nameless = profilePage('Robin', 'no-name').replace('<h2>Robin</h2>', '').replace('<title>Robin | LinkedIn', '<title>LinkedIn');
    const { receipt } = await capture('https://www.linkedin.com/in/no-name/', nameless);
    const report = receipt.fields.find(({ field }) => field === 'name');
    assert.equal(receipt.profile?.name ?? null, null);
    assertClear(receipt.reason ?? report.hint);
  });

  test('addresses in other scripts than Latin', async () => {
    const url = 'https://www.linkedin.com/in/zoë-brontë-李/';
    const { receipt } = await capture(url, profilePage('Zoë Brontë 李', 'zoë-brontë-李'));
    assert.equal(receipt.profile?.name, 'Zoë Brontë 李', receipt.reason);
    const kept = (await given.browser.candidates()).filter(({ profiles }) => profiles[0].name === 'Zoë Brontë 李');
    assert.equal(kept.length, 1);
    const box = await compose(given.browser, given.network, 'gmail');
    await box.add('zoë@brontë.example');
    await box.add('李@例子.example');
    await box.warned('several-recipients');
    await box.close();
  });

  test('a recipient field with 500 addresses', async () => {
    const box = await compose(given.browser, given.network, 'gmail');
    const crowd = Array.from({ length: 500 }, (_, index) => `person.${index}@crowd.example`).join(', ');
    const field = await box.page.waitForSelector('[name=to] input');
    await field.click();
    await field.evaluate((input, crowd) => {
      input.value = crowd;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertFromPaste' }));
    }, crowd);
    await box.page.keyboard.press('Enter');
    const { text } = await box.warned('several-recipients');
    // The first recipient is named, and nobody else.
    assert.deepEqual(text.match(/person\.\d+@/g), ['person.0@', 'person.0@']);
    assert.ok(text.length < 3_000, `${text.length} characters are not read by anybody`);
    await given.browser.screenshot(box.page, 'five-hundred-recipients');
    await box.send();
    assert.deepEqual(await box.sent(), []);
    await box.close();
  });

  test('a store that refuses to open, and one that is full', async () => {
    // The worker falls ill while the panel's storage says so.
    const extension = patched(name, {
      'worker.js': (text) => `
        let ill;
        chrome.storage.local.get('ill').then((stored) => (ill = stored.ill));
        chrome.storage.local.onChanged.addListener((changes) => (ill = changes.ill?.newValue));
        const { open } = IDBFactory.prototype;
        const { transaction } = IDBDatabase.prototype;
        const refusing = (ask) => function (...given) {
          if (ill === 'closed') throw new DOMException('no store here', 'InvalidStateError');
          return ask.apply(this, given);
        };
        IDBFactory.prototype.open = refusing(open);
        IDBDatabase.prototype.transaction = refusing(transaction);
        const { put } = IDBObjectStore.prototype;
        IDBObjectStore.prototype.put = function (...given) {
          if (ill === 'full') throw new DOMException('the disk is full', 'QuotaExceededError');
          return put.apply(this, given);
        };
        ${text}`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      serveDemo(given.network);
      const page = await browser.open(PROFILE);
      // The contact window tells that the address is her own: there is nothing to hold back where it can be judged.
      await page.click('[data-contact]');
      assert.equal((await browser.capture(page)).receipt.outcome, 'captured');
      const kept = await browser.candidates();
      const panel = await browser.panel();

      for (const ill of ['closed', 'full']) {
        await panel.evaluate((ill) => chrome.storage.local.set({ ill }), ill);
        const { type, reason } = await browser.capture(page);
        assert.equal(type, 'failed');
        assertClear(reason);
        await browser.screenshot(panel, `store-${ill}`);
        // The message that is being written is not held for good because of it.
        const box = await compose(browser, given.network, 'gmail');
        await box.add(ADDRESSES.personal);
        await box.write('Dear Nadia, may I ask about the gauges at Lyon?');
        await box.send();
        await until('the message to go', async () => (await box.sent()).length === 1);
        await box.close();
      }

      await panel.evaluate(() => chrome.storage.local.clear());
      assert.deepEqual(await browser.candidates(), kept);
    } finally {
      await browser.close();
    }
  });

  test('a reader that cannot be loaded, and one that breaks on a page', async () => {
    const extension = patched(name, {
      // The first loading fails, the next one is the real one.
      'reader.js': (text) =>
        text
          .replace('once(init, reader)', `once(() => (globalThis.tried ? init() : Promise.reject((globalThis.tried = new TypeError('no such file')))), reader)`)
          .replace('=> read(url, html)', `=> { if (html.includes('breaking')) throw new WebAssembly.RuntimeError('unreachable'); return read(url, html); }`),
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      for (const what of ['unloaded', 'breaking']) {
        const page = await browser.open(given.network.serve('https://www.linkedin.com/in/jane-roe/', `<h1>Jane Roe</h1><p>${what}`));
        const { type, reason } = await browser.capture(page);
        assert.equal(type, 'failed');
        assertClear(reason);
        // The browser let Tactful in: it would be wrong to ask for that.
        assert.doesNotMatch(reason, /access/);
        await page.close();
      }
      serveDemo(given.network);
      assert.equal((await browser.capture(await browser.open(PROFILE))).receipt.outcome, 'captured');
    } finally {
      await browser.close();
    }
  });

  test('no site was asked for anything', () => {
    assert.deepEqual(given.network.strangers(), []);
  });
});
