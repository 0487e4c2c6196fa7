// The guard's manners in each compose box: it changes nothing of the page, takes no focus, covers nothing that the recruiter
// needs, can be read and put away without a mouse, and looks right where a page is dark or written from right to left.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { inBothBrowsers, launch, until } from './browsers.mjs';
import { SURFACES, compose, switchedOn } from './composers.mjs';
import { coversNothing, isOverNothing } from './covering.mjs';

const TEXT = 'Dear Nadia, your work on flood forecasting reads well. Would you talk to me next week?';

inBothBrowsers(
  (given, name) => {
    const bare = {};
    before(async () => {
      bare.browser = await launch(name, { network: given.network, extension: null });
    });
    after(() => bare.browser?.close());

    for (const [surface, { names }] of Object.entries(SURFACES)) {
      const people = names ? ['Nadia Verhoeven', `${surface.endsWith('page') ? 'Idris' : 'Amara'} Okafor`] : ['nadia@home.example', 'idris@okafor.example'];

      /** A message to two people, with the cursor in the middle of its text. */
      const written = async (browser) => {
        const box = await compose(browser, given.network, surface);
        for (const person of people) await box.add(person);
        await box.write(TEXT);
        for (let step = 0; step < 10; step++) await box.page.keyboard.press('ArrowLeft');
        return box;
      };

      describe(surface, () => {
        test('the page, its focus and its cursor are as they are without the extension', async () => {
          const plain = await written(bare.browser);
          const expected = await plain.page.evaluate(state);
          await plain.close();
          const box = await written(given.browser);
          await box.warned('several-recipients');
          // What the page itself still does after the last key is waited for.
          const same = async () => JSON.stringify(await box.page.evaluate(state)) === JSON.stringify(expected);
          await until('the page to be as it is without', same).catch(() => {});
          assert.deepEqual(await box.page.evaluate(state), expected);
          // Nothing that is typed goes anywhere else either.
          await box.page.keyboard.type('!');
          await box.warned('several-recipients');
          assert.equal((await box.page.evaluate(state)).cursor, expected.cursor + 1);
          await box.close();
        });

        test('it stands in view, over nothing that sends or is written into', async () => {
          const box = await written(given.browser);
          await box.warned('several-recipients');
          await box.send();
          await until('the held message to be said', async () => (await given.browser.inBanner(box.page, isHeld)) === true);
          await isOverNothing(given.browser, box.page);
          await box.close();
        });

        for (const height of [800, 430]) {
          test(`what the page opens over its box for a while is not covered, in a window ${height} high`, async () => {
            const box = await written(given.browser);
            await box.page.setViewport({ width: 1280, height });
            await box.warned('several-recipients');
            await coversNothing(box.page);
            await box.close();
          });
        }

        test('a click that was meant for the page presses nothing in what has just come', async () => {
          const box = await written(given.browser);
          await box.warned('several-recipients');
          // While it is written it may be worth no more than a note, which holds nothing.
          const { x, y } = await until('a way past it', () => given.browser.inBanner(box.page, justCome));
          await box.page.mouse.click(x, y);
          await box.send();
          await until('the message to be held', async () => (await given.browser.inBanner(box.page, isHeld)) === true);
          assert.deepEqual(await box.sent(), []);
          await box.close();
        });

        test('it is told to a screen reader, reached and put away by keyboard', async () => {
          const box = await written(given.browser);
          await box.warned('several-recipients');
          assert.deepEqual(await given.browser.inBanner(box.page, told), []);
          for (let step = 0; step < 40 && !(await given.browser.inBanner(box.page, hasFocus)); step++) {
            await box.page.keyboard.down('Shift');
            await box.page.keyboard.press('Tab');
            await box.page.keyboard.up('Shift');
          }
          assert.equal(await given.browser.inBanner(box.page, hasFocus), true, 'no key leads into the banner');
          await box.page.keyboard.press('Escape');
          assert.deepEqual(await given.browser.inBanner(box.page, unfolding), { expanded: 'false', focused: true });
          await box.page.keyboard.press('Enter');
          assert.deepEqual(await given.browser.inBanner(box.page, unfolding), { expanded: 'true', focused: true });
          await box.close();
        });

        test('where the page is dark, or from right to left, it can be read', async () => {
          const box = await compose(given.browser, given.network, surface);
          await box.page.evaluate(darken);
          for (const person of people) await box.add(person);
          await box.write(TEXT);
          await box.warned('several-recipients');
          await given.browser.screenshot(box.page, `manners-dark-rtl-${surface.replace(' ', '-')}`);
          assert.deepEqual(await given.browser.inBanner(box.page, unreadable), []);
          await isOverNothing(given.browser, box.page);
          await box.close();
        });
      });
    }
    test('it is light or dark as the page is, however that writes its colours', async () => {
      for (const [ground, text, dark] of [
        ['oklch(0.97 0.01 250)', 'oklch(0.25 0.02 250)', false],
        ['oklch(0.22 0.02 250)', 'oklch(0.9 0.01 250)', true],
        ['color(srgb 0.95 0.95 0.95)', 'lab(15 0 0)', false],
        ['lab(10 0 0)', 'color(display-p3 0.9 0.9 0.8)', true],
        ['transparent', 'hsl(0 0% 0% / 0.87)', false],
      ]) {
        const box = await compose(given.browser, given.network, 'generic');
        await box.page.addStyleTag({ content: `* { background-color: ${ground} !important; color: ${text} !important }` });
        for (const person of ['nadia@home.example', 'idris@okafor.example']) await box.add(person);
        await box.write(TEXT);
        await box.warned('several-recipients');
        const isDark = (await given.browser.inBanner(box.page, isInDark)) === true;
        assert.equal(isDark, dark, `${text} on ${ground}`);
        await box.close();
      }
    });
  },
  (name) => ({ extension: switchedOn(name) }),
);

