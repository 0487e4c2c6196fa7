// Compose boxes as they were really saved, read where they are: whom each names, and whom it goes to once somebody types.
// Their scripts do not run, so what is typed stays text.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBothBrowsers, until } from '../browsers.mjs';
import { realFolder } from '../pages.mjs';
import { SAVED, believed, listening, settled } from './reader.mjs';

const folder = realFolder();
if (!folder) console.log('left out: no real pages at ../shared/pages');

/** A page of anybody's own webmail. */
const ROUNDCUBE = { url: `${SAVED}?_task=mail&_action=compose`, body: '[name=_message]', type: { to: '[name=_to]', cc: '[name=_cc]' }, send: 'button.send, a.send:not(:empty), [type=button][onclick*="\'send\'"]' };
/** The address in each chip of a saved page, which is written out nowhere else. */
const CHIPS = /<li class="recipient"[^@]*?[>;]([\w.]+@[\w.]+)/g;
/**
 * The pages: whom each names as it was saved, where its text and its recipients are written and what sends. `folded` is what
 * the page shows only while recipients are written, `chips` how many recipients stand there.
 */
const PAGES = [
  {
    page: 'compose/gmail/compose-2020.html',
    url: 'https://mail.google.com/mail/u/0/',
    names: [],
    body: '[g_editable=true]',
    folded: '.fX, .fX tr',
    type: { to: '[name=to]', cc: '[name=cc]', bcc: '[name=bcc]' },
    send: '.T-I.aoO',
  },
  { page: 'linkedin/messaging-compose-2022.html', url: 'https://www.linkedin.com/feed/', names: ['to Kugas Example'], body: '[role=textbox]' },
  { page: 'linkedin/messaging-thread-2023-es.html', url: 'https://www.linkedin.com/mynetwork/', names: ['to Orilegu Ejemplo'], body: '[role=textbox]' },
  ...['classic', 'larry'].flatMap((skin) =>
    // The two were in a text field, whose contents no saved page has.
    ['empty', 'two-recipients'].map((state) => ({ ...ROUNDCUBE, page: `compose/roundcube/${skin}-${state}.html`, names: [] })),
  ),
  ...[['empty', 0], ['two-recipients', 2]].map(([state, chips]) => ({
    ...ROUNDCUBE,
    page: `compose/roundcube/elastic-${state}.html`,
    names: [],
    chips,
    type: { to: '#compose_to [role=combobox]:not(textarea)', cc: '#compose_cc [role=combobox]:not(textarea)' },
  })),
];

inBothBrowsers((given) => {
  for (const [number, { page: name, url: site, names, chips = 0, body, folded, type = {}, send }] of (folder ? PAGES : []).entries()) {
    test(name, async () => {
      const { browser, network } = given;
      const url = `${site}${site.includes('?') ? '&' : '?'}saved=${number}`;
      await browser.panel(); // opened later it would hide the page
      const html = readFileSync(join(folder, name), 'utf8');
      const page = await browser.open(network.serve(url, html));
      const write = async (css, text) => {
        await page.$eval(css, (one) => one.focus());
        await page.keyboard.type(text);
      };
      const expected = [...names, ...[...html.matchAll(CHIPS)].map(([, address]) => `to ${address}`)];
      assert.equal(expected.length, names.length + chips);
      const sees = async (what) => {
        let now;
        const isSo = async () => JSON.stringify((now = (await believed(browser, url))?.sort())) === JSON.stringify([...expected].sort());
        await until(what, isSo).catch(() => assert.deepEqual(now, expected, what));
        await settled(page);
        assert.ok(await isSo(), what);
      };

      await write(body, 'Hi');
      await sees('as it was saved');
      if (folded) await page.$$eval(folded, (all) => all.forEach((one) => (one.style.display = '')));
      for (const [field, css] of Object.entries(type)) {
        await write(css, `${field}@acme.example`);
        expected.push(`${field} ${field}@acme.example`);
        await sees(`${field} typed`);
      }
      if (!send) return void (await page.close());
      await until('several people to be spoken of', async () => (await browser.banner(page))?.rules.includes('several-recipients'));
      const controls = await page.$$(send);
      const seen = (await Promise.all(controls.map(async (one) => (await one.boundingBox())?.width > 0 && one))).find(Boolean);
      await seen.evaluate((one) => {
        globalThis.pressed = 0;
        one.addEventListener('click', () => (globalThis.pressed += 1));
      });
      await seen.click();
      await until('it to be held', async () => (await browser.banner(page))?.text.includes('Not sent'));
      assert.equal(await page.evaluate(() => globalThis.pressed), 0);
      await page.close();
    });
  }
}, (name) => ({ extension: listening(name) }));
