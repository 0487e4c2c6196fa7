// What the recruiter sets is what the guard does: each rule's switch and limit, what was silenced, the file to take along.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { inBothBrowsers, messages, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';

const english = messages('en');

inBothBrowsers((given) => {
  /** The settings as the recruiter would open them now. */
  async function opened() {
    const panel = await given.browser.panel();
    await panel.bringToFront();
    await panel.evaluate(() => (location.hash = '#'));
    await panel.evaluate(() => (location.hash = '#settings'));
    await panel.waitForSelector('.voice');
    return panel;
  }
  const kept = async () => (await given.browser.ask({ type: 'settings' })).settings;
  const says = (panel, words) =>
    until(`the panel to say "${words}"`, () => panel.evaluate((words) => document.body.innerText.includes(words), words));

  /** Chooses how loud a rule is, by the name of the rule and of the voice. */
  const choose = (panel, rule, voice) =>
    panel.evaluate(
      (rule, voice) => {
        const select = document.querySelector(`select[aria-labelledby="rule-${rule}"]`);
        const option = [...select.options].find(({ textContent }) => textContent === voice);
        select.value = option.value;
        select.dispatchEvent(new Event('change', { bubbles: true }));
      },
      rule,
      english[voice].message,
    );

  /** What the banner says of a message to this address; null when it stays silent. */
  async function banner(address, rule, text = '') {
    const box = await compose(given.browser, given.network, 'gmail');
    if (text) await box.write(text);
    await box.add(address);
    const found = rule && (await box.warned(rule));
    return { box, found };
  }

  test('every rule has a switch of its own, and a switch is obeyed', async () => {
    const panel = await opened();
    const rules = await panel.$$eval('.voice select', (all) => all.map((select) => select.getAttribute('aria-labelledby')));
    assert.equal(new Set(rules).size, 21, 'all but the objection');
    await choose(panel, 'panel_rule_role_address', 'panel_voice_off');
    await until('the switch to be kept', async () => (await kept()).off.includes('role-address'));
    const { box } = await banner(ADDRESSES.role);
    await box.type('somebody@elsewhere.example');
    const { rules: said } = await box.warned('several-recipients');
    assert.ok(!said.includes('role-address'));
    await box.close();
    await choose(panel, 'panel_rule_role_address', 'panel_voice_hold');
    await until('the switch to be kept', async () => (await kept()).off.length === 0);
    const again = await banner(ADDRESSES.role, 'role-address');
    await again.box.close();
  });

  test('a limit is kept within its bounds, and an empty one is the usual', async () => {
    const panel = await opened();
    const set = (value) =>
      panel.evaluate(
        (label, value) => {
          const row = [...document.querySelectorAll('.limit')].find(({ textContent }) => textContent.includes(label));
          const input = row.querySelector('input');
          input.value = value;
          input.dispatchEvent(new Event('change', { bubbles: true }));
        },
        english.panel_limit_most_words.message,
        value,
      );
    for (const [typed, expected] of [['90', 90], ['1', 30], ['', null]]) {
      await set(typed);
      await until(`the limit to be ${expected}`, async () => (await kept()).most_words === expected);
    }
  });

  test('what is silenced for an address or in a place is listed, and taken back', async () => {
    for (const [words, about] of [['again for', ADDRESSES.role], ['again here', 'gmail']]) {
      const { box } = await banner(ADDRESSES.role, 'role-address');
      await given.browser.pressInBanner(box.page, words);
      await until('the banner to go', async () => !(await given.browser.banner(box.page))?.rules.includes('role-address'));
      await box.close();
      assert.deepEqual((await kept()).never_again, [{ rule: 'role-address', about }]);
      const panel = await opened();
      await says(panel, about);
      await panel.click('.silenced button');
      await until('the decision to be taken back', async () => (await kept()).never_again.length === 0);
      const again = await banner(ADDRESSES.role, 'role-address');
      await again.box.close();
    }
  });

  test('a client is named in a banner, listed, and taken back', async () => {
    const [, client] = ADDRESSES.role.split('@');
    const { box } = await banner(ADDRESSES.role, 'role-address');
    await given.browser.pressInBanner(box.page, 'is a client');
    await until('the banner to go', async () => !(await given.browser.banner(box.page))?.rules.includes('role-address'));
    await box.close();
    assert.deepEqual((await kept()).clients, [client]);
    const panel = await opened();
    await says(panel, client);
    await panel.click(`button[aria-label="${english.panel_remove_what.message.replace('$1', client)}"]`);
    await until('the client to be taken back', async () => (await kept()).clients.length === 0);
    const again = await banner(ADDRESSES.role, 'role-address');
    await again.box.close();
  });

  test('what was sent anyway is not said again in this session', async () => {
    const text = 'Hello, is this the right place to ask?';
    const { box } = await banner(ADDRESSES.role, 'role-address', text);
    await box.send();
    await given.browser.pressInBanner(box.page, 'end anyway');
    await until('the message to go', async () => (await box.sent()).length === 1);
    await box.close();
    const again = await banner(ADDRESSES.role, null, text);
    await again.box.type('somebody@elsewhere.example');
    assert.ok(!(await again.box.warned('several-recipients')).rules.includes('role-address'));
    await again.box.close();
  });

  test('what became of a warning is counted for its rule, and nothing of the text is kept', async () => {
    /** In how many messages the rule was shown, heeded and overridden, as the settings tell. */
    const told = async () => {
      const panel = await opened();
      const words = await panel.$eval('li:has([aria-labelledby=rule-panel_rule_several_recipients])', (row) => row.querySelector('.outcome')?.textContent);
      return words?.match(/\d+/g)?.map(Number);
    };
    /** A message to two that is held, what is done then, and by how much each of these numbers grows. */
    const counted = async (people, then, by) => {
      const { tally } = await given.browser.ask({ type: 'settings' });
      const { shown, heeded, overridden } = tally['several-recipients'] ?? { shown: 0, heeded: 0, overridden: 0 };
      const box = await compose(given.browser, given.network, 'gmail');
      for (const one of people) await box.add(one);
      await box.write('Would you tell me of the kingfishers?');
      await box.warned('several-recipients');
      await box.send();
      await until('it to be held', async () => (await given.browser.banner(box.page)).text.includes('Not sent yet'));
      assert.deepEqual(await box.sent(), []);
      // What passes sooner was read by nobody, and does not count.
      await box.page.evaluate(() => new Promise((resume) => setTimeout(resume, 1_100)));
      await then(box);
      const expected = [shown, heeded, overridden].map((count, place) => count + by[place]);
      let now;
      const isSo = async () => JSON.stringify((now = await told())) === JSON.stringify(expected);
      await until('it to be counted', isSo).catch(() => assert.deepEqual(now, expected));
      await box.close();
    };
    const went = (box, ...people) => until('it to go', async () => (await box.sent()).some(({ to }) => JSON.stringify(to) === JSON.stringify(people)));

    await counted(
      ['kim@gmail.com', 'lea@gmail.com'],
      async (box) => {
        await box.page.click('[data-demo=to] [data-entry]:last-child [data-demo=remove]');
        await until('nothing more to be said', async () => !(await given.browser.banner(box.page))?.rules.includes('several-recipients'));
        await box.send();
        await went(box, 'kim@gmail.com');
      },
      [1, 1, 0],
    );
    await counted(['kim@gmail.com', 'mia@gmail.com'], (box) => box.page.evaluate(() => globalThis.shut()), [1, 1, 0]);
    await counted(
      ['kim@gmail.com', 'noa@gmail.com'],
      async (box) => {
        await given.browser.pressInBanner(box.page, 'end anyway');
        await went(box, 'kim@gmail.com', 'noa@gmail.com');
      },
      [1, 0, 1],
    );

    const everything = await (await given.browser.panel()).evaluate(stored);
    assert.ok(everything.includes('several-recipients'), 'something was read');
    assert.ok(!everything.includes('kingfisher'));
  });

  test('a rule that is mostly overridden says so', async () => {
    let panel = await opened();
    await panel.evaluate(async () => {
      const database = await new Promise((done) => {
        const request = indexedDB.open('tactful');
        request.onsuccess = () => done(request.result);
      });
      const store = database.transaction('single', 'readwrite').objectStore('single');
      const request = store.put(JSON.stringify({ 'same-text': { shown: 6, heeded: 1, overridden: 5 } }), 'tally');
      await new Promise((done) => (request.transaction.oncomplete = done));
      database.close();
    });
    panel = await opened();
    await says(panel, english.panel_habit.message);
    await given.browser.screenshot(panel, 'panel-settings-habit');
  });

  test('settings are saved to a file, and come back from it', async () => {
    const panel = await opened();
    const folder = mkdtempSync(join(tmpdir(), 'tactful-settings-'));
    await choose(panel, 'panel_rule_bad_hour', 'panel_voice_off');
    await until('the switch to be kept', async () => (await kept()).off.includes('bad-hour'));
    const { name, text } = await saved(panel, english.panel_settings_export.message);
    await says(panel, english.panel_exported.message);
    assert.equal(name, 'tactful-settings.json');
    const file = join(folder, name);
    writeFileSync(file, text);
    await choose(panel, 'panel_rule_bad_hour', 'panel_voice_say');
    await until('the switch to be kept', async () => (await kept()).off.length === 0);
    const input = await panel.$('input[type=file]');
    await input.uploadFile(file);
    await says(panel, english.panel_imported_settings.message);
    assert.deepEqual((await kept()).off, ['bad-hour']);
    rmSync(folder, { recursive: true });
  });

  test('an objection takes a reason, which is kept', async () => {
    const { browser, network } = given;
    serveDemo(network);
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    await browser.capture(page);
    await page.close();
    await browser.ask({ type: 'edit', id: PROFILE, change: { what: 'objected', objected: true } });
    const { box } = await banner(ADDRESSES.personal, 'objection', 'Dear Nadia, you asked me to call you back about the flood gauges.');
    await box.send();
    await browser.pressInBanner(box.page, 'with a reason');
    await box.page.keyboard.type('She called me back herself.');
    await box.page.keyboard.press('Enter');
    const overrides = async () => (await browser.candidates()).find(({ id }) => id === PROFILE).overrides;
    await until('the reason to be kept', async () => (await overrides())[0]?.reason === 'She called me back herself.');
    await box.close();
  });

  test('what is said of a message is said in its language', async () => {
    for (const [language, text] of [
      ['fr', 'Bonjour, je cherche une personne pour un poste chez nous, avec une équipe que vous connaissez. Merci !'],
      ['de', 'Guten Tag, ich suche für eine Stelle bei uns jemanden, der mit dem Team und der Anlage vertraut ist.'],
    ]) {
      const { box, found } = await banner('contact@bluewater-instruments.example', 'role-address', text);
      const [part] = messages(language).rule_role_address_title.message.split(/\$\d/).sort((a, b) => b.length - a.length);
      assert.ok(found.text.includes(part.trim()), `${found.text} has no "${part}"`);
      await box.close();
    }
  });
});

