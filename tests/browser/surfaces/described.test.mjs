// Webmail whose parts are described one by one: one script of actions on each, and after each of them the guard believes
// whom the page would send it to. Then nothing goes by any button, menu or shortcut before it is meant.

import assert from 'node:assert/strict';
import { inBothBrowsers, press, until } from '../browsers.mjs';
import { listening, settled } from './reader.mjs';
import { answers, believes, boxTest, chord, held, inBox, inPage, isHeld, keys, sentAnyway, warned, went, write } from './steps.mjs';

/** What is called so, through open shadow roots. */
const part = (name) => `pierce/[data-demo=${name}]`;
/** Where a field is typed in: some chips can be written in, too. */
const TYPED = ':is(input, [contenteditable=true]):not([data-entry] *)';
/** In one of several boxes, or in the only one. */
const within = (nth) => (nth === undefined ? '' : `[data-nth="${nth}"] `);
const into = (kind) => async ({ page, nth }) => {
  await press(await page.$(`pierce/${within(nth)}[data-demo=${kind}] ${TYPED}`));
  await page.keyboard.press('End');
};
const click = (css, options) => async ({ page }) => (await page.waitForSelector(css)).click(options);
const pressPart = (name) => async ({ page, nth }) => (await page.waitForSelector(`pierce/${within(nth)}[data-demo=${name}]`)).click();
const enter = (kind, text) => [into(kind), write(text), keys('Enter')];
const paste = (kind, text) =>
  inPage((kind, text, typed) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const about = { clipboardData, data: text, dataType: 'text/plain', bubbles: true, cancelable: true, composed: true }; // Firefox takes the text itself
    document.querySelector(`[data-demo=${kind}] ${typed}`).dispatchEvent(new ClipboardEvent('paste', about));
  }, kind, text, TYPED);
/** The text is written in, which may take the fields away. */
const body = (text) => [pressPart('body'), write(text)];

/** The fields are there again, where they had gone away. */
const unfolded = async ({ page, nth }) => {
  const names = await page.$(`pierce/${within(nth)}[data-demo=names]`);
  if (await names.isVisible()) await names.click();
};

/** What is done in a box with To, Cc and Bcc, and what is believed then. `unfold` brings fields back that went away. */
const script = ({ unfold = [] }) => [
  into('to'), write('jane@acme.example'), believes('typed'),
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
  into('to'), write('eva@roe.example'), ...body('Hello both'), believes('the text is written'),
  inPage(() => globalThis.fold()), inPage(() => globalThis.fold()), ...unfold, believes('minimised and back'),
  inPage(() => globalThis.answer({ to: ['ida@north.example'] }, 'Ida wrote')), answers(true), believes('an answer'),
  ...enter('to', 'tom@south.example'), believes('an answer to two'),
  inPage(() => globalThis.answer({ to: ['ida@north.example'], cc: ['tom@south.example', 'Eva Roe <eva@roe.example>'] }, 'Ida wrote')), believes('an answer to all'),
  click(`${part('cc')} ${'[data-demo=remove]'}`), believes('an answer to fewer'),
  inPage(() => globalThis.answer({}, 'Ida wrote')), believes('passed on to nobody yet'),
  ...enter('to', 'zoe@poe.example'), believes('passed on'),
];

const says = (rule) => ({ browser, page }) => until(`a banner about ${rule}`, async () => (await browser.banner(page))?.rules.includes(rule));
const isSilentOf = (rule) => async ({ browser, page }) => {
  await settled(page);
  assert.ok(!(await browser.banner(page))?.rules.includes(rule));
};

/** What is done in two boxes at once: each is judged by its own recipients, and what becomes of one is nothing to the other. */
const several = ({ site, unfold = [] }) => [
  ...enter('to', `jane.${site}@gmail.com`), ...body('Hi Jane'), believes('one'),
  inPage(() => globalThis.another()),
  inBox(1), ...enter('to', `bob@${site}.example`), ...enter('cc', `ana@${site}.example`), ...body('Hi both'), believes('two in the second'), says(SEVERAL),
  inBox(0), believes('one in the first'), isSilentOf(SEVERAL),
  inBox(1), pressPart('title'), believes('the second minimised'),
  inBox(0), ...unfold, into('to'), write(`kim.${site}@gmail.com`), keys('Enter'), believes('another in the first'), says(SEVERAL),
  held(pressPart('send')),
  inBox(1), pressPart('title'), ...unfold, believes('the second back'), says(SEVERAL),
  held(pressPart('send')),
  inBox(0), isHeld(), ...unfold, pressPart('to] [data-entry]:last-of-type [data-demo=remove'), isSilentOf(SEVERAL), ...body('!'), believes('one left in the first'), pressPart('send'), went(),
  inBox(1), isHeld(1), believes('the second untouched'),
  inBox(0), ...unfold, ...enter('to', `max.${site}@gmail.com`), ...enter('to', `tim.${site}@gmail.com`), says(SEVERAL),
  inBox(1), inPage(() => globalThis.shut()),
  ({ browser, page }) => until('its banner to go', async () => (await browser.banner(page)) === null),
  inBox(0), says(SEVERAL), believes('the first after the second was closed'),
  inPage(() => globalThis.shut()),
  ({ page }) => until('no banner to be left', () => page.evaluate(() => document.querySelector('tactful-banner') === null)),
];

const SEVERAL = 'several-recipients';

const SITES = [
  { site: 'gmail', composer: 'gmail' },
  { site: 'outlook', composer: 'outlook', shortcut: ['Alt', 's'], menu: false },
  { site: 'yahoo', composer: 'compose-en' },
  { site: 'proton', composer: 'compose-en', unfold: [unfolded] },
];

/**
 * Two people, and nothing goes by anything that sends until it is meant; then all goes as it stands. They are others on each
 * site: what was sent anyway is not said of the same people again in a session.
 */
const sends = ({ site, shortcut = ['Control', 'Enter'], menu = true }) => [
  ...enter('to', `jane@${site}.example`), ...enter('cc', `bob@${site}.example`), ...body('Hello'), believes('two'),
  held(part('send')),
  chord(...shortcut), isHeld(),
  chord('Control', 'Enter'), isHeld(),
  ...(menu ? [held(part('later'))] : []),
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
  for (const { site, composer, ...about } of SITES) {
    boxTest(given, site, composer, `${site}: whatever is done with recipients`, script(about));
    boxTest(given, site, composer, `${site}: two boxes at once`, several({ site, ...about }));
    boxTest(given, site, composer, `${site}: by every button, menu and shortcut`, sends({ site, ...about }));
  }

  boxTest(given, 'gmail', 'gmail', 'write to each alone opens one draft for each of those in To and Cc, and sends nothing', [
    ...enter('to', 'Ida North <ida@north.example>'), ...enter('cc', 'tom@south.example'), ...body('Hi both, would you talk to me?'), believes('two'), warned(),
    ({ browser, page }) => browser.pressInBanner(page, 'Write to each alone'),
    opened(['ida@north.example', 'tom@south.example']),
    went(0),
  ]);
}, (name) => ({ extension: listening(name) }));
