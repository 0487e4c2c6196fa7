// How fast Tactful is where a recruiter keeps 100,000 people and has sent 10,000 messages: judging a long draft to many, and
// finding who a captured person may be. Measured inside the worker, and written into the README with UPDATE=1.

import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT, launch, patched, until } from './browsers.mjs';
import { connections, drop } from './connections.mjs';
import { openNetwork } from './network.mjs';
import { linkedinPage } from './people.mjs';
import { forgetful, presses, timed } from './presses.mjs';

/** Fewer are quicker to put there, where it is the measurement that is tried. */
const PEOPLE = Number(process.env.PEOPLE ?? 100_000);
const JUDGEMENTS = 300;
/** Series of them; the one in the middle counts, as the machine may have had other work in one. */
const SERIES = 3;
const WAKES = 5;
const CAPTURES = 15;
const SEARCHES = 30;
/** People in a file. */
const CONNECTIONS = 30_000;
/** Characters of a draft. */
const [LETTER, LONG] = [600, 10_000];
/** Lines handed to the browser at a time. */
const BATCH = 1_000;
/** The version of the store before the one that is now. */
const OLD = 5;

const BEGIN = '<!-- speed: written by UPDATE=1 ./build.sh bench -->\n';
const END = '<!-- end of speed -->\n';

/** What is asked of the worker, with the most milliseconds that it may take. */
const TARGETS = {
  'a draft of 10,000 characters to 100 people judged, 99 of 100 times within': 10,
  'the same, half of the times within': null,
  'the same for the first time after the worker woke, which is not loaded yet': 150,
  'a letter to one person, for the first time after the worker woke: half of the times within': 150,
  'a message without a warning, pressed right after a key, goes to the page: half of the times within': 50,
  'the same where the worker was asleep': 150,
  'a captured person looked for among all, the slowest of 15': 20,
  'a captured person looked for among all, half of the times within': null,
  'the list in the panel searched for a name, 9 of 10 times within': 100,
  'the store of an older version brought up to date, once after an update': null,
  'a file of 30,000 connections read and kept': null,
  'these taken back': null,
  'what the machine itself was good for: a fixed sum in plain script, the median of before, between and after': null,
};

/** Measures in one browser: the milliseconds for each of the targets, in their order. */
export async function crowd(name) {
  const network = await openNetwork();
  const browser = await launch(name, { network, extension: patched(name, { 'content.js': timed, 'worker.js': (text) => forgetful(instrumented(text)) }) });
  try {
    const people = await fill(await browser.openOwn('panel.html'));
    const paces = [];
    const pace = async () => paces.push(await (await browser.panel()).evaluate(sum));
    const began = Date.now();
    await browser.ask({ type: 'settings' }); // brings the store up to date
    const upgrade = Date.now() - began;
    const measure = (message) => browser.ask({ type: 'bench', ...message });
    const letters = [];
    for (let wake = 0; wake < WAKES; wake++) {
      await browser.killWorker();
      letters.push(...(await measure({ composer: draft(people.slice(wake, wake + 1), LETTER), rounds: 1 })));
    }
    await browser.killWorker();
    const [first] = await measure({ composer: draft(people, LONG), rounds: 1 });
    const series = [];
    for (let number = 0; number < SERIES; number++) {
      await pace();
      series.push(await measure({ composer: draft(people, LONG), rounds: JUDGEMENTS }));
    }
    const middle = (share) => quantile(series.map((times) => quantile(times, share)), 0.5);
    await browser.atAnyHour();
    const clean = letter(people.at(-1));
    const went = [await presses(browser, network, clean), await presses(browser, network, clean, () => browser.killWorker())];
    const found = [];
    for (const { name, employer } of people.slice(-CAPTURES)) {
      const slug = `${name.toLowerCase().replace(' ', '-')}-again`;
      const html = linkedinPage({ name, slug, headline: 'Engineer', place: 'Lyon, France', present: [['Engineer', employer]] });
      const page = await browser.open(network.serve(`https://www.linkedin.com/in/${slug}/`, html));
      await browser.ask({ type: 'settings' }); // behind whatever the panel asked for
      await measure({});
      const { type, reason } = await browser.capture(page);
      if (type !== 'captured') throw new Error(reason);
      found.push(await measure({}));
      await page.close();
    }
    const searches = await (await browser.panel()).evaluate(search, people.slice(0, SEARCHES).map(({ name }) => name));
    const imported = await importing(await browser.panel());
    await pace();
    const judged = [middle(0.99), middle(0.5), first, quantile(letters, 0.5)];
    return [...judged, ...went.map((times) => quantile(times, 0.5)), Math.max(...found), quantile(found, 0.5), quantile(searches, 0.9), upgrade, ...imported, quantile(paces, 0.5)];
  } finally {
    await browser.close();
    await network.close();
  }
}

