// Calendars: an event with guests is an invitation, and saving it is what sends it. Whatever is done in the form, the guard
// believes whom the page would invite.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening, openComposer } from './reader.mjs';

inBothBrowsers((given) => {
  const said = async (page) => (await given.browser.banner(page))?.text ?? '';
  const isHeld = (page) => until('it to be held', async () => (await said(page)).includes('Not sent'));
  const sent = (page) => page.evaluate(() => globalThis.sent);

  test('Google: guests of an event on its own page, in German, saved once it is meant', async () => {
    const box = await openComposer(given, 'google-calendar', 'event-de');
    const { page } = box;
    await page.type('#xTiIn', 'Gespräch');
    await page.type('input[aria-label=Gäste]', 'ida@north.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a guest, and whoever invites');
    await page.evaluate(() => globalThis.addRoom());
    await page.type('input[aria-label=Gäste]', 'tom@south.example');
    await box.keys('Enter');
    await box.believes('a second guest, and a room');
    await page.click('#xSaveBu');
    await isHeld(page);
    assert.equal(await page.$('dialog'), null);
    await given.browser.pressInBanner(page, 'Send anyway');
    await page.waitForSelector('#senden');
    await page.click('#senden');
    await until('it to go once', async () => (await sent(page)).length === 1);
    await page.click('[data-who=guest] button');
    await box.believes('one taken out');
    await box.close();
  });

  test('Google: an event in a small dialog, saved by a key', async () => {
    const box = await openComposer(given, 'google-calendar', 'quick-en');
    const { page } = box;
    await page.type('[aria-label="Add title"]', 'Call');
    await page.type('[aria-label=Guests]', 'jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await page.type('[aria-label=Guests]', 'bob@poe.example');
    await box.keys('Enter');
    await box.believes('two guests, and whoever invites');
    await page.focus('[aria-label="Add title"]');
    await box.keys('Enter');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await page.click('[data-who=guest] button');
    await page.click('[data-who=guest] button');
    await box.believes('none');
    await page.focus('[aria-label="Add title"]');
    await box.keys('Enter');
    await until('an event without guests to be saved', async () => (await sent(page)).length === 1);
    await box.close();
  });

  test('an event without guests is nobody’s business', async () => {
    for (const [site, name, title, save] of [
      ['google-calendar', 'event-de', '#xTiIn', '#xSaveBu'],
      ['google-calendar', 'quick-en', '[aria-label="Add title"]', '[jsname]'],
      ['calendar', 'form-nl', '[name=naam]', '#ja'],
    ]) {
      const { page } = await openComposer(given, site, name);
      await page.type(title, 'Interview {{first_name}}');
      await page.click(save);
      await until(`${name} to be saved`, async () => (await sent(page)).length === 1);
      assert.equal(await said(page), '');
      await page.close();
    }
  });

  test('colleagues alone may be invited', async () => {
    const { settings } = await given.browser.ask({ type: 'settings' });
    await given.browser.ask({ type: 'save-settings', was: settings, wish: { ...settings, my_domains: ['agency.example'] } });
    const box = await openComposer(given, 'calendar', 'form-nl');
    const { page } = box;
    await page.type('[name=g]', 'max@agency.example, tim@agency.example');
    await box.believes('colleagues');
    await page.click('#ja');
    await until('it to go', async () => (await sent(page)).length === 1);
    assert.equal(await said(page), '');
    await given.browser.ask({ type: 'save-settings', was: { ...settings, my_domains: ['agency.example'] }, wish: settings });
    await box.close();
  });

  test('a plain form with a list of guests, in Dutch', async () => {
    const box = await openComposer(given, 'calendar', 'form-nl');
    const { page } = box;
    await page.type('[name=naam]', 'Gesprek');
    await page.type('[name=g]', 'jane@acme.example, bob@poe.example');
    await box.believes('a list');
    await page.click('#ja');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await box.close();
  });

  test('Outlook: an event is read as one, where its mail is described too', async () => {
    const box = await openComposer(given, 'outlook', 'event-en');
    const { page } = box;
    await page.click('[data-kind=to]');
    await page.keyboard.type('jane@acme.example');
    await box.keys('Enter');
    await box.believes('a guest');
    await page.click('[data-kind=cc]');
    await page.keyboard.type('bob@poe.example');
    await box.believes('an optional guest, typed');
    await page.click('#send');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await box.close();
  });

  test('required and optional guests in editable wells, in French', async () => {
    const box = await openComposer(given, 'calendar', 'wells-fr');
    const { page } = box;
    await page.click('[data-kind=to]');
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a guest');
    await page.click('[data-kind=cc]');
    await page.keyboard.type('bob@poe.example');
    await box.keys('Enter');
    await box.believes('an optional guest');
    await page.click('#envoyer');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await box.close();
  });

  test('guests in a table on a tab of their own, in German', async () => {
    const box = await openComposer(given, 'calendar', 'table-de');
    const { page } = box;
    await page.type('#edit-title', 'Gespräch');
    await page.click('[data-tab=zwei]');
    await page.type('#edit-attendee-name', 'jane.roe@acme.example');
    await box.believes('typed');
    await page.click('#edit-attendee-add');
    await box.believes('a guest, and whoever invites');
    await page.type('#edit-attendee-name', 'bob.poe@poe.example');
    await page.click('#edit-attendee-add');
    await box.believes('a second guest');
    await page.click('#save');
    await isHeld(page);
    await page.click('[data-tab=eins]');
    await box.believes('on the other tab');
    await page.click('#save');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await box.close();
  });

  test('guests in rows below a search, in Italian', async () => {
    const box = await openComposer(given, 'calendar', 'rows-it');
    const { page } = box;
    await page.type('.titolo', 'Colloquio');
    await page.type('.cerca', 'jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a guest, and whoever invites');
    await page.type('.cerca', 'bob@poe.example');
    await box.keys('Enter');
    await box.believes('a second guest');
    await page.click('#salva');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await page.click('.azioni');
    await box.believes('one taken out');
    await box.close();
  });
}, (name) => ({ extension: listening(name) }));
