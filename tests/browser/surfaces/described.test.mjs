// Webmail whose parts are described one by one: one script of actions on each, and after each of them the guard believes
// what the page would send, and to whom. Then nothing goes by any button, menu or shortcut before it is meant.

import assert from 'node:assert/strict';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { TYPED, body, enter, into, part, pressPart, unfolded } from './parts.mjs';
import { answers, believes, boxTest, chord, click, held, inPage, isHeld, keys, marks, paste, sentAnyway, warned, went, write } from './steps.mjs';

const IDA = 'Ida North <ida@north.example>';
const answered = (whom, whose = IDA) => inPage((whom, whose) => globalThis.answer(whom, whose), whom, whose);

/** What is done in a box with To, Cc and Bcc, and what is believed then; `more` is done in the middle of it, and `me` is who then writes. */
const script = ({ more = MORE, me = 'Rita Poe <rita@client.example>' }) => [
  into('to'), write('jane@acme.example'), believes('typed'), answers(false),
  keys('Enter'), believes('a chip'),
  ...enter('to', 'Bob Poe <bob@poe.example>'), believes('a name and an address'),
  ...enter('cc', 'ana@poe.example'), believes('a copy'),
  into('bcc'), write('max@roe.example'), believes('a blind copy, typed'),
  keys('Enter'), believes('a blind copy'),
  paste(`[data-demo=to] ${TYPED}`, 'Ida North <ida@north.example>, tom@south.example'), believes('a list, pasted'),
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
  answered({ to: ['ida@north.example'] }, me), answers(false), believes('a reminder below the own message'),
  answered({ to: ['ida@north.example'] }), answers(true),
  ...enter('to', 'tom@south.example'), believes('an answer to two'),
  answered({ to: ['ida@north.example'], cc: ['tom@south.example', 'Eva Roe <eva@roe.example>'] }), believes('an answer to all'),
  click(`${part('cc')} ${'[data-demo=remove]'}`), believes('an answer to fewer'),
  inPage((whose) => globalThis.passOn(whose), IDA), believes('passed on to nobody yet'),
  ...enter('to', 'zoe@poe.example'), believes('passed on'), answers(false),
];

/** Files, and another sender. */
const MORE = [
  inPage(() => globalThis.attach('tides.pdf')), believes('a file'),
  inPage(() => globalThis.attach('rivers.pdf')), believes('two files'),
  inPage(() => globalThis.sendAs('rita@client.example')), believes('from another address'),
];

/** `more` is what a site is known to show beside recipients and text. */
const SITES = [
  { site: 'gmail', composer: 'gmail' },
  { site: 'outlook', composer: 'outlook', shortcut: ['Alt', 's'] },
  { site: 'yahoo', composer: 'compose-en' },
  { site: 'proton', composer: 'compose-en' },
  { site: 'fastmail', composer: 'compose-en', more: [], me: 'Rita' }, // whose name the signature tells
];

/**
 * Two people, and nothing goes by anything that sends until it is meant; then all goes as it stands. They are others on each
 * site: what was sent anyway is not said of the same people again in a session.
 */
const sends = ({ site, shortcut = ['Control', 'Enter'] }) => [
  ...enter('to', `jane@${site}.example`), ...enter('cc', `bob@${site}.example`), ...body('Hello'), believes('two'),
  chord(...shortcut), isHeld(),
  chord('Control', 'Enter'), isHeld(),
  held(part('send')),
  held(part('later')),
  sentAnyway(),
  async (box) => {
    const [{ to, cc, bcc, body }] = await box.sent();
    assert.deepEqual({ to, cc, bcc, body }, { to: [`jane@${site}.example`], cc: [`bob@${site}.example`], bcc: [], body: 'Hello' });
  },
];

/** How mail programs and networks call it in each language of the extension, as their menus write it. */
const LATER = {
  en: ['Schedule send', 'Schedule message', 'Send later…'],
  de: ['Senden planen', 'Nachricht planen', 'Später senden'],
  fr: ['Programmer l’envoi', 'Planifier l’envoi', "Programmer l'envoi", 'Programmer le message', 'Envoyer plus tard'],
  es: ['Programar envío', 'Programar el envío', 'Programar mensaje', 'Enviar más tarde'],
  it: ['Programma invio', 'Pianifica invio', 'Programma l’invio', 'Programma messaggio', 'Invia più tardi'],
  nl: ['Verzenden plannen', 'Verzending plannen', 'Bericht plannen', 'Later verzenden'],
  pt: ['Programar envio', 'Agendar envio', 'Agendar mensagem', 'Enviar mais tarde'],
};

/** The site's own page for a draft, to whom each that was opened goes. */
const opened = (to) => async ({ browser }) => {
  const pages = () => browser.puppeteer.targets().filter((tab) => tab.url().startsWith('https:'));
  const drafts = () => pages().map((tab) => new URL(tab.url()).searchParams).filter((query) => query.get('view') === 'cm');
  await until('a tab for each', () => drafts().length === to.length);
  assert.deepEqual(drafts().map((query) => query.get('to')).sort(), to);
};

inBothBrowsers((given) => {
  for (const { site, composer, ...about } of SITES) {
    boxTest(given, site, composer, `${site}: whatever is done with recipients`, script(about));
    boxTest(given, site, composer, `${site}: by every button, menu and shortcut`, sends({ site, ...about }));
  }

  boxTest(given, 'outlook', 'outlook', 'what sends later is held by its words, in each language', [
    ...enter('to', 'jane@later.example'), ...enter('cc', 'bob@later.example'), ...body('Hello'), believes('two'), held(part('later')),
    ...Object.values(LATER).flat().flatMap((words) => [
      inPage((words) => (document.querySelector('[data-demo=later]').textContent = words), words), click(part('later')), isHeld(),
    ]),
    inPage(() => (document.querySelector('[data-demo=later]').textContent = 'Sort by date')), click(part('later')), went(),
  ]);

  for (const [composer, what] of [['reading-pane-en', 'an answer in the reading pane'], ['page-en', 'a draft on a page of its own']]) {
    boxTest(given, 'outlook', composer, `outlook: ${what}`, [
      ...sends({ site: composer, shortcut: ['Alt', 's'] }),
      inPage(() => globalThis.answer({ to: ['ida@north.example'] }, 'Ida wrote')), answers(true), believes('an answer'),
      ...enter('cc', 'tom@south.example'), believes('an answer to two'),
      ...MORE,
    ]);
  }

  boxTest(given, 'roundcube', 'html-en', 'roundcube: of what is quoted in HTML its head is read and no more, and the signature for itself', [
    ...enter('to', 'ida@north.example'), ...body('Hello Ida'), believes('written'), marks('', ''),
    answered({ to: ['ida@north.example'] }), believes('an answer'), marks('On 2026-11-22 10:00, Ida North wrote:', '--\nRita Poe'),
  ]);

  boxTest(given, 'gmail', 'gmail', 'write to each alone opens one draft for each of those in To and Cc, and sends nothing', [
    ...enter('to', 'Ida North <ida@north.example>'), ...enter('cc', 'tom@south.example'), ...body('Hi both, would you talk to me?'), believes('two'), warned(),
    ({ browser, page }) => browser.pressInBanner(page, 'Write to each alone'),
    opened(['ida@north.example', 'tom@south.example']),
    went(0),
  ]);
}, (name) => ({ extension: listening(name) }));
