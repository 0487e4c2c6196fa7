// Chromium with Tactful on a network of its own, to try the whole job by hand; with --headless the job is done by itself,
// told in plain words, and ends with status 1 when a step did not happen. UPDATE=1 brings its picture into the README.

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, launch, until } from '../browsers.mjs';
import { compose } from '../composers.mjs';
import { openNetwork } from '../network.mjs';
import { ADDRESSES, INDEX, PROFILE, serveDemo } from './site.mjs';

const MESSAGE = 'Dear Nadia, your work on flood forecasting reads well. Would you talk to me next week?';
const ADVICE = { prefer: 'best:      ', fine: 'fine:      ', 'ask-first': 'ask first: ', avoid: 'avoid:     ' };
const say = (...words) => console.log(words.join(''));

const network = await openNetwork();
serveDemo(network);
try {
  await (process.argv.includes('--headless') ? byItself() : byHand());
} catch (error) {
  console.error(`This did not happen: ${error.message}`);
  process.exitCode = 1;
} finally {
  await network.close();
}

async function byHand() {
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && process.platform === 'linux') {
    throw new Error('there is no display to open Chromium on; ./build.sh run --headless does the job by itself');
  }
  const browser = await launch('chromium', { network, headless: false });
  await browser.open(INDEX);
  say('Chromium is open. The page in it says what to try. Close the window when you are done.');
  await new Promise((resolve) => browser.puppeteer.once('disconnected', resolve));
  await browser.close();
}

async function byItself() {
  const browser = await launch('chromium', { network });
  const pictures = [];
  const picture = async (page, name) => {
    pictures.push(await browser.screenshot(page, `demo-${name}`));
    return pictures.at(-1);
  };
  try {
    say('1. Capture');
    const profile = await browser.open(PROFILE);
    await profile.click('[data-contact]');
    const { receipt, reason } = await browser.capture(profile);
    if (receipt?.outcome !== 'captured') throw new Error(`the profile was not captured: ${receipt?.reason ?? reason}`);
    tellReceipt(receipt);
    await picture(profile, 'profile');
    const panel = await browser.panel();
    await until('the panel to show the person', () => panel.evaluate((name) => document.body.innerText.includes(name), receipt.profile.name));
    await picture(panel, 'panel');

    say('\n2. How to reach her');
    if (receipt.channels.length === 0) throw new Error('no way to reach the person was found');
    for (const { advice, kind, value, reason } of receipt.channels) say(`   ${ADVICE[advice]} ${kind}: ${value}. ${reason}`);

    // First of all messages: a second one to her today may be too soon.
    say('\n3. A message with nothing to warn about');
    const box = await compose(browser, network, 'gmail');
    await box.add(ADDRESSES.personal);
    await box.write(MESSAGE);
    const shown = (await browser.banner(box.page))?.rules ?? [];
    if (shown.length > 0) throw new Error(`a clean message was warned about: ${shown.join(', ')}`);
    await box.send();
    await until('a clean message to go', async () => (await box.sent()).length === 1, { within: 3_000 });
    say(`   to ${ADDRESSES.personal}: sent at once, nothing shown.`);

    say('\n4. Warnings');
    await warn(browser, picture, 'linkedin bubble', 'several-recipients', ['Nadia Verhoeven', 'Idris Nakamura']);
    await warn(browser, picture, 'gmail', 'work-address', [ADDRESSES.work]);
    await warn(browser, picture, 'gmail', 'several-recipients', [ADDRESSES.personal, 'idris@nakamura.example']);
    await warn(browser, picture, 'gmail', 'work-address', [ADDRESSES.role]);

    const strangers = network.strangers();
    if (strangers.length > 0) throw new Error(`nothing should be asked of the network, and this was: ${strangers.join(', ')}`);
    say('\nNo site was asked for anything. Pictures:');
    for (const path of pictures) say(`   ${path}`);
  } finally {
    await browser.close();
  }
}

function tellReceipt({ profile, fields }) {
  const values = {
    employers: profile.employers.join(', '),
    experience: `${profile.experience.length} positions`,
    education: profile.education.map(({ school }) => school).join(', '),
    languages: profile.languages.map(({ name }) => name).join(', '),
    websites: profile.websites.map(({ url }) => url).join(', '),
    handles: profile.handles.map(({ url }) => url).join(', '),
  };
  for (const { field, status, hint } of fields) {
    if (status === 'found') say(`   ${field}: ${values[field] ?? [profile[field]].flat().join(', ')}`);
    else if (status === 'missed') say(`   ${field}: not seen. ${hint ?? ''}`);
  }
}

/** Writes to these people, sees the warning, tries to send, and sees that it waits; then sends anyway. */
async function warn(browser, picture, surface, rule, people) {
  const box = await compose(browser, network, surface);
  for (const person of people) await box.add(person);
  await box.write(MESSAGE);
  const { text } = await box.warned(rule);
  say(`   ${surface}, to ${people.join(' and ')}:`);
  say(`      ${text}`);
  const place = people[0].includes('@') ? `${surface}-${people[0].split('@')[0]}` : surface;
  const made = await picture(box.page, `${rule}-${place.replace(' ', '-')}`);
  if (process.env.UPDATE && people[0] === ADDRESSES.work) copyFileSync(made, join(ROOT, 'docs/images/guard.png'));
  await box.send();
  await box.warned(rule);
  if ((await box.sent()).length > 0) throw new Error(`the message to ${people.join(' and ')} should have waited`);
  await browser.pressInBanner(box.page, 'end anyway');
  await until('the message to go after "send anyway"', async () => (await box.sent()).length === 1);
  say('      The send waited, and went after "Send anyway".');
  await box.close();
}
