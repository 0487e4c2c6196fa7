// The guard in a real Roundcube with a real mailbox, in each of its skins: what was held back never reaches the mail
// server; what was let go arrives as it does without the extension; whom the guard believed in is who got it.

import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { Composer, hostOf, login } from './hands.mjs';
import { SKINS, missing, startRoundcube } from './services.mjs';
import { BROWSERS, launch, missing as noBrowser, patched, until } from '../browser/browsers.mjs';
import { openNetwork } from '../browser/network.mjs';
import { TELLING, believed } from '../browser/surfaces/reader.mjs';

const TEXT = 'Hello, would Thursday at ten suit you for a first talk?';
const SEVERAL = 'several-recipients';

/**
 * The cases. `open` is added to the compose page's address; `do` are verbs of tests/roundcube/hands.mjs; `to`, `cc` and
 * `bcc` who gets it then. `held` is the rule that holds it back, and without one it goes at once; `then` is what is done
 * after that: 'anyway' answers so, nothing gives it up. HERE stands for a domain of this case and skin alone, SKIN for
 * the skin.
 */
const CASES = [
  {
    what: 'one recipient, typed and left, by the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE']],
    send: 'click',
    to: ['ana@HERE'],
    held: 'other-company-address',
    then: 'anyway',
  },
  {
    what: 'two recipients, typed, given up',
    do: [['add', 'to', 'Ana Roe <ana@HERE>, bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
  },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by the key on the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE, bob@HERE']],
    send: 'enter',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
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
  const held = (page, rule) =>
    until(`it to be held back for ${rule}`, async () => {
      const banner = await browser.banner(page);
      return banner?.rules.includes(rule) && banner.text.includes('Not sent');
    });
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
    async sends(skin, { open: query = '', do: verbs, send, to = [], cc = [], bcc = [], held: rule, then }) {
      const arrived = sent.length;
      const lets = !rule || then;
      if (!extension && !lets) return null;
      const box = await Composer.open(page, skin, outbox, query);
      await steps(box, verbs);
      if (extension) {
        const expected = Object.entries({ to, cc, bcc }).flatMap(([field, all]) => all.map((address) => `${field} ${address}`));
        await believes(browser, page, expected);
      }
      const here = page.url();
      await box[send]();
      if (extension && rule) {
        await held(page, rule);
        assert.equal(sent.length, arrived);
        assert.equal(page.url(), here);
        if (then === 'anyway') await browser.pressInBanner(page, 'end anyway');
      }
      if (!lets) return null;
      await until('the message to arrive', () => sent.length > arrived);
      const [{ envelope, raw }] = sent.slice(arrived);
      assert.deepEqual([...envelope].sort(), [...to, ...cc, ...bcc].sort());
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
    }, { within: 5_000 });
  } catch {
    assert.deepEqual(now, expected);
  }
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
        js: ['surfaces/roundcube.js', 'surfaces/generic.js', 'content/names.js', ...like.js.slice(1)],
      });
      return JSON.stringify(manifest);
    },
    'worker.js': TELLING,
  });
}
