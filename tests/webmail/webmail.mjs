// The guard in a real webmail with a real mailbox: what was held back never reaches the mail server; what was let go arrives as
// it does without the extension; what the guard believed of it, from whom to what is attached, is what arrived.
//
//   tryWebmail({ looks, missing, start, login, Composer, cases })      tests for each browser and look. A webmail's own folder
//                                                                     has how it starts (services.mjs), the hands of somebody
//                                                                     who writes in it (hands.mjs), and the cases
//
// A case: `open` is what is opened, as the hands' Composer takes it; `do` are verbs of that; `to`, `cc` and `bcc` who gets it
// then. `held` is the rule that holds it back, and without one it goes at once and nothing is shown; `then` is what is done
// after that: 'anyway' answers so, 'alone' writes to each alone, which opens `drafts`; nothing gives it up. `after` are verbs for
// what the webmail itself asks then. `says` is what has to stand in what arrives, of { subject, body, from, attachments }, and
// `unsaid` are those of them that the page does not show. `looks` are those in which it is tried, without it all. HERE stands for a domain of this case and look alone, LOOK for the look.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { hostOf } from './services.mjs';
import { BROWSERS, DIST, launch, missing as noBrowser, patched, until } from '../browser/browsers.mjs';
import { openNetwork } from '../browser/network.mjs';
import { readMail } from '../browser/mail.mjs';
import { TELLING, asked, believed, told } from '../browser/surfaces/reader.mjs';

/** These pages, two browsers and the mail servers may have to share a busy machine. */
const PATIENT = { within: 30_000 };

export function tryWebmail(webmail) {
  const { looks, missing, start, cases } = webmail;
  for (const name of BROWSERS) {
    describe(name, { skip: noBrowser(name) || missing() }, () => {
      let services, guarded, plain;

      before(async () => {
        services = await start();
        [guarded, plain] = await Promise.all([
          open(name, 'guarded', webmail, services, listening(name, looks)),
          open(name, 'plain', webmail, services, null),
        ]);
      });
      after(async () => {
        await Promise.all([guarded?.close(), plain?.close()]);
        await services?.stop();
      });

      for (const look of looks) {
        describe(look, () => {
          before(() => Promise.all([guarded.login(look), plain.login(look)]));

          cases.forEach((one, number) => {
            if (one.looks && !one.looks.includes(look)) return;
            test(one.what, async () => {
              const filled = JSON.parse(JSON.stringify(one).replaceAll('HERE', `case${number}-${look}.example`).replaceAll('LOOK', look));
              const [raw, same] = await Promise.all([guarded.sends(look, filled), plain.sends(look, filled)]);
              assert.deepEqual(raw, same);
            });
          });
        });
      }

      test('nothing arrived but what was let go, and no site was asked for anything', () => {
        const arrived = (outbox) => services.outbox(outbox).map(({ raw }) => constant(raw));
        assert.deepEqual(arrived('guarded'), arrived('plain'));
        assert.deepEqual(guarded.network.strangers(), []);
      });
    });
  }
}

