// The recruiter captures the page that is open, and finds it again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { ADDRESSES, INDEX, PROFILE, serveDemo } from './demo/site.mjs';

inBothBrowsers((given, name) => {
  test('the toolbar button captures the person shown, and the panel says what was read', async () => {
    const { browser, network } = given;
    serveDemo(network);
    const page = await browser.open(PROFILE);
    const { type, receipt, known } = await browser.capture(page);
    assert.equal(type, 'captured');
    assert.equal(receipt.outcome, 'captured');
    assert.equal(receipt.profile.name, 'Nadia Verhoeven');
    assert.deepEqual(receipt.profile.employers, ['Bluewater Instruments']);
    assert.equal(receipt.profile.experience.length, 3);
    assert.equal(known, false);
    const panel = await browser.panel();
    const shown = await until('the panel to show the receipt', async () => {
      const text = await panel.evaluate(() => document.body.innerText);
      return text.includes('Nadia Verhoeven') && text;
    });
    assert.match(shown, /Contact info/i, 'a missing address comes with what to do about it');
    await browser.screenshot(panel, 'panel-receipt');
  });

  test('with the contact window open, the ways to reach them are read, and the personal ones come first', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    const { receipt, known } = await browser.capture(page);
    assert.equal(known, true, 'the same person is not kept twice');
    assert.ok(receipt.profile.emails.includes(ADDRESSES.personal));
    const place = (value) => receipt.channels.findIndex((channel) => channel.value === value);
    assert.ok(place(ADDRESSES.personal) >= 0 && place(ADDRESSES.work) > place(ADDRESSES.personal));
    assert.equal(receipt.channels[place(ADDRESSES.work)].advice, 'avoid');
    await browser.screenshot(await browser.panel(), 'panel-channels');
    await browser.screenshot(page, 'profile');
  });

  test('a page that has the next address already and not yet the next person is waited for', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.evaluate(() => {
      history.pushState({}, '', '/in/idris-nakamura/');
      setTimeout(() => document.querySelector('[href="/in/idris-nakamura/"][data-go]').click(), 900);
    });
    const { receipt } = await browser.capture(page);
    assert.equal(receipt.profile?.name, 'Idris Nakamura');
    await browser.ask({ type: 'forget', id: receipt.profile.url });
    await page.close();
  });

  test('a page that does not stand still is not read', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.evaluate(() => {
      // So long that it cannot be read in one go.
      document.body.append(...Array.from({ length: 12_000 }, () => Object.assign(document.createElement('p'), { textContent: 'More' })));
      setInterval(() => (document.title = String(performance.now())), 1);
    });
    const { type, reason } = await browser.capture(page);
    assert.equal(type, 'failed');
    assert.match(reason, /still changing/);
    await page.close();
  });

  test('captured twice, kept once', async () => {
    const { browser } = given;
    const before = (await browser.candidates()).length;
    const page = await browser.open(PROFILE);
    await browser.capture(page);
    await browser.capture(page);
    assert.equal((await browser.candidates()).length, before);
  });

  test('after navigation inside the page, the person now shown is captured', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.click('[href="/in/idris-nakamura/"][data-go]');
    const { receipt } = await browser.capture(page);
    assert.equal(receipt.profile?.name, 'Idris Nakamura');
    assert.deepEqual(receipt.profile.employers, ['Meridian Survey']);
    assert.equal(receipt.profile.url, 'https://www.linkedin.com/in/idris-nakamura/');
  });

  test('when the address has moved on and the content has not, nobody is captured', async () => {
    const { browser } = given;
    const before = JSON.stringify(await browser.candidates());
    const page = await browser.open(PROFILE);
    await page.evaluate(() => history.pushState(null, '', '/in/idris-nakamura/'));
    const { receipt } = await browser.capture(page);
    assert.equal(receipt.outcome, 'refused');
    assert.ok(receipt.reason);
    assert.equal(JSON.stringify(await browser.candidates()), before);
  });

  test('the panel captures the page beside it', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    await page.bringToFront();
    const answer = await browser.ask({ type: 'capture' });
    assert.equal(answer.type, 'captured', answer.reason);
    assert.equal(answer.receipt.profile.name, 'Nadia Verhoeven');
  });

  test('the keyboard command captures as well', async () => {
    const { browser } = given;
    const [{ shortcut }] = await (await browser.panel()).evaluate(() => chrome.commands.getAll());
    assert.ok(shortcut, 'a browser gives no keys that it uses itself');
    if (name === 'chromium') return; // its toolbar button is what the keys press
    const page = await browser.open(PROFILE);
    const { receipt } = await browser.capture(page, () => browser.shortcut());
    assert.equal(receipt.profile.name, 'Nadia Verhoeven');
  });

  test('a page that is nobody’s is not captured', async () => {
    const { browser } = given;
    const page = await browser.open(INDEX);
    const { receipt } = await browser.capture(page);
    assert.equal(receipt.outcome, 'not-a-profile');
    assert.ok(receipt.reason);
  });

  test('an employer’s page tells which addresses are work, of people captured before', async () => {
    const { browser, network } = given;
    const company = network.serve(
      'https://www.linkedin.com/company/bluewater-instruments/',
      `<!doctype html><main><h1>Bluewater Instruments</h1><dl><dt>Website</dt>
      <dd><a href="https://www.blue-gauges.example/">https://www.blue-gauges.example/</a></dd></dl></main>`,
    );
    const { receipt } = await browser.capture(await browser.open(company));
    assert.equal(receipt.outcome, 'not-a-profile');
    assert.match(receipt.reason, /blue-gauges\.example/);
    const nadia = (await browser.candidates()).find(({ id }) => id.includes('nadia'));
    assert.deepEqual(nadia?.employer_domains, [
      { name: 'Bluewater Instruments', domains: ['blue-gauges.example'], also: [], current: true },
    ]);
  });

  test('capturing changes nothing in the page', async () => {
    const { browser } = given;
    const page = await browser.open(PROFILE);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => {
      globalThis.changes = [];
      new MutationObserver((records) => globalThis.changes.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
    });
    await browser.capture(page);
    assert.deepEqual(await page.evaluate(() => globalThis.changes), []);
    assert.equal(await page.evaluate(() => document.documentElement.outerHTML), before);
  });

  test('everything is still there after a restart', async () => {
    const { browser } = given;
    const before = await browser.candidates();
    assert.ok(before.length >= 2);
    await browser.restart();
    assert.deepEqual(await browser.candidates(), before);
  });

  test('no site was asked for anything', () => {
    assert.deepEqual(given.network.strangers(), []);
  });
});
