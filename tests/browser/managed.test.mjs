// What an organisation sets for its recruiters, through the browser's own place for it, holds over what they set themselves.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, unmanageable, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { ADDRESSES } from './demo/site.mjs';

const MANAGED = {
  my_domains: ['agency.example'],
  off: ['role-address'],
  required: ['several-recipients'],
  most_words: 'many', // cannot be understood, and is as if it were not there
};

inBothBrowsers(
  (given) => {
    const settings = () => given.browser.ask({ type: 'settings' });

    test('the browser hands over what the organisation set, and the settings say what is locked', async () => {
      await until('the settings of the organisation', async () => (await settings()).settings.my_domains.length === 1);
      const { settings: holds, locked } = await settings();
      assert.deepEqual([holds.my_domains, holds.off, holds.most_words], [MANAGED.my_domains, MANAGED.off, null]);
      assert.deepEqual(locked, { fields: ['my_domains', 'off'], rules: [...MANAGED.required, ...MANAGED.off] });
      const panel = await given.browser.panel();
      await panel.evaluate(() => (location.hash = '#settings'));
      await panel.waitForSelector('.voice');
      const isDisabled = (rule) => panel.$eval(`select[aria-labelledby="rule-panel_rule_${rule}"]`, ({ disabled }) => disabled);
      assert.equal(await isDisabled('role_address'), true);
      assert.equal(await isDisabled('several_recipients'), true);
      await given.browser.screenshot(panel, 'panel-settings-managed');
    });

    test('a required rule speaks though the recruiter silenced it, one that is off stays silent', async () => {
      const { settings: holds } = await settings();
      await given.browser.ask({ type: 'save-settings', was: holds, wish: { ...holds, off: ['several-recipients'], my_domains: [] } });
      const box = await compose(given.browser, given.network, 'gmail');
      await box.add(ADDRESSES.role);
      await box.add('somebody@elsewhere.example');
      assert.deepEqual((await box.warned('several-recipients')).rules.includes('role-address'), false);
      await box.close();
    });
  },
  () => ({ managed: MANAGED }),
  unmanageable,
);
