// Boxes beside each other, minimised, closed, and in a window of their own: each is judged by its own recipients, and what
// becomes of one is nothing to the other.

import assert from 'node:assert/strict';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening, settled } from './reader.mjs';
import { body, enter, pressIn, pressPart, unfolded } from './parts.mjs';
import { believes, boxTest, held, inBox, inPage, isHeld, went } from './steps.mjs';

const SEVERAL = 'several-recipients';
const rules = async ({ browser, page }) => (await browser.banner(page))?.rules ?? [];
/** It is said of the box in use that it goes to several. */
const says = () => (box) => until('several people to be spoken of', async () => (await rules(box)).includes(SEVERAL));
const isSilent = () => async (box) => {
  await settled(box.page);
  assert.ok(!(await rules(box)).includes(SEVERAL));
};
const hasNone = () => (box) => until('no banner', async () => (await box.says()) === null);
const another = () => inPage(() => globalThis.another());
const shut = () => inPage(() => globalThis.shut());

/** `person` is how somebody is entered whom alone one may write to; `taken` takes the last of them out. */
const SITES = [
  { site: 'gmail', composer: 'gmail' },
  { site: 'outlook', composer: 'outlook' },
  { site: 'yahoo', composer: 'compose-en' },
  { site: 'proton', composer: 'compose-en' },
  { site: 'linkedin', composer: 'bubble-en', hasCopies: false, person: (name) => `${name} Roe`, taken: '[data-demo=to] [data-entry]:last-of-type' },
];

const script = ({ site, hasCopies = true, person = (name) => `${name}.${site}@gmail.com`, taken = '[data-demo=to] [data-entry]:last-of-type [data-demo=remove]' }) => [
  ...enter('to', person('Jane')), ...body('Hi Jane'), believes('one'),
  another(),
  inBox(1), ...enter('to', person('Bob')), ...enter(hasCopies ? 'cc' : 'to', person('Ana')), ...body('Hi both'), believes('two in the second'), says(),
  inBox(0), believes('one in the first'), isSilent(),
  inBox(1), pressPart('title'), believes('the second minimised'),
  inBox(0), unfolded, ...enter('to', person('Kim')), believes('another in the first'), says(),
  held(pressPart('send')),
  inBox(1), pressPart('title'), unfolded, believes('the second back'), says(),
  held(pressPart('send')),
  inBox(0), isHeld(), unfolded, pressIn(taken), isSilent(), ...body('!'), believes('one left in the first'), pressPart('send'), went(),
  inBox(1), isHeld(1), believes('the second untouched'),
  inBox(0), unfolded, ...enter('to', person('Max')), ...enter('to', person('Tim')), believes('a new message in the first'), says(),
  inBox(1), shut(), hasNone(),
  inBox(0), says(), believes('the first after the second was closed'),
  shut(), hasNone(),
];

/** The box goes on in a window of its own. */
const poppedOut = (address) => async (box) => {
  const { browser, page, network } = box;
  const before = new Set(await browser.puppeteer.pages());
  if (address) network.serve(address, '<!doctype html><title>Mail</title>');
  await page.evaluate((address) => globalThis.popOut(address), address);
  box.window = await until('the window', async () => (await browser.puppeteer.pages()).find((one) => !before.has(one)));
};

inBothBrowsers((given) => {
  for (const { site, composer, ...about } of SITES) {
    boxTest(given, site, composer, `${site}: two boxes at once`, script({ site, ...about }));
  }
}, (name) => ({ extension: listening(name) }));
