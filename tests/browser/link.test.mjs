// One person on several pages, and again after a move: what joins by itself, what is suggested, what is told first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { inBothBrowsers, launch, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { githubPage, linkedinPage, ownPage } from './people.mjs';

const LINKEDIN = 'https://www.linkedin.com/in/amara-lindqvist/';
const GITHUB = 'https://github.com/amara-lindqvist';
const OWN = 'https://amaralindqvist.example/';

const before = linkedinPage({
  name: 'Amara Lindqvist',
  slug: 'amara-lindqvist',
  headline: 'Gearbox engineer, slow machines that last',
  place: 'Gothenburg, Sweden',
  present: [['Gearbox Engineer', 'Tern Robotics']],
  contact: [GITHUB, OWN],
});
const after = linkedinPage({
  name: 'Amara Lindqvist',
  slug: 'amara-lindqvist',
  headline: 'Gearbox engineer, slow machines that last',
  place: 'Tromsø, Norway',
  present: [['Head of Drives', 'Holm Dynamics', 'Jul 2026']],
  ended: [['Gearbox Engineer', 'Tern Robotics']],
  looksForWork: true,
});
const github = githubPage({
  name: 'Amara Lindqvist',
  login: 'amara-lindqvist',
  company: 'Tern Robotics',
  place: 'Malmö',
  links: [LINKEDIN],
});