/** Runs in the page: what there is of it without our element, where the focus is, and how far into the text the cursor. */
function state() {
  const copy = document.documentElement.cloneNode(true);
  for (const ours of copy.querySelectorAll('tactful-banner')) ours.remove();
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  const selection = focused?.getRootNode().getSelection?.() ?? getSelection();
  return { html: copy.outerHTML, focused: focused?.outerHTML.slice(0, 200), cursor: focused?.selectionStart ?? selection.focusOffset };
}

/** Runs in the banner: makes it as new as when it came, and gives the middle of its button that sends. */
function justCome(root) {
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('end anyway'));
  if (!button) return null;
  const actions = button.parentElement;
  actions.style.animation = 'none';
  actions.getBoundingClientRect();
  actions.style.animation = '';
  for (const animation of actions.getAnimations()) animation.pause();
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Runs in the page: a dark page from right to left. */
function darken() {
  document.documentElement.dir = 'rtl';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html, body, * { background-color: #16181d !important; color: #d5dae1 !important; }');
  const trees = [document];
  for (const tree of trees) {
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
    for (const element of tree.querySelectorAll('*')) if (element.shadowRoot) trees.push(element.shadowRoot);
  }
}

/* The rest runs in the page, with the banner's shadow root. */

const isHeld = (root) => root.querySelector('.held') !== null;

const isInDark = (root) => parseFloat(getComputedStyle(root.querySelector('.card')).backgroundColor.replace('oklch(', '')) < 0.5;

const hasFocus = (root) => root.activeElement !== null;

const unfolding = (root) => {
  const fold = root.querySelector('.fold');
  return { expanded: fold.getAttribute('aria-expanded'), focused: root.activeElement === fold };
};

/** What a screen reader is not told. */
const told = (root) => {
  const missing = [];
  const card = root.querySelector('.card');
  if (card.getAttribute('role') !== 'group' || !card.getAttribute('aria-label')) missing.push('whose words these are');
  const words = root.querySelector('.words');
  const wanted = card.classList.contains('severe') ? 'alert' : 'status';
  if (words.getAttribute('role') !== wanted || !words.textContent.trim()) missing.push('that something is said');
  for (const button of root.querySelectorAll('button, a')) {
    if (!button.textContent.trim() && !button.getAttribute('aria-label')) missing.push('what a button does');
  }
  return missing;
};

/** The texts that stand out from their ground by less than WCAG 2.2 asks for (1.4.3: 4.5 to 1). */
const unreadable = (root) => {
  const paint = new OffscreenCanvas(1, 1).getContext('2d');
  /** How light it is where these colours are painted over each other, each as opaque as said. */
  const light = (...layers) => {
    for (const [colour, opacity] of layers) {
      paint.globalAlpha = opacity;
      paint.fillStyle = colour;
      paint.fillRect(0, 0, 1, 1);
    }
    const [red, green, blue] = [...paint.getImageData(0, 0, 1, 1).data].map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/, 0\)$|transparent/.test(backgroundColor)) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const found = [...root.querySelectorAll('.card *')]
    .filter((element) => element.children.length === 0 && element.textContent.trim() && element.checkVisibility())
    .filter((element) => {
      const [below, { color, opacity }] = [[ground(element), 1], getComputedStyle(element)];
      const [one, other] = [light(below, [color, Number(opacity)]), light(below)];
      return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) < 4.5;
    })
    .map((element) => element.textContent);
  if (light([ground(root.querySelector('.title')), 1]) > 0.5) found.push('the banner is light on a dark page');
  return found;
};
