// Calendars: an event with guests is an invitation, and saving it is what sends it. Whatever is done in the form, the guard
// believes whom the page would invite.

import assert from 'node:assert/strict';
import { inBothBrowsers } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { believes, boxTest, chord, click, closed, focus, held, inPage, isHeld, isSilent, keys, paste, type, warned, went, write } from './steps.mjs';

const TWO = 'jane@acme.example, bob@poe.example';

inBothBrowsers((given) => {
  boxTest(given, 'google-calendar', 'event-de', 'Google: guests of an event on its own page, in German, saved once it is meant', [
    type('#xTiIn', 'Gespräch'), type('input[aria-label=Gäste]', 'da@north.example'), keys('Home'), write('i'), believes('typed, and mended'),
    keys('Enter'), believes('a guest, and whoever invites'),
    inPage(() => globalThis.addRoom()),
    type('input[aria-label=Gäste]', 'tom@south.example'), keys('Enter'), believes('a second guest, and a room'),
    chord('Control', 's'), isHeld(),
    async ({ page }) => assert.equal(await page.$('dialog'), null),
    held('#xSaveBu'),
    async ({ page }) => assert.equal(await page.$('dialog'), null),
    ({ browser, page }) => browser.pressInBanner(page, 'Send anyway'),
    ({ page }) => page.waitForSelector('#senden'),
    click('#senden'), went(),
    click('[data-who=guest] button'), believes('one taken out'),
    paste('input[aria-label=Gäste]', 'max@north.example, kim@south.example'), believes('a list, pasted'),
    type('input[aria-label=Gäste]', 'eva'), believes('two offered'), click('#vorschläge li:nth-child(2)'), believes('one picked'), warned(),
    ...closed, type('input[aria-label=Gäste]', 'ida@north.example'), believes('opened again'),
  ]);

  boxTest(given, 'google-calendar', 'quick-en', 'Google: an event in a small dialog, saved by a key', [
    type('[aria-label="Add title"]', 'Call'), type('[aria-label=Guests]', 'jane@acme.example'), believes('typed'),
    keys('Enter'), type('[aria-label=Guests]', 'bob@poe.example'), keys('Enter'), believes('two guests, and whoever invites'),
    chord('Control', 'Enter'), isHeld(),
    focus('[aria-label="Add title"]'), keys('Enter'), isHeld(),
    chord('Control', 'Enter'), isHeld(),
    click('[data-who=guest] button'), click('[data-who=guest] button'), believes('none'),
    focus('[aria-label="Add title"]'), keys('Enter'), went(),
    type('[aria-label=Guests]', 'max@quick.example, kim@south.example'), keys('Enter'), believes('a list'), warned(), ...closed,
    type('[aria-label=Guests]', 'eva@roe.example'), believes('opened again'),
  ]);

  for (const [site, composer, title, save] of [
    ['google-calendar', 'event-de', '#xTiIn', '#xSaveBu'],
    ['google-calendar', 'quick-en', '[aria-label="Add title"]', '[jsname]'],
    ['calendar', 'form-nl', '[name=naam]', '#ja'],
  ]) {
    boxTest(given, site, composer, `an event without guests is nobody’s business: ${composer}`, [
      type(title, 'Interview {{first_name}}'), click(save), went(), isSilent(),
    ]);
  }

  /** The recruiter's own organisation. */
  const mine = (...my_domains) => async ({ browser }) => {
    const { settings } = await browser.ask({ type: 'settings' });
    await browser.ask({ type: 'save-settings', was: settings, wish: { ...settings, my_domains } });
  };
  boxTest(given, 'calendar', 'form-nl', 'colleagues alone may be invited', [
    mine('agency.example'),
    type('[name=g]', 'max@agency.example, tim@agency.example'), believes('colleagues'),
    click('#ja'), went(), isSilent(),
    mine(),
  ]);

  boxTest(given, 'calendar', 'form-nl', 'a plain form with a list of guests, in Dutch', [
    type('[name=naam]', 'Gesprek'), type('[name=g]', TWO), believes('a list'),
    held('#ja'),
  ]);

  boxTest(given, 'outlook', 'event-en', 'Outlook: an event is read as one, where its mail is described too', [
    type('input', 'Call'), click('[data-kind=to]'), write('jane@acme.example'), keys('Enter'), believes('a guest'),
    click('[data-kind=cc]'), write('bob@poe.example'), believes('an optional guest, typed'),
    chord('Control', 'Enter'), isHeld(),
    held('#send'),
    click('[data-kind=cc]'), keys('End', 'Enter'), believes('an optional guest'),
    click('[data-kind=to] button'), believes('one taken out'),
    click('[data-kind=cc] span > span'), write('n'), believes('one edited'),
    paste('[data-kind=to]', 'ida@north.example; tom@south.example'), believes('a list, pasted'),
    click('[data-kind=to]'), keys('End'), write('zo'), click('[role=option]'), believes('one picked'), warned(),
    ...closed, click('[data-kind=to]'), write('eva@roe.example'), believes('opened again'),
  ]);

  boxTest(given, 'calendar', 'wells-fr', 'required and optional guests in editable wells, in French', [
    click('[data-kind=to]'), write('jane@acme.example'), believes('typed'),
    keys('Enter'), believes('a guest'),
    click('[data-kind=cc]'), write('bob@poe.example'), keys('Enter'), believes('an optional guest'),
    held('#envoyer'),
  ]);

  boxTest(given, 'calendar', 'table-de', 'guests in a table on a tab of their own, in German', [
    type('#edit-title', 'Gespräch'), click('[data-tab=zwei]'),
    type('#edit-attendee-name', 'jane.roe@acme.example'), believes('typed'),
    click('#edit-attendee-add'), believes('a guest, and whoever invites'),
    type('#edit-attendee-name', 'bob.poe@poe.example'), click('#edit-attendee-add'), believes('a second guest'),
    held('#save'),
    click('[data-tab=eins]'), believes('on the other tab'),
    held('#save'),
  ]);

  boxTest(given, 'calendar', 'rows-it', 'guests in rows below a search, in Italian', [
    type('.titolo', 'Colloquio'), type('.cerca', 'jane@acme.example'), believes('typed'),
    keys('Enter'), believes('a guest, and whoever invites'),
    type('.cerca', 'bob@poe.example'), keys('Enter'), believes('a second guest'),
    held('#salva'),
    click('.azioni'), believes('one taken out'),
  ]);
}, (name) => ({ extension: listening(name) }));
