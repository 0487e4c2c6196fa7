// What is done in a compose box and what is to come of it, so that a test is a list of steps:
//
//   boxTest(given, 'generic', 'form-de', 'fields that hold a list as text, in German', [
//     type('#an', 'jane@acme.example'), believes('typed'),
//     held('#senden'),
//   ]);
//
// A step is a function of the box (reader.mjs). What happens but once is written where it happens, as `({ page }) => …`.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { until } from '../browsers.mjs';
import { openComposer, settled } from './reader.mjs';

/** A test of one compose box that a site's folder keeps. */
export function boxTest(given, site, composer, about, steps) {
  test(about, async () => {
    const box = await openComposer(given, site, composer);
    try {
      for (const [before, step] of steps.entries()) {
        await step(box).catch((error) => {
          error.message = `step ${before + 1} of ${steps.length}: ${error.message}`;
          throw error;
        });
      }
    } finally {
      await box.close();
    }
  });
}

export const type = (part, text) => ({ page }) => page.type(part, text);
/** Types wherever the cursor is. */
export const write = (text) => ({ page }) => page.keyboard.type(text);
export const keys = (...names) => (box) => box.keys(...names);
export const touch = (part) => (box) => box.touch(part);
export const focus = (part) => ({ page }) => page.focus(part);
export const click = (part, options) => ({ page }) => page.click(part, options);
export const select = (part, ...values) => ({ page }) => page.select(part, ...values);
/** Has the page itself do something. */
export const inPage = (run, ...given) => ({ page }) => page.evaluate(run, ...given);

/** Two keys at once. */
export const chord = (held, key) => async ({ page }) => {
  await page.keyboard.down(held);
  await page.keyboard.press(key);
  await page.keyboard.up(held);
};

/** A list from the clipboard, where the page makes something of it. */
export const paste = (part, text) =>
  inPage((part, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const about = { clipboardData, data: text, dataType: 'text/plain', bubbles: true, cancelable: true, composed: true }; // Firefox takes the text itself
    document.querySelector(part).dispatchEvent(new ClipboardEvent('paste', about));
  }, part, text);

/** What follows is about one of several boxes. */
export const inBox = (number) => (box) => {
  box.nth = number;
  return box.page.evaluate((number) => globalThis.use(number), number);
};

export const believes = (when, field) => (box) => box.believes(when, field);
/** Whether a message of somebody else is answered. */
export const answers = (expected) => (box) => box.answers(expected);
/** What of a quotation and which signature is handed over beside the text. */
export const marks = (quoted, signature) => (box) => box.marks(quoted, signature);
export const isRead = () => (box) => box.isRead();

/** Waits for a banner that says something. */
export const warned = (of = '') => (box) => until(`a banner ${of}`, async () => (await box.says())?.includes(of));
export const hasNone = () => (box) => until('no banner', async () => (await box.says()) === null);
export const shut = () => inPage(() => globalThis.shut());
/** The box is closed, and with it what was said of it; another one opens in its place. */
export const closed = [shut(), hasNone(), inPage(() => globalThis.reopen())];
/** Nothing is said of the box as it stands now. */
export const isSilent = () => async (box) => {
  await settled(box.page);
  assert.equal(await box.says(), null);
};

/** The send that was just asked for waits, and no more went than before. */
export const isHeld = (before = 0) => async (box) => {
  await until('it to be held', () => box.isHeld());
  assert.deepEqual((await box.sent()).slice(before), []);
};
export const isFree = () => (box) => until('nothing to be held', async () => !(await box.isHeld()));
/** A press of this, or a step that presses, is held. The banner comes first, because it moves what is pressed. */
export const held = (control) => async (box) => {
  await warned()(box);
  await (typeof control === 'string' ? box.page.click(control) : control(box));
  await isHeld()(box);
};
/** The page has sent so many. */
export const went = (times = 1) => (box) => until(`${times} to have gone`, async () => (await box.sent()).length === times);
/** What is held goes, once it is meant. */
export const sentAnyway = (times) => async (box) => {
  await box.browser.pressInBanner(box.page, 'Send anyway');
  await went(times)(box);
};
