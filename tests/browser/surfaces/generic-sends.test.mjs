// Webmail that nobody described: what sends is held, all else is free, and what is said of it is out of the way.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening, openComposer } from './reader.mjs';
import { believes, boxTest, click, held, inPage, isFree, isHeld, isSilent, keys, type, warned, went } from './steps.mjs';

const JANE = 'Jane Roe <jane@acme.example>';
const TWO = 'jane@acme.example, bob@poe.example';

inBothBrowsers((given) => {
  const box = (composer, about, steps) => boxTest(given, 'generic', composer, about, steps);
  /** Waits until the page opened what it opens by itself, so many times. */
  const opened = (times = 1) => ({ page }) => until('the page to do what it does', () => page.evaluate((times) => globalThis.opened === times, times));

  box('chips-fr', 'what the press itself changes is held as long as it is not answered', [
    type('[data-kind=to] input', TWO), believes('typed'),
    click('.bouton'), isHeld(),
    async (box) => {
      // Longer than the guard waits for a worker that does not answer.
      const pressed = await box.page.evaluate(() => performance.now());
      await box.page.waitForFunction((pressed) => performance.now() > pressed + 6_000, {}, pressed);
      assert.ok(await box.isHeld());
      assert.deepEqual(await box.sent(), []);
    },
  ]);

  test('a banner that was read long ago folds once somebody goes on writing, and leaves the button where it is pressed', async () => {
    const two = async () => {
      const box = await openComposer(given, 'generic', 'form-de');
      for (const step of [type('[name=send_to]', TWO), warned()]) await step(box);
      return box;
    };
    const isFolded = ({ browser, page }) => browser.inBanner(page, (root) => root.querySelector('.fold').ariaExpanded === 'false');
    const boxes = [await two(), await two()];
    const [pressed, written] = boxes;
    // It counts as read after the time that reading its words takes.
    const words = (await written.says()).split(/\s+/).length;
    const began = await written.page.evaluate(() => performance.now());
    await written.page.waitForFunction((end) => performance.now() > end, {}, began + Math.max(4_000, words * 260));
    assert.equal(Boolean(await isFolded(written)), false);
    await type('[name=body]', 'H')(written);
    await until('it to fold', () => isFolded(written));
    await held('[name=go]')(written);
    assert.equal(Boolean(await isFolded(written)), false);
    await pressed.page.bringToFront();
    await held('[name=go]')(pressed);
    for (const box of boxes) await box.close();
  });

  box('answer-de', 'a button that answers is held where the answer is written, and free where the message is read', [
    type('#an', TWO), believes('typed'), warned(),
    click('#oben'), opened(),
    type('#an', ', ana@poe.example'), warned('ana@poe.example'), isFree(), held('#unten'),
    type('#an', ', ana@poe.example'), warned('ana@poe.example'), isFree(), held('#spaeter'),
  ]);

  box('grouped-en', 'what a group of buttons opens is free, and what sends in the dialog that it opens is held', [
    type('#to', TWO), believes('typed'), warned(),
    click('#more'), opened(), isFree(), held('#later'),
  ]);

  box('opener-en', 'what opens a menu of other ways to send is free, and what sends is held though it opens a menu as well', [
    type('#to', TWO), believes('typed'), warned(),
    click('#more'), opened(), isFree(), held('#later'),
    type('#to', ', ana@poe.example'), warned('ana@poe.example'), isFree(),
    inPage(() => document.getElementById('go').setAttribute('aria-haspopup', 'menu')), held('#go'),
  ]);

  box('far-en', 'what sends later in a box over it that is not called a dialog is held, and the same word elsewhere is free', [
    type('#to', TWO), believes('typed'), warned(),
    click('#plans'), opened(), isFree(),
    click('#ask'), opened(2), isFree(),
    click('#other'), isFree(), held('#later'),
  ]);

  box('passed-on-en', 'a message that is passed on by buttons that say no more than that', [
    type('#to', 'jane@acme.example'), type('#bcc', 'bob@poe.example'), believes('typed'),
    held('[name=ForwardAndReturn]'),
  ]);

  box('basic-en', 'a form that is submitted to save or to attach does not send', [
    type('[name=to]', TWO), believes('typed'), warned(),
    click('[name=attach]'), opened(), isFree(),
    held('[name=send]'),
  ]);

  box('filter-en', 'what looks for messages to somebody writes none', [
    type('#to', TWO), click('#from'), click('#reply'), opened(), isSilent(),
  ]);

  box('rule-en', 'a rule that says whom notices go to is no message', [
    type('#agents', TWO), type('#others', TWO), type('#text', 'Hello'), click('button'), opened(), isSilent(),
  ]);

  box('payment-nl', 'whoever is paid is not written to, in Dutch', [type('#to', TWO), click('button'), went(), isSilent()]);

  box('visitor-en', 'who asks for a visitor’s own address is the site itself', [
    type('#own', 'lea@agency.example'), type('textarea', 'Do you mend kilns?'), click('button'), went(), isSilent(),
  ]);

  const isInView = () => {
    const ours = document.querySelector('tactful-banner');
    const { left, top, right, bottom } = ours.getBoundingClientRect();
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && hit === ours;
  };
  box('scrolled-sv', 'what holds a message back is in view, also where the fields were scrolled away', [
    type('#till', TWO), warned(),
    type('#amne', 'Hej'),
    async ({ page }) => assert.equal(await page.evaluate(isInView), false),
    click('#skicka'), isHeld(),
    ({ page }) => until('that to be in view', () => page.evaluate(isInView)),
    type('#till', ', ana@poe.example'),
    ({ page }) => until('it to be back beside the fields', () => page.evaluate(() => document.querySelector('header tactful-banner') !== null)),
    went(0),
  ]);

  box('plain-tr', 'a button by its class alone, in Turkish', [
    type('[data-kind=to]', JANE), type('[data-kind=cc]', 'bob@poe.example'), type('[data-kind=bcc]', 'ana@poe.example'),
    believes('typed'),
    held('.btn-gonder'),
  ]);

  for (const [what, control] of [['words in a custom element', 'plume-bouton'], ['a picture alone', '#image'], ['a menu', '#tard']]) {
    box('split-fr', `every way of sending is held: ${what}, in French`, [type('#a', TWO), believes('typed'), held(control)]);
  }

  /** Nobody and nothing of a small box is covered. */
  const isUncovered = () => async ({ page }) => {
    const covered = await page.evaluate(() =>
      [...document.querySelectorAll('.chip button, input, footer button')]
        .filter((one) => {
          const { left, top, width, height } = one.getBoundingClientRect();
          return [0.2, 0.8].some((part) => document.elementFromPoint(left + width * part, top + height * part) !== one);
        })
        .map((one) => one.parentElement.textContent),
    );
    assert.deepEqual(covered, []);
  };
  box('bubble-no', 'what is said of a small box leaves its people, its fields and its button free, in Norwegian', [
    type('[data-kind=to]', 'jane@acme.example'), keys('Enter'),
    type('[data-kind=to]', 'bob@poe.example'), keys('Enter'),
    type('[data-kind=cc]', 'ana@poe.example'), keys('Enter'), believes('entered'),
    warned(), isUncovered(),
    held('footer button'), isUncovered(),
  ]);

  box('scrolled-sv', 'what the page opens where a held message is spoken of, over everything, is free at once', [
    type('#till', 'ina@acme.example, ola@poe.example'), warned(),
    type('#amne', 'Hej'), click('#skicka'), isHeld(),
    ({ page }) => page.waitForSelector('tactful-banner[popover]'),
    inPage(() => {
      const { left, top, width, height } = document.querySelector('tactful-banner').getBoundingClientRect();
      const opened = Object.assign(document.createElement('div'), { id: 'opened', role: 'dialog' });
      opened.style.cssText = `position: fixed; left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px; z-index: 9`;
      document.body.append(opened);
    }),
    ({ page }) =>
      until('it to be free', () =>
        page.evaluate(() => {
          const { left, top, width, height } = document.getElementById('opened').getBoundingClientRect();
          return [0.1, 0.5, 0.9].every((part) => document.elementFromPoint(left + width * part, top + height * part)?.id === 'opened');
        }),
      ),
    warned(),
  ]);
}, (name) => ({ extension: listening(name) }));