inBothBrowsers((given, name) => {
  const says = (panel, words) =>
    until(`the panel to say "${words}"`, () => panel.evaluate((words) => document.body.innerText.includes(words), words));

  /** The panel at a place, as the recruiter would stand before it. */
  async function panelAt(place) {
    const panel = await given.browser.panel();
    await panel.bringToFront();
    await panel.evaluate((place) => (location.hash = place), place);
    return panel;
  }

  async function capture(url, html) {
    const { browser, network } = given;
    const page = await browser.open(network.serve(url, html));
    const answer = await browser.capture(page);
    assert.equal(answer.type, 'captured', answer.reason);
    await page.close();
    return answer;
  }

  const candidate = (id) => given.browser.ask({ type: 'show', id });
  const press = async (panel, words) => {
    const button = await until(`a button "${words}"`, async () => {
      const found = await panel.$$('button');
      const said = await Promise.all(found.map((one) => one.evaluate((it) => it.checkVisibility() && it.textContent.trim())));
      return found[said.indexOf(words)];
    });
    // By keyboard, as those work who have no mouse.
    await button.focus();
    await panel.keyboard.press('Enter');
  };

  test('a page that links back is joined by itself, says why, and can be taken apart', async () => {
    const { browser } = given;
    await capture(LINKEDIN, before);
    await browser.ask({ type: 'edit', id: LINKEDIN, change: { what: 'notes', text: 'Met in May.' } });
    const { candidate: id, known } = await capture(GITHUB, github);
    assert.deepEqual([id, known], [LINKEDIN, false]);
    const panel = await browser.panel();
    await panel.bringToFront();
    await says(panel, 'Each page links to the other: amara-lindqvist on LinkedIn.');
    await browser.screenshot(panel, 'panel-joined');
    const [whole] = await browser.candidates();
    assert.equal(whole.profiles.length, 2);

    await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, 'Where their pages differ');
    await says(panel, 'Malmö');
    await panel.evaluate(() => document.querySelector('.differences').scrollIntoView());
    await browser.screenshot(panel, 'panel-differences');
    await press(panel, 'Take apart');
    await says(panel, 'Amara Lindqvist was taken apart.');
    await says(panel, 'Said to be somebody else');
    const apart = await browser.candidates();
    assert.deepEqual(apart.map(({ profiles }) => profiles.length), [1, 1]);
    assert.equal(apart.find(({ id }) => id === LINKEDIN).notes, 'Met in May.');
    assert.equal(await panel.evaluate(() => document.activeElement.localName), 'h1');

    // It is remembered: the same page does not join again.
    assert.equal((await capture(GITHUB, github)).candidate, GITHUB);
    assert.equal((await browser.candidates()).length, 2);
  });

  test('told apart, they are joined when the recruiter says so, and that is taken back by one press', async () => {
    const { browser } = given;
    const panel = await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, '1 you said is somebody else');
    await panel.click('.told-apart summary');
    await press(panel, 'Join');
    await says(panel, 'two candidates were joined');
    assert.equal((await browser.candidates()).length, 1);
    await panel.click('.toast-undo');
    await until('both to be there', async () => (await browser.candidates()).length === 2);
    await browser.ask({ type: 'forget', id: GITHUB });
  });

  test('a page that nothing but a name and an employer speaks for is suggested, and the answer is kept', async () => {
    const { browser } = given;
    const { candidate: id } = await capture(
      OWN,
      ownPage({ name: 'Amara Lindqvist', employer: 'Tern Robotics', mail: 'amara@amaralindqvist.example' }),
    );
    assert.equal(id, OWN);
    assert.equal((await browser.candidates()).length, 2, 'nobody is merged silently');
    const panel = await browser.panel();
    await panel.bringToFront();
    await says(panel, 'Maybe the same person');
    await says(panel, 'The same name, and both are or were at Tern Robotics.');
    await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, 'One of the pages says that amaralindqvist.example is theirs.');
    await browser.screenshot(panel, 'panel-suggestion');

    await press(panel, 'Not the same person');
    await says(panel, 'marked as two people');
    await says(panel, 'Said to be somebody else');
    await panel.click('.toast-undo');
    await says(panel, 'Maybe the same person');
    await press(panel, 'Join');
    await says(panel, 'amara@amaralindqvist.example');
    const [whole] = await browser.candidates();
    assert.deepEqual(whole.profiles.map(({ url }) => url), [LINKEDIN, OWN]);
    assert.equal(whole.notes, 'Met in May.');
    await panel.evaluate(() => document.querySelector('.source-part').scrollIntoView());
    await browser.screenshot(panel, 'panel-sources');
  });

  test('after a new job the panel opens with it, and every address is judged anew', async () => {
    const { browser } = given;
    for (const address of ['amara@ternrobotics.example', 'amara@holmdynamics.example']) {
      await browser.ask({ type: 'edit', id: LINKEDIN, change: { what: 'add-email', address } });
    }
    const verdicts = async () => {
      const { channels } = await candidate(LINKEDIN);
      const of = (address) => channels.find(({ value }) => value === address).verdict;
      return [of('amara@ternrobotics.example'), of('amara@holmdynamics.example')];
    };
    assert.equal((await verdicts())[0], 'work-current');
    await capture(LINKEDIN, after);
    assert.deepEqual(await verdicts(), ['work-former', 'work-current']);

    const panel = await browser.panel();
    await panel.bringToFront();
    await says(panel, 'What changed');
    await browser.screenshot(panel, 'panel-noticed');
    await panelAt('#');
    await panel.waitForSelector('.news .dismiss');
    const first = await panel.evaluate(() => document.querySelector('main > section, main > div').innerText);
    assert.match(first, /Now at Holm Dynamics, as Head of Drives/);
    assert.match(first, /Before: Tern Robotics/);
    assert.match(first, /Moved to Tromsø, Norway/);
    assert.match(first, /Open to work/);
    await browser.screenshot(panel, 'panel-news');

    await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, 'Timeline');
    await says(panel, 'Before: Tern Robotics, last read on');
    await panel.evaluate(() => document.querySelector('#panel_timeline').scrollIntoView());
    await browser.screenshot(panel, 'panel-timeline');
  });

  test('news are dismissed one by one, and that can be taken back', async () => {
    const { browser } = given;
    const panel = await panelAt('#');
    const told = () => panel.$$eval('.news .dismiss', (all) => all.length);
    await until('three to be told', async () => (await told()) === 3);
    await panel.focus('.told-what > li:nth-child(2) .dismiss');
    await panel.keyboard.press('Enter');
    await until('two to be left', async () => (await told()) === 2);
    await until('the next to have the focus', () =>
      panel.evaluate(() => document.activeElement.getAttribute('aria-label') === 'Dismiss: Amara Lindqvist, Open to work'),
    );
    await says(panel, 'was dismissed');
    await panel.click('.toast-undo');
    await until('three to be told', async () => (await told()) === 3);
    for (let left = 2; left >= 0; left--) {
      await panel.click('.news .dismiss');
      await until(`${left} to be left`, async () => (await told()) === left);
    }
    await says(panel, 'Nothing has changed so far');
    const { candidate: kept } = await candidate(LINKEDIN);
    assert.equal(kept.moves.length, 3, 'the timeline keeps them');
    assert.ok(kept.moves.every(({ dismissed }) => dismissed));
  });

  test('captured again as it is, nobody has moved', async () => {
    const { browser } = given;
    await capture(LINKEDIN, after);
    await capture(LINKEDIN, linkedinPage({ name: 'Amara Lindqvist', slug: 'amara-lindqvist', headline: '', place: '' }));
    const { candidate: kept } = await candidate(LINKEDIN);
    assert.equal(kept.moves.length, 3);
    await browser.ask({ type: 'forget', id: LINKEDIN });
  });

  test('somebody looked up by name is joined by hand, both being shown first, and taken apart with nothing lost', async () => {
    const { browser } = given;
    const login = 'https://github.com/slowgears';
    await capture(LINKEDIN, linkedinPage({ name: 'Amara Lindqvist', slug: 'amara-lindqvist', headline: 'Gearbox engineer', place: '' }));
    await browser.ask({ type: 'edit', id: LINKEDIN, change: { what: 'notes', text: 'Met in May.' } });
    await capture(login, githubPage({ name: 'A. Lind', login: 'slowgears', company: '', place: '' }));
    await browser.ask({ type: 'edit', id: login, change: { what: 'notes', text: 'Writes about gears.' } });
    const kept = async () => (await browser.candidates()).sort((a, b) => a.id.localeCompare(b.id));
    const before = await kept();

    const panel = await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, 'Join with another person');
    // A view that opens gives its heading the focus, a moment after it is there.
    await until('the heading to have the focus', () => panel.evaluate(() => document.activeElement.localName === 'h1'));
    const find = async () => {
      await panel.focus('.join-with summary');
      if (!(await panel.$('.join-with[open]'))) {
        await panel.keyboard.press('Enter');
      }
      await panel.focus('.join-with input');
      await panel.keyboard.type('lind');
      await until('one other to be found', () =>
        panel.evaluate(() => document.querySelector('.join-with [role=status]').innerText === '1 found'),
      );
      await panel.keyboard.press('Tab');
      await panel.keyboard.press('Enter');
      await until('both to be shown', () =>
        panel.evaluate(() => /Amara Lindqvist[^]*A\. Lind/.test(document.querySelector('.join-with [role=group]')?.innerText)),
      );
      await until('the button to have the focus', () => panel.evaluate(() => document.activeElement.innerText === 'Join'));
    };
    await find();
    await panel.evaluate(() => document.querySelector('.join-with').scrollIntoView());
    await browser.screenshot(panel, 'panel-join');
    // Firefox takes no other colour scheme for a page of ours.
    if (browser.name === 'chromium') {
      await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await browser.screenshot(panel, 'panel-join-dark');
      await panel.emulateMediaFeatures([]);
    }

    // Nothing is done without the answer, and giving up leads back to the field.
    await press(panel, 'Cancel');
    await until('the field to have the focus', () => panel.evaluate(() => document.activeElement.type === 'search'));
    await panel.evaluate(() => document.activeElement.select());
    assert.deepEqual(await kept(), before);

    await find();
    await panel.keyboard.press('Enter');
    await says(panel, 'two candidates were joined');
    const [whole, ...others] = await kept();
    assert.deepEqual([whole.id, others.length, whole.notes], [LINKEDIN, 0, 'Met in May.\n\nWrites about gears.']);
    await panel.click('.toast-undo');
    await until('both to be there', async () => (await kept()).length === 2);
    assert.deepEqual(await kept(), before);

    await browser.ask({ type: 'join', id: LINKEDIN, other: login });
    await panelAt('#');
    await panelAt(`#candidate/${LINKEDIN}`);
    await says(panel, 'You joined this on');
    await press(panel, 'Take apart');
    await says(panel, 'was taken apart');
    const apart = await kept();
    assert.deepEqual(
      apart.map(({ id, notes, profiles }) => [id, notes, profiles]),
      before.map(({ id, notes, profiles }) => [id, notes, profiles]),
    );
    for (const id of [LINKEDIN, login]) {
      await browser.ask({ type: 'forget', id });
    }
  });

  const old = {
    id: LINKEDIN,
    profiles: [
      {
        network: 'linkedin',
        url: LINKEDIN,
        taken_at: '2026-05-10T10:00:00Z',
        name: 'Amara Lindqvist',
        employers: ['Tern Robotics'],
        handles: [{ network: 'github', handle: 'amara-lindqvist', url: GITHUB }],
        sightings: [{ value: GITHUB, seen: 'contact-info', label: null }],
      },
    ],
    notes: 'Kept by version 1.',
    created_at: '2026-05-10T10:00:00Z',
    updated_at: '2026-05-10T10:00:00Z',
  };
  const sent = [1, 2].map((word) => ({ at: '2026-05-11T10:00:00Z', to: `${word}@home.example`, fingerprint: Array(32).fill(word) }));

  test('what the first version of the store kept is found by the keys of the second', async () => {
    const { browser } = given;
    const panel = await browser.panel();
    await panel.evaluate(storeOfVersion1, [old], sent);
    assert.equal((await candidate(LINKEDIN)).candidate.notes, 'Kept by version 1.');
    const { candidate: id } = await capture(GITHUB, github);
    assert.equal(id, LINKEDIN, 'the page that links back is found through a key that version 1 did not have');
    assert.equal((await candidate(LINKEDIN)).candidate.notes, 'Kept by version 1.');
    const lines = (await panel.evaluate(sentPages)).map(({ lines }) => lines);
    assert.deepEqual(lines, [sent.map(({ at, to }) => `${at}\t${to}\n`).join('')]);
    // The fingerprint of the first is all ones and that of the second all twos: a byte of each in every fourth bin.
    const [{ fingerprints }] = await panel.evaluate(sentPages);
    assert.deepEqual(fingerprints, Array.from({ length: 128 }, (_, bin) => (bin % 4 === 0 ? [1, 2] : [0, 0])));
  });

  test('it is there for a draft that asks before any panel does', async () => {
    const browser = await launch(name, { network: given.network });
    try {
      // A page that asks the worker nothing, so that nobody else opens the store meanwhile.
      const quiet = await browser.openOwn('icons/16.png');
      await browser.killWorker();
      await quiet.evaluate(storeOfVersion1, [old], sent);
      await quiet.close();
      const box = await compose(browser, given.network, 'gmail');
      await box.add('amara@ternrobotics.com');
      await box.warned('work-address');
      await box.close();
    } finally {
      await browser.close();
    }
  });

  test('killed at any moment of a capture that joins, the worker has lost nothing', async () => {
    const { browser, network } = given;
    for (const delay of [0, 10, 25, 45, 70, 110]) {
      const slug = `robin-${delay}`;
      const linkedin = `https://www.linkedin.com/in/${slug}/`;
      const account = `https://github.com/${slug}`;
      const person = { name: 'Robin River', slug, headline: 'Potter', place: 'Porto, Portugal', contact: [account] };
      await capture(linkedin, linkedinPage(person));
      await browser.ask({ type: 'edit', id: linkedin, change: { what: 'notes', text: `Note ${delay}.` } });
      const html = githubPage({ name: 'Robin River', login: slug, company: 'Clay', place: 'Porto', links: [linkedin] });
      const page = await browser.open(network.serve(account, html));
      await page.bringToFront();
      await browser.toolbar(page);
      await pause(delay); // the moment is what is tried here
      await browser.killWorker();
      const mine = async () =>
        (await browser.candidates()).filter(({ profiles }) => profiles.some(({ url }) => url === linkedin || url === account));
      const kept = await mine();
      assert.equal(kept.length, 1, `killed after ${delay} ms`);
      assert.equal(kept[0].notes, `Note ${delay}.`);
      await browser.capture(page);
      const [whole] = await mine();
      assert.deepEqual([whole.id, whole.profiles.length, whole.notes], [linkedin, 2, `Note ${delay}.`]);
      await page.close();
    }
  });

  test('no site was asked for anything', () => {
    assert.deepEqual(given.network.strangers(), []);
  });
});

