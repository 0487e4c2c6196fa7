// People come in without a page: from files, a text, a form. Each step is kept by the real worker, and all of it is taken
// back.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ROOT, inBothBrowsers, until } from './browsers.mjs';
import { HEAD, connections, drop, word } from './connections.mjs';
import { linkedinPage } from './people.mjs';

const CARD = 'BEGIN:VCARD\nVERSION:4.0\nFN:Robin Rook\nEMAIL;TYPE=home:robin@home.example\nTEL;TYPE=cell:+12025550143\nORG:Acme\nTITLE:Engineer\nURL:https://www.linkedin.com/in/robin-rook\nEND:VCARD\n';
const RESUME = JSON.stringify({
  basics: { name: 'Sasha Stone', label: 'Geologist', email: 'sasha@home.example' },
  work: [{ name: 'Globex', position: 'Geologist', startDate: '2020-03' }],
});
const MANY = 30_000;

inBothBrowsers((given, name) => {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-files-'));
  after(() => rmSync(folder, { recursive: true }));

  async function panelAt(place) {
    const panel = await given.browser.panel();
    await panel.bringToFront();
    await panel.evaluate((place) => (location.hash = place), place);
    return panel;
  }

  const says = (panel, words, options) =>
    until(
      `the panel to say "${words}"`,
      () => panel.evaluate((words) => document.body.innerText.includes(words), words),
      options,
    );

  const count = async () => (await given.browser.ask({ type: 'list', query: '', offset: 0 })).total;

  async function press(panel, css, words) {
    await until(`a button "${words}"`, () =>
      panel.evaluate(
        (css, words) => {
          const button = [...document.querySelectorAll(css)].find((one) => one.textContent.includes(words) && !one.disabled);
          button?.click();
          return Boolean(button);
        },
        css,
        words,
      ),
    );
  }

  const idle = (panel, within = 15_000) =>
    until('the import to end', () => panel.evaluate(() => !document.querySelector('.import-bar')), { within });

  test('a dropped list of connections is kept, with the rows that were left out, and undone by one click', async () => {
    const panel = await panelAt('#');
    await says(panel, 'Add people from a file or by hand');
    await drop(panel, {
      'Connections.csv': `Notes:\n"Some addresses are missing."\n\n${connections(3, 'early')}\n,,,,,,2 Jan 2020\nTorn,"Row,https://www.linkedin.com/in/torn,,Acme,Engineer,1 Jan 2020\nJane,Roe,https://www.linkedin.com/in/jane-roe,,Acme,Engineer,1 Jan 2020\n`,
    });
    await says(panel, '4 people were added.');
    await says(panel, '2 entries were left out');
    await says(panel, 'Lines of the file: 8, 9');
    await given.browser.screenshot(panel, 'import-outcome');
    const people = await given.browser.candidates();
    assert.deepEqual(people.map(({ id }) => id).sort(), [
      'https://www.linkedin.com/in/early-0/',
      'https://www.linkedin.com/in/early-1/',
      'https://www.linkedin.com/in/early-2/',
      'https://www.linkedin.com/in/jane-roe/',
    ]);
    assert.equal(people[0].profiles[0].network, 'connections');
    await panel.click('.toast-undo');
    await says(panel, 'Taken back');
    assert.equal(await count(), 0);
  });

  test('a chosen card opens its person, and the capture of their page joins them', async () => {
    const { browser, network } = given;
    const path = join(folder, 'robin.vcf');
    writeFileSync(path, CARD);
    const panel = await panelAt('#add');
    const field = await panel.waitForSelector('input[type=file]');
    await field.uploadFile(path);
    await says(panel, 'How to reach them');
    await says(panel, 'robin@home.example');
    await says(panel, 'Contact card');
    await says(panel, 'Robin Rook was added.');
    await browser.screenshot(panel, 'import-card');
    const url = 'https://www.linkedin.com/in/robin-rook/';
    const html = linkedinPage({ name: 'Robin Rook', slug: 'robin-rook', headline: 'Builds bridges', place: 'Graz', present: [['Lead', 'Globex']] });
    const page = await browser.open(network.serve(url, html));
    const { candidate, known } = await browser.capture(page);
    await page.close();
    assert.deepEqual([candidate, known, await count()], [url, true, 1]);
  });

  test('a pasted signature fills the form, which is sent by keyboard', async () => {
    const panel = await panelAt('#add');
    await panel.waitForSelector('.fields-form textarea');
    await panel.focus('.fields-form textarea');
    await panel.keyboard.type('Best regards,\nMika Moor\nHead of Tunnels\nAcme\nM: +1 202 555 0187\nmika@home.example\n');
    await panel.keyboard.press('Tab');
    await panel.keyboard.press('Enter');
    await until('the form to be filled and to have the focus', () =>
      panel.evaluate(() => document.activeElement.id === 'by-hand-name' && document.activeElement.value === 'Mika Moor'),
    );
    await given.browser.screenshot(panel, 'import-form');
    await panel.keyboard.press('Enter');
    await says(panel, 'How to reach them');
    await says(panel, 'Mika Moor was added.');
    const mika = (await given.browser.candidates()).find(({ profiles }) => profiles[0].name === 'Mika Moor');
    assert.equal(mika.profiles[0].network, 'text');
    assert.deepEqual(mika.profiles[0].sightings.find(({ value }) => value === '+12025550187').label, 'Mobile');
    await panel.click('.toast-undo');
    await says(panel, 'Taken back');
    assert.equal(await count(), 1);
  });

  test('a form that cannot be kept says what to correct, and keeps what was typed', async () => {
    const panel = await panelAt('#add');
    const fields = () => panel.$$('.fields-form input');
    await until('the form', async () => (await fields()).length === 4);
    await press(panel, '.button', 'Add this person');
    await says(panel, 'Enter a name first.');
    await (await fields())[0].type('Noa North');
    const lists = await panel.$$('.fields-form label textarea');
    await lists[0].type('noa at home');
    await press(panel, '.button', 'Add this person');
    await says(panel, '“noa at home” is not an e-mail address.');
    await lists[0].evaluate((field) => {
      field.value = 'noa@home.example';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(panel, '.button', 'Add this person');
    await says(panel, 'Noa North was added.');
    await until('the person to open', () => panel.evaluate(() => location.hash.includes('candidate/')));
  });

  test('a profile that LinkedIn saved as a PDF is read', async () => {
    const before = await count();
    const panel = await panelAt('#add');
    await drop(panel, { 'Profile.pdf': [...readFileSync(join(ROOT, 'tests/fuzz/pdf/wide.pdf'))] });
    await says(panel, 'Jane Roe was added.');
    const { profiles } = (await given.browser.candidates()).find(({ profiles }) => profiles[0].name === 'Jane Roe');
    const [{ network, headline, location, experience, emails }] = profiles;
    const jobs = experience.map(({ title, employer, start, end }) => [title, employer, start, end]);
    assert.deepEqual([network, headline, location, emails], ['linkedin-pdf', 'Engineer of bridges', 'Lyon, France', ['jane.roe@mail.home.example']]);
    assert.deepEqual(jobs, [['Lead Engineer', 'Acme', '2023-03', null], ['Engineer', 'Acme', '2021-01', '2023-03']]);
    await panel.click('.toast-undo');
    await says(panel, 'Taken back');
    assert.equal(await count(), before);
  });

  test('a CV is read, and what nobody is in says what to do', async () => {
    const panel = await panelAt('#add');
    await drop(panel, { 'sasha.json': RESUME });
    await says(panel, 'Sasha Stone was added.');
    for (const [file, content, words] of [
      ['empty.csv', '', 'This file is empty.'],
      ['data.zip', 'PK\u0003\u0004…', 'Unpack it'],
      ['Connections.csv', 12 << 10, 'Nobody can be read from this.'],
      ['prices.csv', 'Product,Price\nPot,3\n', 'not LinkedIn’s list of connections'],
      ['Connections.csv', HEAD, 'There are no connections in this file.'],
      ['half.json', RESUME.slice(0, 40), 'cut off or damaged'],
      ['half.pdf', '%PDF-1.7\n1 0 obj', 'This PDF is cut off or damaged.'],
      ['large.csv', 101 << 20, 'This file has 101 MB, and at most 100 MB can be read.'],
    ]) {
      await drop(panel, { [file]: content });
      await says(panel, words);
      assert.equal(await panel.$eval('.notice[role=alert] h2', (heading) => heading.textContent), file);
    }
    assert.equal(await count(), 3);
    await drop(panel, { 'a.vcf': CARD.replaceAll('Robin', 'Ada').replaceAll('robin', 'ada'), 'b.csv': 'x,y\n1,2\n' });
    await says(panel, 'not LinkedIn’s list of connections');
    assert.equal(await count(), 4);
    await given.browser.screenshot(panel, 'import-errors');
  });

  test(`${MANY} connections: cancelled, gone on with, and taken back as a whole`, async () => {
    const panel = await panelAt('#add');
    const before = await count();
    const file = { 'Connections.csv': connections(MANY) };
    await drop(panel, file);
    await panel.waitForSelector('.import-bar progress[value]');
    await given.browser.screenshot(panel, 'import-progress');
    await press(panel, '.import-bar button', 'Cancel');
    await says(panel, 'You stopped this import.');
    await idle(panel);
    const stopped = (await count()) - before;
    assert.ok(stopped > 0 && stopped < MANY && stopped % 2_500 === 0, `${stopped} are kept`);
    await panelAt('#');
    await says(panel, `“Connections.csv” stopped after ${stopped.toLocaleString('en')} of 30,000 people.`);
    await given.browser.screenshot(panel, 'import-stopped');
    await press(panel, '.notice button', 'Take back');
    await says(panel, 'Taken back', { within: 90_000 });
    await until('them to be gone', async () => (await count()) === before);

    const begun = Date.now();
    await drop(panel, file);
    await says(panel, '30,000 people were added.', { within: 90_000 });
    console.log(`${name}: ${MANY} connections kept in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
    assert.equal(await count(), before + MANY);
    const { rows } = await given.browser.ask({ type: 'list', query: `${word(12_345 % 4_093)} ${word((12_345 * 7919) % 10_007)}`, offset: 0 });
    assert.equal(rows.length, 1);
    const taken = Date.now();
    await panel.click('.toast-undo');
    await panel.waitForSelector('.import-bar progress[value]');
    await says(panel, 'Taken back', { within: 90_000 });
    console.log(`${name}: taken back in ${((Date.now() - taken) / 1000).toFixed(1)} s`);
    assert.equal(await count(), before);
  });

  test('a worker that is killed in the middle costs nothing: the import goes on', async () => {
    const panel = await panelAt('#add');
    const before = await count();
    await drop(panel, { 'Connections.csv': connections(6_000, 'killed') });
    for (const step of [2_500, 5_000]) {
      await until(`${step} to be kept`, () =>
        panel.evaluate((step) => Number(document.querySelector('.import-bar progress')?.value) >= step, step),
      );
      await given.browser.killWorker();
    }
    await says(panel, '6,000 people were added.', { within: 60_000 });
    assert.equal(await count(), before + 6_000);
    const { imports } = await given.browser.ask({ type: 'imports' });
    assert.deepEqual([imports[0].done, imports[0].new], [6_000, 6_000]);
  });

  test('a panel that is closed in the middle is told where it stopped, and goes on with the same file', async () => {
    const before = await count();
    const file = { 'Contacts.csv': connections(6_000, 'closed') };
    const closed = await given.browser.openOwn('panel.html');
    await says(closed, 'Add people from a file or by hand');
    await drop(closed, file);
    await until('some to be kept', () => closed.evaluate(() => document.querySelector('.import-bar progress')?.value >= 1_000));
    await closed.close();
    const panel = await panelAt('#');
    await panelAt('#settings');
    await panelAt('#');
    await says(panel, '“Contacts.csv” stopped after');
    const kept = (await count()) - before;
    assert.ok(kept > 0 && kept < 6_000, `${kept} are kept`);
    await drop(panel, file);
    await says(panel, '6,000 people were added.', { within: 60_000 });
    assert.equal(await count(), before + 6_000);
  });

  test('an import is taken back later from the settings; what was captured and written since stays', async () => {
    const { browser, network } = given;
    const url = 'https://www.linkedin.com/in/closed-7/';
    const html = linkedinPage({ name: 'Closed Seven', slug: 'closed-7', headline: 'Digs tunnels', place: 'Graz', present: [['Digger', 'Globex']] });
    const page = await browser.open(network.serve(url, html));
    assert.equal((await browser.capture(page)).known, true);
    await page.close();
    const noted = 'https://www.linkedin.com/in/closed-8/';
    await browser.ask({ type: 'edit', id: noted, change: { what: 'notes', text: 'Met in May.' } });
    const panel = await panelAt('#settings');
    await says(panel, 'Contacts.csv');
    // The name may be said before the list is drawn.
    const row = await panel.waitForSelector('.silenced li button[aria-label*="Contacts.csv"]');
    await row.evaluate((button) => button.closest('.silenced').scrollIntoView({ block: 'center' }));
    await browser.screenshot(panel, 'import-settings');
    const before = await count();
    await press(panel, '.silenced li button[aria-label*="Contacts.csv"]', 'Take back');
    await says(panel, 'Taken back', { within: 90_000 });
    assert.equal(await count(), before - 6_000 + 2);
    const { candidate } = await browser.ask({ type: 'show', id: url });
    assert.deepEqual(candidate.profiles.map(({ network }) => network), ['linkedin']);
    const other = (await browser.ask({ type: 'show', id: noted })).candidate;
    assert.deepEqual([other.notes, other.profiles.map(({ network }) => network)], ['Met in May.', ['recruiter']]);
    await until('the list to go on without it', () =>
      panel.evaluate(() => !document.querySelector('.silenced')?.innerText.includes('Contacts.csv')),
    );
  });

  test('it stands in the dark as well', async () => {
    const panel = await panelAt('#add');
    await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]).catch(() => {});
    await says(panel, 'From a file');
    await panel.evaluate(() => scrollTo(0, 0));
    await given.browser.screenshot(panel, 'import-dark');
    await panel.evaluate(() => (document.querySelector('.dropping').hidden = false));
    await given.browser.screenshot(panel, 'import-dropping');
  });
});
