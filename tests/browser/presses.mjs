// How long a message without a warning is kept from going: from the press on its button to the page's own handler of it.

import { compose } from './composers.mjs';
import { settled, showing } from './surfaces/reader.mjs';
import { until } from './browsers.mjs';

const ROUNDS = 20;

/** Changes a content script so that its page shows when something was pressed, which the page itself learns late. */
export const timed = (text) =>
  `addEventListener('pointerdown', ({ timeStamp, isTrusted }) => isTrusted && (document.documentElement.dataset.pressed = timeStamp), true);\n${showing(text)}`;

/** Changes a worker so that it notes nothing as sent: the next message is as clean as the one before. */
export const forgetful = (text) =>
  `chrome.runtime.onMessage.addListener = new Proxy(chrome.runtime.onMessage.addListener, {
    apply: (add, target, [listen]) =>
      Reflect.apply(add, target, [(message, sender, reply) => (message.type === 'sent' ? void reply({ type: 'done' }) : listen(message, sender, reply))]),
  });
${text}`;

/**
 * Milliseconds from each press to the page's handler, with a key just before it: what was judged before is no answer then.
 * `prepare` is done before that key.
 */
export async function presses(browser, network, { to, text }, prepare = () => {}) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const box = await compose(browser, network, 'gmail');
    const { page } = box;
    await box.add(to);
    await box.write(text);
    await settled(page);
    const banner = await browser.banner(page);
    if (banner) throw new Error(`this is to be a message without a warning: ${banner.text}`);
    const { x, y, width, height } = await (await page.$('[data-demo=send]')).boundingBox();
    await page.evaluate(() => {
      const { sent } = globalThis;
      sent.push = (message) => {
        globalThis.went = performance.now();
        return Array.prototype.push.call(sent, message);
      };
    });
    await prepare();
    await page.keyboard.type('.');
    await page.mouse.click(x + width / 2, y + height / 2);
    times.push(await until('it to go', () => page.evaluate(() => globalThis.went && globalThis.went - Number(document.documentElement.dataset.pressed))));
    await box.close();
  }
  return times;
}
