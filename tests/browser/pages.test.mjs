// Every page gives the same Receipt through the loaded extension, on its real host name under a policy that lets
// nothing load, as it gives natively.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inBothBrowsers } from './browsers.mjs';
import { nativeReceipt, ownPages, realPages, timeless } from './pages.mjs';

const real = realPages();
if (!real) console.log('left out: no real pages at ../shared/pages');

inBothBrowsers((given) => {
  for (const page of [...ownPages(), ...(real ?? [])]) {
    test(page.name, async () => {
      const { browser, network } = given;
      given.tab ??= await browser.open('about:blank');
      await given.tab.goto(network.serve(page.url, readFileSync(page.path)), { waitUntil: 'domcontentloaded' });
      const { type, reason, receipt } = await browser.capture(given.tab);
      assert.equal(type, 'captured', reason);
      assert.deepEqual(timeless(receipt), timeless(nativeReceipt(page)));
      // The next page may be of the same person, who would then have the ways of both pages.
      for (const { id } of await browser.candidates()) await browser.ask({ type: 'forget', id });
    });
  }

  test('nothing was asked of the network but the pages', () => {
    assert.deepEqual(given.network.strangers(), []);
  });
});
