// Who a recipient is, where nobody ever saw the address; and what is left over from a message to somebody else.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { compose } from './composers.mjs';
import { linkedinPage } from './people.mjs';

const people = [
  { name: 'Amara Lindqvist', slug: 'amara-lindqvist', employer: 'Tern Robotics' },
  { name: 'Idris Okafor', slug: 'idris-okafor', employer: 'Holm Dynamics' },
];

inBothBrowsers((given) => {
  before(async () => {
    const { browser, network } = given;
    for (const { name, slug, employer } of people) {
      const html = linkedinPage({ name, slug, headline: 'Gearbox engineer', place: 'Gothenburg, Sweden', present: [['Engineer', employer]] });
      const page = await browser.open(network.serve(`https://www.linkedin.com/in/${slug}/`, html));
      assert.equal((await browser.capture(page)).type, 'captured');
      await page.close();
    }
  });

  const judged = async (address, rule) => {
    const box = await compose(given.browser, given.network, 'gmail');
    await box.add(address);
    const { text, rules } = await box.warned(rule);
    await box.close();
    return { text, rules };
  };

  test('an address at work by itself is the candidate’s, though no page showed it', async () => {
    for (const address of ['amara.lindqvist@ternrobotics.example', 'alindqvist@mail.tern-robotics.example', 'amara@tern.example']) {
      const { text } = await judged(address, 'work-address');
      assert.match(text, /Tern Robotics/);
    }
  });

  test('namesakes elsewhere and colleagues are not taken for them', async () => {
    for (const address of ['amara.lindqvist@holm.example', 'alina.quist@ternrobotics.example']) {
      assert.deepEqual((await judged(address, 'other-company-address')).rules, ['other-company-address']);
    }
  });

  test('what is sent there is kept as a contact with that candidate, and with nobody else', async () => {
    const box = await compose(given.browser, given.network, 'gmail');
    await box.add('iokafor@holmdynamics.example');
    await box.write('Dear Idris, your gears at Holm Dynamics turn well. Would you talk to me next week?');
    await box.warned('work-address');
    await box.send();
    await box.warned('work-address');
    await given.browser.pressInBanner(box.page, 'end anyway');
    await until('the message to go', async () => (await box.sent()).length === 1);
    const contacts = async () => Object.fromEntries((await given.browser.candidates()).map(({ profiles, interactions }) => [profiles[0].name, interactions.length]));
    await until('the contact to be kept', async () => (await contacts())['Idris Okafor'] === 1);
    assert.equal((await contacts())['Amara Lindqvist'], 0);
    await box.close();
  });

  test('an employer is left over from the message before', async () => {
    const box = await compose(given.browser, given.network, 'linkedin page');
    await box.add('Amara Lindqvist');
    await box.write('Hi Amara, your work at Holm Dynamics is impressive. Would you talk to me next week?');
    const { text } = await box.warned('leftover');
    assert.match(text, /Holm Dynamics/);
    await box.close();
  });

  test('the same text to another is told, at once and after the worker was asleep', async () => {
    const pitch = (name) =>
      `Hi ${name}, we are building the planning software of a rail company and look for somebody who has run a team before, ` +
      'who likes old depots and new timetables, and who wants to write about both. May I tell you more on the telephone?';
    const first = await compose(given.browser, given.network, 'gmail');
    await first.add('tomas.poe@gmail.com');
    await first.write(pitch('Tomas'));
    await first.send();
    await until('it to go', async () => (await first.sent()).length === 1);
    const panel = await given.browser.panel();
    await until('it to be noted', async () => (await panel.evaluate(noted)).includes('tomas.poe@gmail.com'));
    await first.close();
    for (const family of ['roe', 'doe']) {
      const box = await compose(given.browser, given.network, 'gmail');
      await box.add(`robin.${family}@gmail.com`);
      await box.write(pitch('Robin'));
      await box.warned('same-text');
      await box.close();
      await given.browser.killWorker();
    }
  });
});

/** Runs in the panel: what is noted of messages that went out. */
async function noted() {
  const opening = indexedDB.open('tactful');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const reading = opening.result.transaction('sent').objectStore('sent').getAll();
  await new Promise((resolve) => (reading.onsuccess = resolve));
  opening.result.close();
  return reading.result.map((page) => new TextDecoder().decode(page)).join('\n');
}
