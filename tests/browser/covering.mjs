// Whether the banner stands in anybody's way: over a field, over what sends, over what the page opens for a while. The parts
// of a compose box have names in `data-demo`, as in tests/browser/composers/composer.js.

import assert from 'node:assert/strict';
import { until } from './browsers.mjs';

/** The banner is in view, and over nothing that sends or is written into. */
export async function isOverNothing(browser, page) {
  assert.deepEqual(await page.evaluate(covered, await browser.inBanner(page, place)), []);
}

/** What the page opens is never under the banner for long. */
export async function coversNothing(page) {
  for (const opened of ['listbox', 'menu', 'dialog']) {
    await page.evaluate(openOver, opened);
    let hidden;
    await until('nothing of it to be covered', async () => (hidden = await page.evaluate(hiddenOf, opened)).length === 0).catch(() => {});
    assert.deepEqual(hidden, [], opened);
    await page.evaluate(() => document.getElementById('opened').remove());
  }
}

/** Runs in the page: what of the compose box lies under a rectangle, or out of reach. */
function covered({ left, top, right, bottom }) {
  const found = left < 0 || top < 0 || right > innerWidth + 1 || bottom > innerHeight + 1 ? ['the banner is out of view'] : [];
  const trees = [document];
  for (const tree of trees) {
    for (const element of tree.querySelectorAll('*')) if (element.shadowRoot) trees.push(element.shadowRoot);
    for (const element of tree.querySelectorAll('[data-demo]')) {
      const { demo } = element.dataset;
      if (!['to', 'cc', 'bcc', 'subject', 'body', 'send'].includes(demo)) continue;
      const box = element.getBoundingClientRect();
      const isApart = left >= box.right - 1 || box.left >= right - 1 || top >= box.bottom - 1 || box.top >= bottom - 1;
      if (box.width > 0 && !isApart) found.push(`it covers ${demo}`);
      if (demo !== 'send') continue;
      const hit = tree.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      if (!hit || !element.contains(hit)) found.push('no click reaches what sends');
    }
  }
  return found;
}

/** Runs in the page: opens suggestions below the recipients, or below who they are where nobody can choose them, a menu above what sends or a dialog over the middle of the box. */
function openOver(role) {
  const trees = [document];
  for (const tree of trees) for (const element of tree.querySelectorAll('*')) if (element.shadowRoot) trees.push(element.shadowRoot);
  const rect = (names) => trees.flatMap((tree) => [...tree.querySelectorAll(names)])[0].getBoundingClientRect();
  const [box, to, send] = ['[data-demo=compose]', '[data-demo=to], [data-demo=title]', '[data-demo=send]'].map(rect);
  const [left, top] = { listbox: [to.left, to.bottom], menu: [send.left, send.top - 110], dialog: [(box.left + box.right) / 2 - 110, (box.top + box.bottom) / 2 - 50] }[role];
  const opened = document.createElement('div');
  opened.id = 'opened';
  opened.role = role;
  opened.style.cssText = `display: block; position: fixed; left: ${left}px; top: ${top}px; width: 220px; height: 100px; background: #fff; border: 1px solid; z-index: 99999`;
  document.body.append(opened);
}

/** Runs in the page: the places of it that are in view where a click would reach something else. */
function hiddenOf() {
  const opened = document.getElementById('opened');
  const { left, top, width, height } = opened.getBoundingClientRect();
  return [0.05, 0.5, 0.95]
    .flatMap((x) => [0.05, 0.5, 0.95].map((y) => [Math.round(left + width * x), Math.round(top + height * y)]))
    .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight && document.elementFromPoint(x, y) !== opened)
    .map(([x, y]) => `${x} ${y}: ${document.elementFromPoint(x, y)?.localName}`);
}

/** Runs in the banner's shadow root. */
const place = (root) => {
  const { left, top, right, bottom } = root.querySelector('.card').getBoundingClientRect();
  return { left, top, right, bottom };
};
