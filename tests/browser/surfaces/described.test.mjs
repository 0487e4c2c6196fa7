// Webmail whose parts are described one by one: one script of actions on each, and after each of them the guard believes
// what the page would send, and to whom. Then nothing goes by any button, menu or shortcut before it is meant.

import assert from 'node:assert/strict';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { TYPED, body, enter, into, part, pressPart, unfolded } from './parts.mjs';
import { answers, believes, boxTest, chord, click, held, inPage, isHeld, keys, sentAnyway, warned, went, write } from './steps.mjs';

const paste = (kind, text) =>
  inPage((kind, text, typed) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const about = { clipboardData, data: text, dataType: 'text/plain', bubbles: true, cancelable: true, composed: true }; // Firefox takes the text itself
    document.querySelector(`[data-demo=${kind}] ${typed}`).dispatchEvent(new ClipboardEvent('paste', about));
  }, kind, text, TYPED);

const IDA = 'Ida North <ida@north.example>';
const answered = (whom, whose = IDA) => inPage((whom, whose) => globalThis.answer(whom, whose), whom, whose);
/** A message of one's own is answered. */
const reminded = (whose) => [answered({ to: ['ida@north.example'] }, whose), answers(false), believes('a reminder')];

/** What is done in a box with To, Cc and Bcc, and what is believed then; `more` is done in the middle of it. */
const script = (more) => [
  into('to'), write('jane@acme.example'), believes('typed'), answers(false),
  keys('Enter'), believes('a chip'),
  ...enter('to', 'Bob Poe <bob@poe.example>'), believes('a name and an address'),
  ...enter('cc', 'ana@poe.example'), believes('a copy'),
  into('bcc'), write('max@roe.example'), believes('a blind copy, typed'),
  keys('Enter'), believes('a blind copy'),
  paste('to', 'Ida North <ida@north.example>, tom@south.example'), believes('a list, pasted'),
  into('to'), write('Zoe'), click(`${part('offers')} > *`), believes('one chosen'),
  click(`${part('to')} ${'[data-demo=remove]'}`), believes('one taken out'),
  inPage(() => globalThis.edit('to')), write('.au'), keys('Enter'), believes('one edited'),
  inPage(() => globalThis.move('to', 'cc')), believes('moved to Cc'),
  inPage(() => globalThis.move('cc', 'bcc')), believes('moved to Bcc'),
  pressPart('subject'), write('The tide tables'), believes('a subject'),
  into('to'), write('eva@roe.example'), ...body('Hello both'), believes('the text is written'),
  ...more,
  pressPart('title'), believes('minimised'), pressPart('title'), unfolded, believes('and back'),
  answered({ to: ['ida@north.example'] }), answers(true), believes('an answer'),
  ...enter('to', 'tom@south.example'), believes('an answer to two'),
  answered({ to: ['ida@north.example'], cc: ['tom@south.example', 'Eva Roe <eva@roe.example>'] }), believes('an answer to all'),
  click(`${part('cc')} ${'[data-demo=remove]'}`), believes('an answer to fewer'),
  inPage((whose) => globalThis.passOn(whose), IDA), believes('passed on to nobody yet'),
  ...enter('to', 'zoe@poe.example'), believes('passed on'), answers(false),
];

/** Files, another sender, and what tells that this one wrote last. */
const MORE = [
  inPage(() => globalThis.attach('tides.pdf')), believes('a file'),
  inPage(() => globalThis.attach('rivers.pdf')), believes('two files'),
  inPage(() => globalThis.sendAs('rita@client.example')), believes('from another address'),
  ...reminded('Rita Poe <rita@client.example>'),
];

/** `more` is what a site is known to show beside recipients and text. */
const SITES = [
  { site: 'gmail', composer: 'gmail' },
  { site: 'outlook', composer: 'outlook', shortcut: ['Alt', 's'] },
  { site: 'yahoo', composer: 'compose-en' },
  { site: 'proton', composer: 'compose-en' },
  { site: 'fastmail', composer: 'compose-en', more: [] },
];

/**
 * Two people, and nothing goes by anything that sends until it is meant; then all goes as it stands. They are others on each
 * site: what was sent anyway is not said of the same people again in a session.
 */
const sends = ({ site, shortcut = ['Control', 'Enter'] }) => [
  ...enter('to', `jane@${site}.example`), ...enter('cc', `bob@${site}.example`), ...body('Hello'), believes('two'),
  held(part('send')),
  chord(...shortcut), isHeld(),
  chord('Control', 'Enter'), isHeld(),
  held(part('later')),
  sentAnyway(),
  async (box) => {
    const [{ to, cc, bcc, body }] = await box.sent();
    assert.deepEqual({ to, cc, bcc, body }, { to: [`jane@${site}.example`], cc: [`bob@${site}.example`], bcc: [], body: 'Hello' });
  },
];

/** The site's own page for a draft, to whom each that was opened goes. */
const opened = (to) => async ({ browser }) => {
  const pages = () => browser.puppeteer.targets().filter((tab) => tab.url().startsWith('https:'));
  const drafts = () => pages().map((tab) => new URL(tab.url()).searchParams).filter((query) => query.get('view') === 'cm');
  await until('a tab for each', () => drafts().length === to.length);
  assert.deepEqual(drafts().map((query) => query.get('to')).sort(), to);
};

inBothBrowsers((given) => {
  for (const { site, composer, more = MORE, ...about } of SITES) {
    boxTest(given, site, composer, `${site}: whatever is done with recipients`, script(more));
    boxTest(given, site, composer, `${site}: by every button, menu and shortcut`, sends({ site, ...about }));
  }

  boxTest(given, 'gmail', 'gmail', 'write to each alone opens one draft for each of those in To and Cc, and sends nothing', [
    ...enter('to', 'Ida North <ida@north.example>'), ...enter('cc', 'tom@south.example'), ...body('Hi both, would you talk to me?'), believes('two'), warned(),
    ({ browser, page }) => browser.pressInBanner(page, 'Write to each alone'),
    opened(['ida@north.example', 'tom@south.example']),
    went(0),
  ]);
}, (name) => ({ extension: listening(name) }));