/** The worker's script, with a door for this measurement. */
function instrumented(text) {
  const door = `
    if (message.type === 'bench') {
      const came = performance.now();
      atWork(({ receive }) => bench(message, receive, came)).then(reply);
      return true;
    }`;
  const listener = 'chrome.runtime.onMessage.addListener((message, sender, reply) => {';
  if (!text.includes(listener)) throw new Error('the worker has changed: the bench does not know where to listen');
  return `${text.replace(listener, listener + door)}
    let [asked, began, found] = [];
    let free = 0;
    // What waits behind the panel's own questions is not looked for yet.
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...given) {
      const transaction = begin.apply(this, given);
      transaction.addEventListener('complete', () => (free = performance.now()));
      return transaction;
    };
    for (const [kind, name] of [[IDBIndex, 'getAll'], [IDBObjectStore, 'getAll'], [IDBObjectStore, 'get']]) {
      const own = kind.prototype[name];
      kind.prototype[name] = function (...given) {
        asked ??= performance.now();
        return own.apply(this, given);
      };
    }
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...given) {
      began ??= Math.max(asked, free);
      found ??= performance.now();
      return put.apply(this, given);
    };
    /**
     * Times judgements, the first from when it was asked for; without a draft gives the time from the first question to the
     * store to the first change.
     */
    async function bench({ composer, rounds = 0 }, receive, came) {
      const sender = { id: chrome.runtime.id, tab: { id: 1 }, url: 'https://mail.google.com/mail/' };
      const times = [];
      for (let round = 0; round < rounds; round++) {
        const message = { type: 'judge', sequence: round, composer: { ...composer, body: composer.body + round } };
        const start = round === 0 ? came : performance.now();
        await receive(message, sender);
        times.push(performance.now() - start);
      }
      const took = found - began;
      [asked, began, found] = [];
      return composer ? times : took;
    }`;
}

