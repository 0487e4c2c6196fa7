// The recruiter reads and edits in the panel, by mouse and by keyboard; the real worker keeps it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';

inBothBrowsers((given) => {
  /** The panel at a place, such as `#settings`. */
  async function panelAt(place) {
    const panel = await given.browser.panel();
    await panel.bringToFront();
    await panel.evaluate((place) => (location.hash = place), place);
    return panel;
  }

  const says = (panel, words) =>
    until(`the panel to say "${words}"`, () => panel.evaluate((words) => document.body.innerText.includes(words), words));

  const candidate = async () => (await given.browser.candidates()).find(({ id }) => id === PROFILE);

  /** The panel with the captured person open. */
  async function opened() {
    const panel = await panelAt(`#candidate/${PROFILE}`);
    await says(panel, 'How to reach them');
    return panel;
  }

  test('before the first capture it says what to do and what never happens', async () => {
    const { browser, network } = given;
    serveDemo(network);
    const panel = await browser.panel();
    await says(panel, 'Start with one person');
    await says(panel, 'never sends anything away');
    await until('the button to have the focus', () =>
      panel.evaluate(() => document.activeElement?.textContent.includes('Capture this page')),
    );
    assert.equal(await panel.evaluate(() => document.querySelector('.notice')), null, 'nothing is wrong yet');
    assert.equal(await panel.evaluate(() => getComputedStyle(document.querySelector('.steps li')).fontSize), '14px');
    await browser.screenshot(panel, 'panel-empty');
  });

  test('the receipt names what was found and missed, and opens the candidate', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    await browser.capture(page);
    const panel = await browser.panel();
    await panel.bringToFront();
    await says(panel, 'Best way to reach them');
    await until('the heading to have the focus', () => panel.evaluate(() => document.activeElement?.tagName === 'H1'));
    await panel.click('.actions a');
    await says(panel, 'How to reach them');
    const apart = await panel.$eval('.group.apart', (group) => group.textContent);
    assert.ok(apart.includes(ADDRESSES.work) && !apart.includes(ADDRESSES.personal));
    await browser.screenshot(panel, 'panel-candidate');
  });

  test('notes are kept when the field is left', async () => {
    const panel = await opened();
    await panel.type('textarea', 'Met in May.');
    await panel.keyboard.press('Tab');
    await says(panel, 'Saved');
    assert.equal((await candidate()).notes, 'Met in May.');
  });

  test('a motivation is added and removed by keyboard', async () => {
    const panel = await opened();
    await panel.focus('.chips-editor input');
    await panel.keyboard.type('Closer to the sea');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.chip');
    await until('the motivation to be kept', async () => (await candidate()).motivations.length === 1);
    await panel.focus('.chip button');
    await panel.keyboard.press('Enter');
    await until('the motivation to be gone', async () => (await candidate()).motivations.length === 0);
    assert.equal(await panel.evaluate(() => document.activeElement?.tagName), 'INPUT');
  });

  test('an objection is seen at once, and taken back', async () => {
    const panel = await opened();
    await panel.click('.switch input');
    await says(panel, 'This person asked not to be contacted.');
    assert.equal((await candidate()).objected, true);
    await panel.click('.toast-undo');
    await until('the objection to be taken back', async () => !(await candidate()).objected);
    await until('the note to go', () => panel.evaluate(() => !document.querySelector('.objected')));
  });

  test('an address that they gave is added, and unlearned', async () => {
    const panel = await opened();
    await panel.click('.add-contact summary');
    await panel.type('.add-contact input', 'Nadia.V@home.example');
    await panel.keyboard.press('Enter');
    await says(panel, 'nadia.v@home.example');
    await panel.click('.channel .quiet[aria-label^="Remove nadia.v@home.example"]');
    await until('the address to go', () => panel.evaluate(() => !document.body.innerText.includes('nadia.v@home.example')));
  });

  test('mail that came back is marked, and its address is a channel to avoid until it arrives again', async () => {
    const panel = await opened();
    const row = `.channel:has([aria-label*="${ADDRESSES.personal}"])`;
    await panel.click(`${row} [aria-label="Mail to ${ADDRESSES.personal} came back"]`);
    await panel.waitForSelector(`${row}.avoid`);
    assert.deepEqual((await candidate()).bounced, [ADDRESSES.personal]);
    await panel.click(`${row} [aria-label="Mail to ${ADDRESSES.personal} arrives again"]`);
    await panel.waitForSelector(`${row}:not(.avoid)`);
    assert.deepEqual((await candidate()).bounced, []);
  });

  test('a subsidiary and its mail domain are entered, and addresses there are at work from then on', async () => {
    const panel = await opened();
    const enter = async (field, text) => {
      await panel.type(`[aria-label="${field}"]`, text);
      await panel.keyboard.press('Enter');
      await until(`${text} to be kept`, async () => JSON.stringify((await candidate()).employer_domains).includes(text));
    };
    await enter('Other names of Bluewater Instruments, and its subsidiaries', 'Tidal Gauges');
    await enter('Mail domain of Bluewater Instruments', 'tidal-gauges.example');
    const { employer_domains } = await candidate();
    const { also, domains } = employer_domains.find(({ name }) => name === 'Bluewater Instruments');
    assert.deepEqual([also, domains.includes('tidal-gauges.example')], [['Tidal Gauges'], true]);
    await panel.$eval('.add-contact', (details) => (details.open = true));
    await panel.type('.add-contact input', 'nadia@tidal-gauges.example');
    await panel.keyboard.press('Enter');
    await until('the address to stand with those at work', () =>
      panel.evaluate(() => document.querySelector('.group.apart')?.textContent.includes('nadia@tidal-gauges.example')),
    );
  });

  test('settings are kept', async () => {
    const panel = await panelAt('#settings');
    await says(panel, 'Your addresses');
    await panel.type('.chips-editor input', 'Lea@Agency.example');
    await panel.keyboard.press('Enter');
    await says(panel, 'Saved');
    const { settings } = await given.browser.ask({ type: 'settings' });
    assert.deepEqual(settings.my_addresses, ['lea@agency.example']);
    await given.browser.screenshot(panel, 'panel-settings');
  });

  test('a forgotten candidate is gone, and comes back when that is taken back', async () => {
    const { browser } = given;
    const panel = await opened();
    await panel.click('.keeping .danger');
    await says(panel, 'Start with one person');
    assert.deepEqual(await browser.candidates(), []);
    await panel.click('.toast-undo');
    await panel.waitForSelector('.row');
    assert.equal((await candidate()).notes, 'Met in May.');
  });

  test('only the worker’s word is taken for a capture', async () => {
    const { browser } = given;
    const panel = await panelAt('#');
    await panel.waitForSelector('.row');
    const other = await browser.openOwn('panel.html');
    await other.evaluate(() => chrome.runtime.sendMessage({ type: 'failed', reason: 'Forged.' }).catch(() => {}));
    await other.close();
    assert.equal(await panel.evaluate(() => document.body.innerText.includes('Forged.')), false);
  });
});
