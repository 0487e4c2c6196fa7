// The guard in a real Roundcube with a real mailbox, in each of its skins: what was held back never reaches the mail
// server; what was let go arrives as it does without the extension; whom the guard believed in is who got it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Composer, hostOf, login } from './hands.mjs';
import { SKINS, missing, startRoundcube } from './services.mjs';
import { BROWSERS, launch, missing as noBrowser, patched, until } from '../browser/browsers.mjs';
import { openNetwork } from '../browser/network.mjs';
import { TELLING, believed } from '../browser/surfaces/reader.mjs';

const TEXT = 'Would Thursday at ten suit you?';
const ANSWER = 'Dear Nadia, at three then.';
/** These pages, two browsers and the mail servers may have to share a busy machine. */
const PATIENT = { within: 30_000 };
const SEVERAL = 'several-recipients';
const NADIA = 'nadia@nadiaverhoeven.example';

/**
 * The cases. `open` is added to the compose page's address; `do` are verbs of tests/roundcube/hands.mjs; `to`, `cc` and
 * `bcc` who gets it then. `held` is the rule that holds it back, and without one it goes at once and nothing is shown;
 * `then` is what is done after that: 'anyway' answers so, nothing gives it up. `after` are verbs for what Roundcube itself
 * asks then. `skins` are those in which it is tried, without it all. HERE stands for a domain of this case and skin
 * alone, SKIN for the skin.
 */
