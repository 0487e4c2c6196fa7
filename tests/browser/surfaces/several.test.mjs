// Boxes beside each other, minimised, closed, and in a window of their own: each is judged by its own recipients, and what
// becomes of one is nothing to the other.

import assert from 'node:assert/strict';
import { inBothBrowsers, press, until } from '../browsers.mjs';
import { believed, listening, settled } from './reader.mjs';
import { TYPED, body, enter, pressIn, pressPart, unfolded } from './parts.mjs';
import { believes, boxTest, click, hasNone, held, inBox, inPage, isHeld, shut, touch, type, went } from './steps.mjs';

const SEVERAL = 'several-recipients';
const rules = async ({ browser, page }) => (await browser.banner(page))?.rules ?? [];
/** It is said of the box in use that it goes to several. */
const says = () => (box) => until('several people to be spoken of', async () => (await rules(box)).includes(SEVERAL));
const isSilent = () => async (box) => {
  await settled(box.page);
  assert.ok(!(await rules(box)).includes(SEVERAL));
};
const another = () => inPage(() => globalThis.another());

/**
 * `person` is how somebody is entered whom alone one may write to; `taken` takes the last of them out. `back` comes after a box
 * is minimised no more: where nobody described it, its title is not known to be a part of it, and only what the recruiter
 * presses in it counts.
 */
const SITES = [
  { site: 'gmail', composer: 'gmail' },
  { site: 'outlook', composer: 'outlook' },
  { site: 'yahoo', composer: 'compose-en' },
  { site: 'proton', composer: 'compose-en' },
  { site: 'fastmail', composer: 'compose-en' },
  { site: 'generic', composer: 'windows-en', back: [pressPart('subject')] },
  { site: 'linkedin', composer: 'bubble-en', hasCopies: false, person: (name) => `${name} Roe`, taken: '[data-demo=to] [data-entry]:last-of-type' },
];

const script = ({ site, hasCopies = true, person = (name) => `${name}.${site}@gmail.com`, back = [], taken = '[data-demo=to] [data-entry]:last-of-type [data-demo=remove]' }) => [
  ...enter('to', person('Jane')), ...body('Hi Jane'), believes('one'),
  another(),
  inBox(1), ...enter('to', person('Bob')), ...enter(hasCopies ? 'cc' : 'to', person('Ana')), ...body('Hi both'), believes('two in the second'), says(),
  inBox(0), believes('one in the first'), isSilent(),
  inBox(1), pressPart('title'), believes('the second minimised'),
  inBox(0), unfolded, ...enter('to', person('Kim')), believes('another in the first'), says(),
  held(pressPart('send')),
  inBox(1), pressPart('title'), unfolded, ...back, believes('the second back'), says(),
  held(pressPart('send')),
  inBox(0), isHeld(), unfolded, pressIn(taken), isSilent(), ...body('!'), believes('one left in the first'), pressPart('send'), went(),
  inBox(1), isHeld(1), believes('the second untouched'),
  inBox(0), unfolded, ...enter('to', person('Max')), ...enter('to', person('Tim')), believes('a new message in the first'), says(),
  inBox(1), shut(), hasNone(),
  inBox(0), says(), believes('the first after the second was closed'),
  shut(), hasNone(),
];

/** What becomes of a box in a window of its own, which is the page's own where it has no address. */
const poppedOut = (site, address) => [
  ...enter('to', `jane.${site}@gmail.com`), ...enter('cc', `bob.${site}@gmail.com`), ...body('Hi both'), believes('two'), says(),
  async ({ browser, page, network }) => {
    if (address) network.serve(address, '<!doctype html><title>Mail</title><body></body>');
    const before = await browser.puppeteer.pages();
    await page.evaluate((address) => globalThis.popOut(address), address);
    const window = await until('the window', async () => (await browser.puppeteer.pages()).find((one) => !before.includes(one)));
    await window.waitForSelector('[data-demo=compose]');
    await until('its banner to go with it', async () => (await browser.banner(page)) === null);
    const believes = async () => {
      const [truth, now] = [await page.evaluate(() => globalThis.wouldSend()), await believed(browser, window.url())];
      return JSON.stringify(truth.sort()) === JSON.stringify(now?.sort());
    };
    const to = await window.waitForSelector(`pierce/[data-demo=to] ${TYPED}`);
    await press(to);
    await window.keyboard.type(`kim.${site}@gmail.com`);
    await until('one that was typed in the window to be seen', believes);
    await window.keyboard.press('Enter');
    await until('three people in the window to be seen', believes);
    await until('that to be spoken of', async () => (await browser.banner(window))?.rules.includes(SEVERAL));
    await window.click('[data-demo=send]');
    await until('it to be held', async () => (await browser.banner(window))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await browser.pressInBanner(window, 'Send anyway');
    await until('it to go', async () => (await page.evaluate(() => globalThis.sent)).length === 1);
    await window.close();
  },
];

inBothBrowsers((given) => {
  for (const { site, composer, ...about } of SITES) {
    boxTest(given, site, composer, `${site}: two boxes at once`, script({ site, ...about }));
  }
  for (const away of ['away', 'unseen']) {
    /** The page puts the one away and shows the other. */
    const turn = (to) => inPage((to, away) => globalThis.turn(to, away), to, away);
    boxTest(given, 'generic', 'sheets-en', `a message that was put away is none of the one that is written: ${away}`, [
      ...[['#to-0', 'jane@gmail.com'], ['#cc-0', 'bob@poe.example'], ['#subject-0', 'Jane'], ['#body-0', 'Hi both']].map(([part, text]) => type(part, text)),
      believes('the first'), says(),
      turn(1), type('#to-1', 'kim@gmail.com'), believes('one in the second'), isSilent(),
      type('#subject-1', 'Kim'), type('#body-1', 'Hi Kim'), believes('the second'), isSilent(),
      turn(0), touch('#body-0'), believes('the first again'), says(), held('#go-0'),
      turn(1), touch('#body-1'), believes('the second again'), isSilent(), click('#go-1'), went(),
    ]);
  }
  boxTest(given, 'gmail', 'gmail', 'gmail: a box in a window with an address', poppedOut('gmail', 'https://mail.google.com/mail/u/0/popout?view=btop'));
  boxTest(given, 'fastmail', 'compose-en', 'fastmail: a box in a window with an address', poppedOut('fastmail', 'https://app.fastmail.com/mail/compose'));
  boxTest(given, 'outlook', 'outlook', 'outlook: a box in a window without an address', poppedOut('outlook'));
}, (name) => ({ extension: listening(name) }));