/** Puts the crowd into the store, and gives some of it. */
async function fill(page) {
  execFileSync('cargo', ['build', '-q', '-p', 'tactful-score'], { cwd: ROOT });
  const program = spawn(join(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'), 'debug/tactful-score'), ['crowd', String(PEOPLE)]);
  const [some, batch] = [[], []];
  await page.evaluate(make, OLD);
  const store = async () => void (await page.evaluate(keep, batch.splice(0).join('\n')));
  let number = 0;
  for await (const line of createInterface({ input: program.stdout })) {
    if (number++ % (PEOPLE / 100) === 0 && number <= PEOPLE) {
      const [{ name, employers, emails }] = JSON.parse(JSON.parse(line).value.json).profiles;
      some.push({ name, employer: employers[0], email: emails[0] });
    }
    if (batch.push(line) === BATCH) await store();
  }
  await store();
  await page.evaluate(() => globalThis.database.close());
  await page.close();
  return some;
}

/** Runs in the panel: makes an empty store of an older version in place of what is there. */
async function make(version) {
  const done = (request) =>
    new Promise((resolve, reject) => Object.assign(request, { onsuccess: resolve, onerror: () => reject(request.error) }));
  await done(indexedDB.deleteDatabase('tactful'));
  const opening = indexedDB.open('tactful', version);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('candidates', { keyPath: 'id' });
    store.createIndex('keys', 'keys', { multiEntry: true });
    for (const name of ['sent', 'list', 'single']) opening.result.createObjectStore(name, { autoIncrement: name === 'sent' });
  };
  await done(opening);
  globalThis.database = opening.result;
}

/** Runs in the panel: keeps rows. */
async function keep(lines) {
  const transaction = globalThis.database.transaction(['candidates', 'list', 'sent'], 'readwrite', { durability: 'relaxed' });
  for (const line of lines.split('\n').filter(Boolean)) {
    const { store, key, value } = JSON.parse(line);
    transaction.objectStore(store).put(Array.isArray(value) ? new Uint8Array(value) : value, key);
  }
  await new Promise((done, fail) => {
    transaction.oncomplete = done;
    transaction.onabort = () => fail(transaction.error);
  });
}

/** A draft of so many characters: to half of these people by an address on file, to a quarter at work, the others nobody knows. */
function draft(people, length) {
  const recipients = people.map(({ name, employer, email }, place) => {
    const local = name.toLowerCase().replace(' ', '.');
    if (place % 4 < 2) return email;
    return place % 4 === 2 ? `${local}@${employer.toLowerCase()}.com` : `${local}@stranger${place}.com`;
  });
  const sentence = (place) => `Line ${place} tells what your work at ${people[place % people.length].employer} has to do with ours. `;
  const body = `Dear all,\n${Array.from({ length: 200 }, (_, place) => sentence(place)).join('')}`.slice(0, length);
  const fields = [{ field: 'to', chips: recipients.map((shown) => [shown]), names: [], pending: '' }];
  return { surface: 'gmail', fields, subject: 'A role', body, attachments: [], from: '', reply: false };
}

/** A message about which there is nothing to say. */
function letter({ name, employer, email }) {
  return { to: email, text: `Dear ${name.split(' ')[0]}, your work at ${employer} reads well. Would you talk to me next week?` };
}

/** The milliseconds until a file is kept, and until it is taken back. */
async function importing(panel) {
  await panel.bringToFront();
  const says = async (words) => {
    const start = performance.now();
    await until(words, () => panel.evaluate((words) => document.body.innerText.includes(words), words), { within: 300_000 });
    return performance.now() - start;
  };
  await drop(panel, { 'Connections.csv': connections(CONNECTIONS) });
  const kept = await says('30,000 people were added.');
  await panel.click('.toast-undo');
  return [kept, await says('Taken back')];
}

/** Runs in the panel: the milliseconds until each of these names is found. */
async function search(names) {
  const times = [];
  for (const name of names) {
    const start = performance.now();
    const { rows } = await chrome.runtime.sendMessage({ type: 'list', query: name, offset: 0 });
    if (rows.length === 0) throw new Error(`${name} is not found`);
    times.push(performance.now() - start);
  }
  return times;
}

/** Runs in the panel: the milliseconds of a fixed sum, by which runs on machines of other speeds, or busier ones, can be compared. */
function sum() {
  const start = performance.now();
  let sum = 0;
  for (let number = 0; number < 100_000_000; number++) sum = (sum * 31 + number) | 0;
  return sum === undefined ? 0 : performance.now() - start; // a sum that nobody asks for is not made
}

/** The table, in which what is short of its target says so, and whether every target was met. */
export function table(measured) {
  const browsers = Object.keys(measured);
  const lines = [`| in the worker, with ${PEOPLE.toLocaleString('en')} people and 10,000 messages sent | ${browsers.join(' | ')} | target |`];
  lines.push(`|---|${browsers.map(() => '--:|').join('')}--:|`);
  let isAllMet = true;
  for (const [place, [what, target]] of Object.entries(TARGETS).entries()) {
    const times = browsers.map((name) => measured[name][place]);
    const isMet = (time) => target === null || time < target;
    isAllMet &&= times.every(isMet);
    const written = (time) => (time < 5_000 ? `${time.toFixed(1)} ms` : `${(time / 1_000).toFixed(1)} s`);
    const cells = times.map((time) => (isMet(time) ? written(time) : `**${written(time)}, missed**`));
    lines.push(`| ${what} | ${cells.join(' | ')} | ${target === null ? '' : `${target} ms`} |`);
  }
  return { text: `${lines.join('\n')}\n`, isMet: isAllMet };
}

/** Writes the table into the README. */
export function write(text) {
  const path = join(ROOT, 'README.md');
  const readme = readFileSync(path, 'utf8');
  const [before, after] = [readme.split(BEGIN)[0], readme.split(END)[1]];
  if (after === undefined) throw new Error('the README has no place for the speed');
  writeFileSync(path, before + BEGIN + text + END + after);
}

function quantile(numbers, share) {
  return [...numbers].sort((a, b) => a - b)[Math.ceil(numbers.length * share) - 1];
}
