// The browser may end the worker at any moment; the next click and the next keystroke work, and nothing is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inBothBrowsers, launch, patched, patient, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';
import { profilePage } from './pages.mjs';

const TEXT = 'Dear Nadia, your work on flood forecasting at Bluewater reads well. Would you talk to me next week?';
/** Milliseconds in which the worker wakes and answers, also on a busy machine. The guard waits longer, so what goes sooner was judged. */
const WAKING = 4_000;

inBothBrowsers((given, name) => {
  test('asleep, it wakes for the toolbar button and for the panel', async () => {
    const { browser, network } = given;
    serveDemo(network);
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    await browser.panel();
    await browser.killWorker();
    assert.equal((await browser.capture(page)).receipt.profile.name, 'Nadia Verhoeven');
    await browser.killWorker();
    assert.equal((await browser.candidates()).length, 1);
    await page.close();
  });

  test('killed between reading the page and storing it, it has stored nothing by halves, and the next click works', async () => {
    // Holds every answer of a page while the panel says so.
    const extension = patched(name, {
      'worker.js': (text) => `
        const ask = chrome.tabs.sendMessage.bind(chrome.tabs);
        chrome.tabs.sendMessage = async (...given) => {
          const answer = await ask(...given);
          if (!(await chrome.storage.local.get('hold')).hold) return answer;
          await chrome.storage.local.set({ held: true });
          return new Promise(() => {});
        };
        ${text}`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      const page = await browser.open(PROFILE);
      const panel = await browser.panel();
      await panel.evaluate(() => chrome.storage.local.set({ hold: true }));
      await page.bringToFront();
      await browser.toolbar(page);
      await until('the page to be read', () => panel.evaluate(async () => (await chrome.storage.local.get('held')).held));
      await browser.killWorker();
      await panel.evaluate(() => chrome.storage.local.clear());
      assert.deepEqual(await browser.candidates(), []);
      assert.equal((await browser.capture(page)).receipt.profile.name, 'Nadia Verhoeven');
      assert.equal((await browser.candidates()).length, 1);
    } finally {
      await browser.close();
    }
  });

  test('killed at any moment of a capture, it has stored all of it or nothing', async () => {
    const { browser, network } = given;
    for (const delay of [0, 3, 8, 15, 25, 40, 60, 90, 150]) {
      const slug = `river-${delay}`;
      const page = await browser.open(
        network.serve(`https://www.linkedin.com/in/${slug}/`, profilePage('Robin River', slug)),
      );
      await page.bringToFront();
      await browser.toolbar(page);
      await pause(delay); // the moment is what is tried here
      await browser.killWorker();
      const mine = async () =>
        (await browser.candidates()).filter(({ profiles }) => profiles.some(({ url }) => url.includes(slug)));
      const kept = await mine();
      assert.ok(kept.length <= 1 && kept.every(({ profiles }) => profiles[0].name === 'Robin River'));
      const { receipt } = await browser.capture(page);
      assert.equal(receipt.profile.name, 'Robin River');
      assert.equal((await mine()).length, 1, `killed after ${delay} ms`);
      await page.close();
    }
  });

  test('killed between two keystrokes, the guard still warns and still holds', async () => {
    const { browser, network } = given;
    const box = await compose(browser, network, 'gmail');
    const [first, second] = [ADDRESSES.work.slice(0, 9), ADDRESSES.work.slice(9)];
    await box.type(first);
    await browser.killWorker();
    await box.page.keyboard.type(second);
    await box.page.keyboard.press('Enter');
    const { text } = await box.warned('work-address');
    await browser.killWorker();
    await box.write(TEXT);
    await box.send();
    await browser.killWorker();
    await box.warned('work-address');
    assert.deepEqual(await box.sent(), []);
    await browser.killWorker();
    await browser.pressInBanner(box.page, 'end anyway');
    const [message] = await until('the message to go', async () => (await box.sent()).length && box.sent());
    assert.deepEqual(message.to, [ADDRESSES.work]);
    assert.equal(message.body, TEXT, text);
    await box.close();
  });

  test('an answer that never comes is asked for again', async () => {
    // Loses the first question about every reading: neither an answer nor an error comes back.
    const extension = patched(name, {
      'worker.js': (text) => `
        const listen = chrome.runtime.onMessage.addListener.bind(chrome.runtime.onMessage);
        const lost = new Set();
        chrome.runtime.onMessage.addListener = (hear) => listen((message, ...given) => {
          const reading = JSON.stringify(message.composer);
          if (message.type !== 'judge' || lost.has(reading)) return hear(message, ...given);
          lost.add(reading);
          return true;
        });
        ${text}`,
    });
    const browser = await launch(name, { network: given.network, extension });
    try {
      const box = await compose(browser, given.network, 'gmail');
      await box.add(ADDRESSES.role);
      await box.warned('role-address');
    } finally {
      await browser.close();
    }
  });

  test('asleep, it does not keep a clean message waiting', async () => {
    const { browser, network } = given;
    const box = await compose(browser, network, 'gmail');
    await box.add(ADDRESSES.personal);
    await box.write(TEXT);
    await browser.killWorker();
    await box.send();
    await until('the message to go', async () => (await box.sent()).length === 1, { within: WAKING });
    await box.close();
  });

  test('a request that fails in the middle leaves all as it was, and one record that cannot be read keeps no other back', async () => {
    const { browser } = given;
    const panel = await browser.panel();
    const [{ id, notes }] = await browser.candidates();
    const count = (await browser.candidates()).length;
    const spoilt = await panel.evaluate(spoil, 'list', Array.from({ length: 64 }, (_, part) => [part, '{']));
    await browser.killWorker();
    const edited = await browser.ask({ type: 'edit', id, change: { what: 'notes', text: 'Kept by half.' } });
    assert.equal(edited.type, 'failed');
    await panel.evaluate(spoil, 'list', spoilt);
    assert.equal((await browser.ask({ type: 'show', id })).candidate.notes, notes);
    assert.equal((await browser.ask({ type: 'open' })).undo?.said.includes('changed') ?? false, false);

    const [record] = await panel.evaluate(spoil, 'candidates', [[id, { id, keys: [], json: '{' }]]);
    await browser.killWorker();
    assert.equal((await browser.candidates()).filter(Boolean).length, count - 1);
    await panel.evaluate(spoil, 'candidates', [record]);
    assert.equal((await browser.candidates()).length, count);
  });
}, (name) => ({ extension: patched(name, { 'content.js': patient }) }));

/** Runs in the panel: puts other rows into a part of the store, and gives those that stood there, each as it is put back. */
async function spoil(name, rows) {
  const opening = indexedDB.open('tactful');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const transaction = opening.result.transaction(name, 'readwrite');
  const done = new Promise((resolve) => (transaction.oncomplete = resolve));
  const store = transaction.objectStore(name);
  const before = [];
  for (const [key, value] of rows) {
    const reading = store.get(key);
    await new Promise((resolve) => (reading.onsuccess = resolve));
    before.push([key, reading.result]);
    if (!value) store.delete(key);
    else if (value.id) store.put(value);
    else store.put(value, key);
  }
  await done;
  opening.result.close();
  return before;
}