/** A browser at the webmail whose mail goes to an outbox. */
async function open(name, outbox, { looks, login, Composer }, services, extension) {
  const network = await openNetwork();
  for (const look of looks) network.forward(hostOf(look, outbox), services.port);
  const browser = await launch(name, { network, extension });
  if (extension) await browser.panel(); // opened later it would hide the page
  const sent = services.outbox(outbox);
  const steps = async (box, verbs) => {
    for (const [verb, ...given] of verbs) await box[verb](...given);
  };
  const warned = (page, rule, words) =>
    until(`${rule} ${words}`, async () => {
      const banner = await browser.banner(page);
      return banner?.rules.includes(rule) && banner.text.includes(words);
    }, PATIENT);
  /** Has the guard write to each alone: the webmail opens these drafts, and keeps the message as it stands. */
  const opensDrafts = async (box, look, drafts) => {
    const [was, before] = [await box.written(), await browser.puppeteer.pages()];
    await browser.pressInBanner(box.page, 'Write to each alone');
    const pages = await until('a page for each', async () => {
      const opened = (await browser.puppeteer.pages()).filter((one) => !before.includes(one));
      return opened.length === drafts.length && opened;
    }, PATIENT);
    const written = await Promise.all(pages.map(async (one) => (await Composer.opened(one, look)).written()));
    const byAddress = (all) => all.sort((one, other) => one.to.localeCompare(other.to));
    assert.deepEqual(byAddress(written), byAddress(drafts));
    await Promise.all(pages.map((one) => one.close()));
    await box.page.bringToFront();
    assert.deepEqual(await box.written(), was);
  };
  let page;

  return {
    network,
    async close() {
      await browser.close();
      await network.close();
    },
    async login(look) {
      await page?.close();
      page = await browser.open(`https://${hostOf(look, outbox)}/`);
      page.on('dialog', (dialog) => dialog.accept()); // that the message is given up
      await login(page, look);
    },
    /** Does what a case says, and gives what arrived, or null. */
    async sends(look, { open: how, do: verbs, send, to = [], cc = [], bcc = [], held: rule, then, drafts, after: verbsAfter = [], says, unsaid = [] }) {
      const arrived = sent.length;
      const lets = !rule || then === 'anyway';
      if (!extension && !lets) return null;
      const box = await Composer.open(page, look, outbox, how);
      await steps(box, verbs);
      if (extension) {
        const expected = Object.entries({ to, cc, bcc }).flatMap(([field, all]) => all.map((address) => `${field} ${address}`));
        await believes(browser, box.page, expected);
      }
      // Pressed only then: what is shown may move what is pressed.
      if (extension && rule) await warned(box.page, rule, '');
      if (extension && !rule) await heed(browser, box.page);
      const here = box.page.url();
      await box[send]();
      if (extension && rule) {
        await warned(box.page, rule, 'Not sent');
        assert.equal(sent.length, arrived);
        assert.equal(box.page.url(), here);
        if (then === 'anyway') await browser.pressInBanner(box.page, 'end anyway');
        if (then === 'alone') await opensDrafts(box, look, drafts);
      }
      if (!lets) return null;
      await steps(box, verbsAfter);
      await until('the message to arrive', () => sent.length > arrived, PATIENT);
      await box.left();
      const [{ envelope, raw }] = sent.slice(arrived);
      assert.deepEqual([...envelope].sort(), [...to, ...cc, ...bcc].sort());
      const message = await readMail(page, raw);
      assert.deepEqual({ ...message, ...says }, message);
      if (extension) {
        const composer = await asked(browser, here);
        const { from, attachments } = composer;
        const unseen = Object.fromEntries(unsaid.map((part) => [part, UNSEEN[part]]));
        assert.deepEqual(told({ ...composer, from: addressIn(from), attachments: attachments.map(fileIn) }), told({ ...message, ...unseen }));
      }
      if (extension && !rule) assert.equal(await page.evaluate(() => localStorage.getItem('shown')), null);
      return constant(raw);
    },
  };
}

/** The one address in a text. */
const addressIn = (text) => /[^\s<>"]+@[^\s<>"]+/.exec(text)?.[0] ?? text;

/** A file's name: a field in which one was chosen tells it with the path of nowhere. */
const fileIn = (text) => text.replace('C:\\fakepath\\', '');

/** What is believed of a part that a page does not show. */
const UNSEEN = { from: '', attachments: [] };

/** Waits until the guard believes in these recipients. */
async function believes(browser, page, expected) {
  let now;
  try {
    await until('the guard to see it', async () => {
      now = await believed(browser, page.url());
      return now && JSON.stringify([...now].sort()) === JSON.stringify([...expected].sort());
    }, PATIENT);
  } catch {
    await browser.screenshot(page, 'not-believed');
    assert.deepEqual(now, expected);
  }
}

/** Waits until nothing is said any more, and notes from then on what is. */
async function heed(browser, page) {
  await until('nothing to be said', async () => !(await browser.banner(page)), PATIENT);
  await page.evaluate(() => {
    localStorage.removeItem('shown');
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]).map(({ nodeName }) => nodeName);
      if (added.includes('TACTFUL-BANNER')) localStorage.setItem('shown', 'a banner');
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** A message without what differs each time: when it was sent, its number, what stands between its parts, and what Firefox ends a line with that it may still write on. */
function constant(raw) {
  const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, boundary]) => boundary);
  const same = raw.replace(/^(Date|Message-ID|Received): .*\r\n(?:[ \t].*\r\n)*/gm, '').replaceAll(/<br type="_moz">\r\n/g, '');
  return boundaries.reduce((text, boundary, place) => text.replaceAll(boundary, `boundary-${place}`), same);
}

/** What the recruiter's switch puts into the pages of a site. */
const SWITCHED_ON = JSON.parse(readFileSync(join(DIST, 'on-click.json'), 'utf8'));

/** The extension switched on there as the toolbar button does it, with a worker that tells what it was asked. */
function listening(name, looks) {
  return patched(name, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      const [like] = manifest.content_scripts;
      manifest.content_scripts.push({
        ...like,
        matches: looks.map((look) => `https://${hostOf(look, 'guarded')}/*`),
        js: SWITCHED_ON,
      });
      return JSON.stringify(manifest);
    },
    'worker.js': TELLING,
    // On a busy machine the worker may be late with its answer, which is another test's matter.
    'content.js': (text) => {
      assert.match(text, /PATIENCE = 1500/);
      return text.replace('PATIENCE = 1500', 'PATIENCE = 20000');
    },
  });
}
