// The guard in each compose box: the banner that is due, a send that waits for an answer, a clean one that does not wait.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { SURFACES, compose, switchedOn } from './composers.mjs';
import { ADDRESSES, MAIL, PROFILE, serveDemo } from './demo/site.mjs';

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
        await box.write(TEXT); // before there is anything to answer: a text that is read afterwards asks again
        await box.add(one);
        await box.add(`amara@okafor-${surface}.example`);
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

  describe('ways out', () => {
    before(meet);

    const HELLO = 'Dear Nadia, would you talk to me?';
    const pages = () => given.browser.puppeteer.targets().map((tab) => tab.url());

    /** A message that is warned of, and presses on its ways out with what is to come of each; nothing is ever sent or changed. */
    const takes = async (rule, recipients, text, ...presses) => {
      const box = await compose(given.browser, given.network, 'gmail');
      for (const one of recipients) await box.add(one);
      await box.subject('Floods');
      await box.write(text);
      await box.warned(rule);
      for (const [words, comes] of presses) {
        await given.browser.pressInBanner(box.page, words);
        await comes(box);
      }
      assert.deepEqual(await box.page.evaluate(() => globalThis.wouldSend()), recipients.map((one) => `to ${one}`));
      assert.equal(await box.page.$eval('[data-demo=body]', ({ innerText }) => innerText), text);
      assert.deepEqual(await box.sent(), []);
      await box.close();
    };
    const says = (words) => (box) => until(`the banner to say "${words}"`, async () => (await given.browser.banner(box.page))?.text.includes(words));
    /** It says that it copied something, and that is what comes of pasting. */
    const copied = (text) => async (box) => {
      await says(`Copied: ${text}`)(box);
      await box.page.$eval('[data-demo=subject]', (field) => (field.focus(), field.select()));
      await box.page.keyboard.down('Control');
      await box.page.keyboard.press('v');
      await box.page.keyboard.up('Control');
      await until('it to be pasted', () => box.page.$eval('[data-demo=subject]', ({ value }, text) => value === text, text));
    };
    /** A page came up beside the message. */
    const opened = (isIt) => () => until('a page beside the message', () => pages().some(isIt));

    test('what is better than what was written is copied', async () => {
      const { personal, work } = ADDRESSES;
      await takes('work-address', [work], HELLO.replace('Nadia', 'Bob'),
        [`Write here instead: ${personal}`, copied(personal)],
        ['1 more', says('Bob')],
        ['Copy Nadia', copied('Nadia')],
        [`Copy ${personal}`, copied(personal)],
      );
    });

    test('whoever has no better address is met on their profile', async () => {
      const profile = 'https://www.linkedin.com/in/idris-nakamura/';
      const page = await given.browser.open(profile);
      assert.equal((await given.browser.capture(page)).receipt?.outcome, 'captured');
      await page.close();
      await takes('work-address', ['idris.nakamura@meridiansurvey.example'], HELLO.replace('Nadia', 'Idris'),
        [`Write here instead: ${profile}`, opened((url) => url === profile)],
      );
    });

    test('a message to several becomes a draft for one of them, or is told how to become one', async () => {
      const { personal } = ADDRESSES;
      const draft = `${MAIL}?view=cm&fs=1&to=${personal}&su=Floods&body=${HELLO}`;
      await takes('several-recipients', [personal, 'kim@quay.example'], HELLO,
        ['Keep Nadia Verhoeven alone here', says('Take the others out of this message')],
        ['Write to Nadia Verhoeven alone', opened((url) => decodeURIComponent(url) === draft)],
      );
    });
  });
}, (name) => ({ extension: switchedOn(name) }));
