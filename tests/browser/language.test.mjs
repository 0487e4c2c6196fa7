// A browser in another language than English: the panel and the guard speak as it does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, messages, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { ADDRESSES } from './demo/site.mjs';

const german = messages('de');

inBothBrowsers(
  (given) => {
    test('the panel is in the language of the browser, and says so', async () => {
      const panel = await given.browser.panel();
      const isIn = (heading) => panel.evaluate((heading) => [...document.querySelectorAll('h1, h2')].some(({ textContent }) => textContent === heading), heading);
      await until('a German heading', () => isIn(german.panel_begin.message));
      assert.equal(...(await panel.evaluate(() => [document.documentElement.lang, chrome.i18n.getUILanguage()])));
    });

    test('the banner is in the language of the browser', async () => {
      const box = await compose(given.browser, given.network, 'gmail');
      await box.add(ADDRESSES.role);
      const { text, buttons } = await box.warned('role-address');
      assert.ok(text.includes(german.rule_role_address_title.message.replace('$1', ADDRESSES.role)), text);
      assert.ok(buttons.includes(german.guard_send_anyway.message), buttons.join(', '));
      await box.send();
      await until('what is held to be said', async () => (await given.browser.banner(box.page)).text.includes(german.guard_held.message));
      await box.close();
    });
  },
  () => ({ language: 'de' }),
);