/** Runs in the panel: puts a store of the first version in place of what is there. */
async function storeOfVersion1(candidates, sent) {
  const done = (request) =>
    new Promise((resolve, reject) => Object.assign(request, { onsuccess: resolve, onerror: () => reject(request.error) }));
  const make = async () => {
    await done(indexedDB.deleteDatabase('tactful'));
    const opening = indexedDB.open('tactful', 1);
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('candidates', { keyPath: 'id' });
      store.createIndex('keys', 'keys', { multiEntry: true });
      opening.result.createObjectStore('sent', { autoIncrement: true });
      opening.result.createObjectStore('list');
      opening.result.createObjectStore('single');
    };
    await done(opening);
    return opening;
  };
  // What a panel asks for when it opens may make the store anew in between, in its present version.
  const opening = await make().catch((error) => (error.name === 'VersionError' ? make() : Promise.reject(error)));
  const writing = opening.result.transaction(['candidates', 'sent'], 'readwrite');
  for (const message of sent) writing.objectStore('sent').add(JSON.stringify(message));
  for (const candidate of candidates) {
    const keys = candidate.profiles.map(({ url }) => `profile:${url}`);
    writing.objectStore('candidates').put({ id: candidate.id, keys, json: JSON.stringify(candidate) });
  }
  await new Promise((resolve) => (writing.oncomplete = resolve));
  opening.result.close();
}

/** Runs in the panel: the pages of what was sent, of the fingerprints those of the first two. */
async function sentPages() {
  const opening = indexedDB.open('tactful');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const reading = opening.result.transaction('sent').objectStore('sent').getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  opening.result.close();
  const [bins, width] = [128, 256];
  return reading.result.map((page) => ({
    fingerprints: Array.from({ length: bins }, (_, bin) => [...page.slice(bin * width, bin * width + 2)]),
    lines: new TextDecoder().decode(page.slice(bins * width)),
  }));
}