const CASES = [
  {
    what: 'one recipient, typed and left, by the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE']],
    send: 'click',
    to: ['ana@HERE'],
    held: 'other-company-address',
    then: 'anyway',
    skins: ['larry'],
  },
  {
    what: 'two recipients, typed, given up',
    do: [['add', 'to', 'Ana Roe <ana@HERE>, bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    skins: ['classic'],
  },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by the key on the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE, bob@HERE']],
    send: 'enter',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
  },
  {
    what: 'somebody’s own address, picked from the list with the mouse: it goes at once',
    do: [['subject', 'Thursday'], ['write', ANSWER], ['pick', 'to', 'Nad', 'Nadia', 'mouse']],
    send: 'click',
    to: [NADIA],
  },
  {
    what: 'two picked from the list with the keyboard, one of them in copy',
    do: [['pick', 'to', 'Nad', 'Nadia', 'keys'], ['pick', 'cc', 'Idr', 'Idris', 'keys'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: [NADIA],
    cc: ['idris@nakamura-SKIN.example'],
    held: SEVERAL,
    then: 'anyway',
    skins: ['elastic'],
  },
  {
    what: 'a list pasted, one of it taken out again, given up',
    do: [['paste', 'bcc', 'Ana Roe <ana@HERE>, "Roe, Bob" <bob@HERE>, eva@HERE'], ['remove', 'bcc', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    bcc: ['ana@HERE', 'eva@HERE'],
    held: SEVERAL,
    skins: ['elastic', 'larry'],
  },
  {
    what: 'all but one taken out: it goes at once',
    do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['add', 'cc', 'ana@HERE, bob@HERE'], ['closeField', 'cc'], ['subject', 'Thursday'], ['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    skins: ['elastic'],
  },
  {
    what: 'moved from To to blind copy, and corrected',
    do: [['add', 'to', 'ana@HERE'], ['move', 'to', 'ana@HERE', 'bcc'], ['edit', 'bcc', 'ana@HERE', 'ro'], ['add', 'to', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: ['bob@HERE'],
    bcc: ['roana@HERE'],
    held: SEVERAL,
    then: 'anyway',
    skins: ['elastic', 'classic'],
  },
  {
    what: 'a group out of the address book',
    do: [['fromBook', 'to', 'Shortlist'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: [NADIA, 'idris@nakamura-SKIN.example', 'amara@okafor-SKIN.example'],
    held: SEVERAL,
    skins: ['elastic'],
  },
  {
    what: 'an answer: it goes at once',
    open: '&_mbox=INBOX&_reply_uid=1',
    do: [['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    skins: ['larry'],
  },
  {
    what: 'an answer to all',
    open: '&_mbox=INBOX&_reply_uid=2&_all=all',
    do: [['write', 'I shall be there.']],
    send: 'click',
    to: ['idris@nakamura-SKIN.example'],
    cc: [NADIA, 'amara@okafor-SKIN.example'],
    held: SEVERAL,
    then: 'anyway',
    skins: ['classic'],
  },
  {
    what: 'a message passed on, formatted, by keys in the text',
    open: '&_mbox=INBOX&_forward_uid=2',
    do: [['add', 'to', 'ana@HERE, bob@HERE'], ['html'], ['write', 'This may '], ['bold', 'help']],
    send: 'shortcut',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    skins: ['elastic', 'larry'],
  },
  {
    what: 'without a subject, which Roundcube asks about',
    do: [['write', TEXT], ['add', 'to', 'ana@HERE']],
    send: 'click',
    to: ['ana@HERE'],
    held: 'other-company-address',
    then: 'anyway',
    after: [['confirm']],
    skins: ['classic'],
  },
];

for (const name of BROWSERS) {
  describe(name, { skip: noBrowser(name) || missing() }, () => {
    let roundcube, guarded, plain;

    before(async () => {
      roundcube = await startRoundcube();
      [guarded, plain] = await Promise.all([open(name, 'guarded', roundcube, listening(name)), open(name, 'plain', roundcube, null)]);
    });
    after(async () => {
      await Promise.all([guarded?.close(), plain?.close()]);
      await roundcube?.stop();
    });

    for (const skin of SKINS) {
      describe(skin, () => {
        before(() => Promise.all([guarded.login(skin), plain.login(skin)]));

        CASES.forEach((one, number) => {
          if (one.skins && !one.skins.includes(skin)) return;
          test(one.what, async () => {
            const filled = JSON.parse(JSON.stringify(one).replaceAll('HERE', `case${number}-${skin}.example`).replaceAll('SKIN', skin));
            const [raw, same] = await Promise.all([guarded.sends(skin, filled), plain.sends(skin, filled)]);
            assert.deepEqual(raw, same);
          });
        });
      });
    }

    test('nothing arrived but what was let go, and no site was asked for anything', () => {
      const arrived = (outbox) => roundcube.outbox(outbox).map(({ raw }) => constant(raw));
      assert.deepEqual(arrived('guarded'), arrived('plain'));
      assert.deepEqual(guarded.network.strangers(), []);
    });
  });
}

/** A browser at Roundcube whose mail goes to an outbox. */
async function open(name, outbox, roundcube, extension) {
  const network = await openNetwork();
  for (const skin of SKINS) network.forward(hostOf(skin, outbox), roundcube.port);
  const browser = await launch(name, { network, extension });
  if (extension) await browser.panel(); // opened later it would hide the page
  const sent = roundcube.outbox(outbox);
  const steps = async (box, verbs) => {
    for (const [verb, ...given] of verbs) await box[verb](...given);
  };
  const warned = (page, rule, words) =>
    until(`${rule} ${words}`, async () => {
      const banner = await browser.banner(page);
      return banner?.rules.includes(rule) && banner.text.includes(words);
    }, PATIENT);
  let page;

  return {
    network,
    async close() {
      await browser.close();
      await network.close();
    },
    async login(skin) {
      await page?.close();
      page = await browser.open(`https://${hostOf(skin, outbox)}/`);
      page.on('dialog', (dialog) => dialog.accept()); // that the message is given up
      await login(page, skin);
    },
    /** Does what a case says, and gives what arrived, or null. */
    async sends(skin, { open: query = '', do: verbs, send, to = [], cc = [], bcc = [], held: rule, then, after: verbsAfter = [] }) {
      const arrived = sent.length;
      const lets = !rule || then;
      if (!extension && !lets) return null;
      const box = await Composer.open(page, skin, outbox, query);
      await steps(box, verbs);
      if (extension) {
        const expected = Object.entries({ to, cc, bcc }).flatMap(([field, all]) => all.map((address) => `${field} ${address}`));
        await believes(browser, page, expected);
      }
      // Pressed only then: what is shown may move what is pressed.
      if (extension && rule) await warned(page, rule, '');
      if (extension && !rule) await heed(browser, page);
      const here = page.url();
      await box[send]();
      if (extension && rule) {
        await warned(page, rule, 'Not sent');
        assert.equal(sent.length, arrived);
        assert.equal(page.url(), here);
        if (then === 'anyway') await browser.pressInBanner(page, 'end anyway');
      }
      if (!lets) return null;
      await steps(box, verbsAfter);
      await until('the message to arrive', () => sent.length > arrived, PATIENT);
      await box.left();
      const [{ envelope, raw }] = sent.slice(arrived);
      assert.deepEqual([...envelope].sort(), [...to, ...cc, ...bcc].sort());
      if (extension && !rule) assert.equal(await page.evaluate(() => sessionStorage.getItem('shown')), null);
      return constant(raw);
    },
  };
}

/** Waits until the guard believes in these recipients. */
async function believes(browser, page, expected) {
  let now;
  try {
    await until('the guard to see it', async () => {
      now = await believed(browser, page.url());
      return now && JSON.stringify([...now].sort()) === JSON.stringify([...expected].sort());
    }, PATIENT);
  } catch {
    assert.deepEqual(now, expected);
  }
}

/** Waits until nothing is said any more, and notes from then on what is. */
async function heed(browser, page) {
  await until('nothing to be said', async () => !(await browser.banner(page)), PATIENT);
  await page.evaluate(() => {
    sessionStorage.removeItem('shown');
    const observer = new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]).map(({ nodeName }) => nodeName);
      if (added.includes('TACTFUL-BANNER')) sessionStorage.setItem('shown', 'a banner');
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** A message without what differs each time: when it was sent, its number, and what stands between its parts. */
function constant(raw) {
  const boundaries = [...raw.matchAll(/boundary="([^"]+)"/g)].map(([, boundary]) => boundary);
  const same = raw.replace(/^(Date|Message-ID): .*\r\n/gm, '');
  return boundaries.reduce((text, boundary, place) => text.replaceAll(boundary, `boundary-${place}`), same);
}

/** The extension switched on in these Roundcubes as the toolbar button does it, with a worker that tells what it was asked. */
function listening(name) {
  return patched(name, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      const [like] = manifest.content_scripts;
      manifest.content_scripts.push({
        ...like,
        matches: SKINS.map((skin) => `https://${hostOf(skin, 'guarded')}/*`),
        js: ['surfaces/roundcube.js', 'surfaces/generic.js', ...like.js.slice(1)],
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
