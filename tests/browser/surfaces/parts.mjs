// Steps in a compose box whose parts have names: those that tests/browser/composers/composer.js brings to life.

import { press } from '../browsers.mjs';
import { keys, write } from './steps.mjs';

/** What is called so, through open shadow roots. */
export const part = (name) => `pierce/[data-demo=${name}]`;
/** Where a field is typed in: some chips can be written in, too. */
export const TYPED = ':is(input, [contenteditable=true]):not([data-entry] *)';
/** In one of several boxes, or in the only one. */
const within = (nth) => `pierce/${nth === undefined ? '' : `[data-nth="${nth}"] `}`;

export const into = (kind) => async ({ page, nth }) => {
  await press(await page.$(`${within(nth)}[data-demo=${kind}] ${TYPED}`));
  await page.keyboard.press('End');
};
export const enter = (kind, text) => [into(kind), write(text), keys('Enter')];
/** A press on what a selector finds in the box. */
export const pressIn = (css) => async ({ page, nth }) => (await page.waitForSelector(within(nth) + css)).click();
export const pressPart = (name) => pressIn(`[data-demo=${name}]`);
/** The text is written in, which may take the fields away. A banner that comes just then moves it. */
export const body = (text) => [async ({ page, nth }) => press(await page.waitForSelector(`${within(nth)}[data-demo=body]`)), write(text)];

/** The fields are there again, where they had gone away. */
export const unfolded = async ({ page, nth }) => {
  const names = await page.$(`${within(nth)}[data-demo=names]`);
  if (await names?.isVisible()) await names.click();
};