/** Presses a button of the panel, and gives the file that it hands to the browser. */
async function saved(panel, words) {
  await panel.evaluate(() => {
    const { createObjectURL } = URL;
    globalThis.saved = new Promise((resolve) => {
      URL.createObjectURL = (file) => {
        URL.createObjectURL = createObjectURL;
        // Where a browser keeps what it downloads, and whether it asks, is not the panel's.
        HTMLAnchorElement.prototype.click = function () {
          delete HTMLAnchorElement.prototype.click;
          resolve(file.text().then((text) => ({ name: this.download, text })));
        };
        return createObjectURL(file);
      };
    });
  });
  const button = await panel.waitForSelector(`::-p-xpath(//button[normalize-space()="${words}"])`);
  await button.click();
  return panel.evaluate(() => globalThis.saved);
}

/** Runs in the panel: all that is kept, as text. */
async function stored() {
  const done = (request) => new Promise((resolve, reject) => Object.assign(request, { onsuccess: () => resolve(request.result), onerror: () => reject(request.error) }));
  const database = await done(indexedDB.open('tactful'));
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, 'readonly');
  const rows = (await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())))).flat();
  database.close();
  const text = (value) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : JSON.stringify(value));
  return [...rows.map(text), JSON.stringify(await chrome.storage.local.get())].join('\n');
}
