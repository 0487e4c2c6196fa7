// The guard in each compose box: the banner that is due, a send that waits for an answer, a clean one that does not wait.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { SURFACES, compose, switchedOn } from './composers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';

const FAMILIES = ['Nakamura', 'Okafor', 'Lindqvist'];
const TEXT = 'Dear Nadia, your work on flood forecasting at Bluewater reads well. Would you talk to me next week?';

inBothBrowsers((given) => {
  /** Captures Nadia anew: what the tests before sent her would be too often. */
  const meet = async () => {
    const { browser, network } = given;
    serveDemo(network);
    await browser.atAnyHour();
    await browser.ask({ type: 'forget', id: PROFILE });
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    const { receipt } = await browser.capture(page);
    assert.equal(receipt?.outcome, 'captured');
    await page.close();
  };

  for (const [surface, { names }] of Object.entries(SURFACES)) {
    describe(surface, () => {
      before(meet);
      const begin = async () => compose(given.browser, given.network, surface);
      const one = names ? 'Nadia Verhoeven' : ADDRESSES.personal;
      // Somebody else each time: what was sent anyway is not said of the same people again in a session.
      const others = FAMILIES.map((family) => (names ? `${surface.endsWith('page') ? 'Idris' : 'Amara'} ${family}` : `idris@${family.toLowerCase()}-${surface}.example`));
      const somebody = () => others.pop();

      test('several recipients: the banner shows, the click waits, the answer lets it go unchanged', async () => {
        const another = somebody();
        const box = await begin();
        await box.add(one);
        await box.add(another);
        await box.write(TEXT);
        await box.warned('several-recipients');
        await given.browser.screenshot(box.page, `several-recipients-${surface.replace(' ', '-')}`);
        await box.send();
        await box.warned('several-recipients');
        assert.deepEqual(await box.sent(), []);
        await given.browser.pressInBanner(box.page, 'end anyway');
        const [message] = await until('the message to go', async () => (await box.sent()).length > 0 && box.sent());
        assert.deepEqual(message.to, [one, another]);
        assert.equal(message.body, TEXT);
        await box.close();
      });

      test('a recipient that was typed and not confirmed counts, and the keyboard waits too', async () => {
        const box = await begin();
        await box.add(one);
        await box.write(TEXT);
        // A name that was not picked from the list is only a search.
        await (names ? box.add(somebody()) : box.type(somebody()));
        await box.warned('several-recipients');
        await box.sendByKeys();
        await box.warned('several-recipients');
        assert.deepEqual(await box.sent(), []);
        await box.close();
      });

      test('nothing to warn about: it goes at once, by mouse and by keyboard', async () => {
        for (const send of ['send', 'sendByKeys']) {
          const box = await begin();
          await box.add(one);
          await box.write(TEXT);
          await box[send]();
          await until(`the message to go by ${send}`, async () => (await box.sent()).length === 1);
          assert.equal(await given.browser.banner(box.page), null);
          await box.close();
        }
      });

      if (names) return;

      test('a work address', async () => {
        const box = await begin();
        await box.add(ADDRESSES.work);
        const { text } = await box.warned('work-address');
        assert.match(text, /Nadia|Bluewater|work/i);
        await given.browser.screenshot(box.page, `work-address-${surface}`);
        await box.send();
        await box.warned('work-address');
        assert.deepEqual(await box.sent(), []);
        await box.close();
      });

      test('a mailbox that several people read', async () => {
        const box = await begin();
        await box.add(ADDRESSES.role);
        await box.warned('role-address');
        await given.browser.screenshot(box.page, `role-address-${surface}`);
        await box.close();
      });

      test('who was sent anyway to two is asked again for a third', async () => {
        const box = await begin();
        await box.add(one);
        await box.add(`amara@okafor-${surface}.example`);
        await box.write(TEXT);
        await box.warned('several-recipients');
        await given.browser.pressInBanner(box.page, 'end anyway');
        await until('the banner to go', async () => (await given.browser.banner(box.page)) === null);
        await box.add(`tomas@okafor-${surface}.example`, 'cc');
        await box.warned('several-recipients');
        await box.send();
        await box.warned('several-recipients');
        assert.deepEqual(await box.sent(), []);
        await box.close();
      });

      test('copy counts as well', async () => {
        const box = await begin();
        await box.add(one);
        await box.add(somebody(), 'cc');
        await box.warned('several-recipients');
        await box.close();
      });
    });
  }
}, (name) => ({ extension: switchedOn(name) }));
