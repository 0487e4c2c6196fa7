// How fast Tactful is in each browser, as ratios within one run, so that machines can be compared:
// what a page costs with the extension against without, how soon a warning stands there, what a capture takes. Then in
// milliseconds what the worker takes where much is kept, which has targets; `bench.mjs crowd` measures that alone.

import { readFileSync } from 'node:fs';
import { BROWSERS, launch, missing, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { crowd, table, write } from './crowd.mjs';
import { ADDRESSES, MAIL, PROFILE, serveComposer, serveDemo } from './demo/site.mjs';
import { openNetwork } from './network.mjs';
import { ownPages, realPages } from './pages.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 15);
const rows = new Map();

const measured = {};
for (const name of BROWSERS) {
  const why = missing(name);
  if (why) {
    console.error(`${name}: ${why}`);
    continue;
  }
  if (process.argv[2] !== 'crowd') await measure(name);
  measured[name] = await crowd(name);
}
if (rows.size > 0) print();
const { text, isMet } = table(measured);
console.log(`\n${text}`);
if (process.env.UPDATE) write(text);
if (!isMet) {
  console.log('SHORT OF ITS TARGET');
  process.exitCode = 1;
}

async function measure(name) {
  const network = await openNetwork();
  serveDemo(network);
  const [browser, bare] = [await launch(name, { network }), await launch(name, { network, extension: null })];
  try {
    await pageCost(browser, bare);
    await warnings(browser, network);
    await captures(browser, network);
  } finally {
    await browser.close();
    await bare.close();
    await network.close();
  }
}

/** Loading a page until its load event is over, with the extension and without, in turns. */
async function pageCost(browser, bare) {
  for (const [what, url] of [['profile', PROFILE], ['mail', MAIL]]) {
    const times = { with: [], without: [] };
    for (let round = 0; round < ROUNDS; round++) {
      times.with.push(await loading(browser, url));
      times.without.push(await loading(bare, url));
    }
    const [ours, theirs] = [median(times.with), median(times.without)];
    row(`${what} page loaded, with / without Tactful`, browser.name, ratio(ours, theirs), `${ms(ours)} / ${ms(theirs)}`);
  }
}

async function loading(browser, url) {
  const page = await browser.open(url);
  const time = await until('the load event to be over', () =>
    page.evaluate(() => performance.getEntriesByType('navigation')[0].loadEventEnd),
  );
  await page.close();
  return time;
}

/** From the key that confirms a recipient to the frame that shows the banner; against one message to the worker and back. */
async function warnings(browser, network) {
  const page = await browser.open(PROFILE);
  await page.click('[data-contact]');
  await browser.capture(page);
  await page.close();
  const echo = median(await roundTrips(browser));
  for (const [what, prepare] of [['worker awake', () => {}], ['worker asleep', () => browser.killWorker()]]) {
    const times = [];
    for (let round = 0; round < ROUNDS; round++) {
      const box = await compose(browser, network, 'gmail');
      await box.type(ADDRESSES.work);
      // Half an address is judged as soon as it stands there; what is measured begins without a banner.
      await box.page.evaluate(watchForBanner);
      await prepare();
      await box.page.keyboard.press('Enter');
      times.push(await until('the banner', () => box.page.evaluate(() => globalThis.bannerAfter)));
      await box.close();
    }
    row(`recipient confirmed → banner painted, ${what}`, browser.name, ratio(median(times), echo), `${ms(median(times))}, worst ${ms(Math.max(...times))}`);
  }
  row('  against: one message to the worker and back', browser.name, '1.0 ×', ms(echo));
}

/** Runs in the page: notes how long after the next Enter an element of ours takes up room in a frame. */
function watchForBanner() {
  const host = () => [...document.querySelectorAll('*')].find(({ localName }) => localName.startsWith('tactful-'));
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== 'Enter') return;
      const look = (now) => {
        if (host()?.getClientRects().length > 0) globalThis.bannerAfter = Math.max(now, performance.now()) - timeStamp;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    { capture: true, once: true },
  );
}

async function roundTrips(browser) {
  const panel = await browser.panel();
  return panel.evaluate(async () => {
    const times = [];
    for (let round = 0; round < 60; round++) {
      const start = performance.now();
      await chrome.runtime.sendMessage({ type: 'settings' });
      times.push(performance.now() - start);
    }
    return times;
  });
}

/**
 * A capture from the press of the toolbar button to the Receipt, and the longest time for which it kept the page from doing
 * anything else; both against the time that the browser itself takes to parse the same page.
 */
async function captures(browser, network) {
  // The page's own policy may forbid its scripts to parse anything.
  const blank = await browser.puppeteer.newPage();
  for (const { name, path, url } of realPages() ?? ownPages()) {
    const html = readFileSync(path, 'utf8');
    const page = await browser.open(network.serve(url, html));
    await browser.capture(page);
    const [totals, blocks] = [[], []];
    for (let round = 0; round < 3; round++) {
      await page.bringToFront();
      await page.evaluate(watchForBlocking);
      const start = Date.now();
      await browser.capture(page);
      totals.push((await heardAt(browser)) - start);
      blocks.push(await page.evaluate(() => globalThis.stopWatching()));
    }
    const parse = await blank.evaluate(parsing, await page.evaluate(() => document.documentElement.outerHTML));
    row(`capture ${name}, total`, browser.name, ratio(median(totals), parse), ms(median(totals)));
    row(`capture ${name}, page blocked`, browser.name, ratio(median(blocks), parse), ms(median(blocks)));
    await page.close();
  }
}

async function heardAt(browser) {
  return (await browser.panel()).evaluate(() => globalThis.heard.at(-1).at);
}

/** Runs in the page: the longest pause between two turns of the event loop, until it is stopped. */
function watchForBlocking() {
  const { port1, port2 } = new MessageChannel();
  let [last, longest] = [performance.now(), 0];
  port1.onmessage = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    port2.postMessage(0);
  };
  port2.postMessage(0);
  globalThis.stopWatching = () => {
    port1.close();
    return longest;
  };
}

/** Runs in a page: how long this browser takes to parse a page. */
function parsing(html) {
  const start = performance.now();
  for (let round = 0; round < 3; round++) new DOMParser().parseFromString(html, 'text/html');
  return (performance.now() - start) / 3;
}

function row(what, browser, against, absolute) {
  if (!rows.has(what)) rows.set(what, {});
  rows.get(what)[browser] = `${against} (${absolute})`;
}

function print() {
  const width = Math.max(...[...rows.keys()].map(({ length }) => length));
  console.log(['', ...BROWSERS].map((head, column) => head.padEnd(column ? 34 : width)).join('  '));
  for (const [what, found] of rows) {
    console.log([what.padEnd(width), ...BROWSERS.map((name) => (found[name] ?? '-').padEnd(34))].join('  ').trimEnd());
  }
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

function ratio(value, against) {
  return `${(value / against).toFixed(value / against < 10 ? 2 : 0)} ×`;
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}
