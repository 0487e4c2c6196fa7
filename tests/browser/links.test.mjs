// Links that open a message or a call are judged before they open: one that is due a warning waits for the answer.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { inBothBrowsers, until } from './browsers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';

const LINKS = {
  personal: `mailto:${ADDRESSES.personal}`,
  work: `mailto:${ADDRESSES.work}?subject=A%20role`,
  several: `mailto:${ADDRESSES.personal}?cc=idris@okafor.example`,
  nobody: 'mailto:?subject=Read%20this',
  desk: 'tel:+1-202-555-0147',
  stranger: 'tel:+1-202-555-0199',
  site: 'https://person.example/',
};

inBothBrowsers((given) => {
  before(async () => {
    const { browser, network } = given;
    await browser.atAnyHour();
    serveDemo(network);
    const profile = readFileSync(new URL('demo/linkedin.html', import.meta.url), 'utf8').replace('(Mobile)', '(Work)');
    const page = await browser.open(network.serve(PROFILE, profile, { scripts: true }));
    await page.click('[data-contact]');
    const { receipt } = await browser.capture(page);
    assert.equal(receipt.profile.phones.length, 1);
    await page.close();
  });

  /** A page with the links that notes which of them open, instead of opening them. Who was answered for is not spoken of again. */
  const open = async (address = 'https://www.linkedin.com/feed/', copy = 'idris@okafor.example') => {
    const links = Object.entries({ ...LINKS, several: LINKS.several.replace('idris@okafor.example', copy) }).map(([id, href]) => `<p><a id="${id}" href="${href.replace('&', '&amp;')}">${id}</a></p>`);
    const url = given.network.serve(address, `<!doctype html><title>Links</title>${links.join('')}<p id="text">Text</p>`);
    const page = await given.browser.open(url);
    await page.evaluate(() => {
      globalThis.opened = [];
      for (const kind of ['click', 'auxclick']) {
        addEventListener(kind, (event) => {
          event.preventDefault();
          if (event.target.id !== 'text') globalThis.opened.push(event.target.id);
        });
      }
    });
    return page;
  };

  const opened = (page) => page.evaluate(() => globalThis.opened);
  const warned = (page, rule) =>
    until(`a banner about ${rule}`, async () => {
      const banner = await given.browser.banner(page);
      return banner?.rules.includes(rule) && banner;
    });

  test('nothing to warn about: it opens at once, by mouse and by keyboard', async () => {
    const page = await open();
    for (const id of ['personal', 'nobody', 'stranger', 'site']) {
      await page.click(`#${id}`);
      await until(`${id} to open`, async () => (await opened(page)).at(-1) === id);
      await page.focus(`#${id}`);
      await page.keyboard.press('Enter');
      await until(`${id} to open again`, async () => (await opened(page)).filter((one) => one === id).length === 2);
      assert.equal(await given.browser.banner(page), null, id);
    }
    await page.close();
  });

  test('who turns away from it does not open it', async () => {
    const page = await open();
    for (const turn of [() => page.keyboard.press('Escape'), () => page.click('#text')]) {
      await page.click('#several');
      await warned(page, 'several-recipients');
      await turn();
      await until('the banner to go', async () => (await given.browser.banner(page)) === null);
    }
    assert.deepEqual(await opened(page), []);
    await page.close();
  });

  for (const site of ['https://mail.google.com/mail/u/0/', 'https://outlook.office.com/mail/']) {
    test(`it waits wherever the guard runs: ${new URL(site).host}`, async () => {
      const page = await open(site, `kim@${new URL(site).host}.example`);
      await page.click('#several');
      await warned(page, 'several-recipients');
      assert.deepEqual(await opened(page), []);
      await given.browser.pressInBanner(page, 'Open anyway');
      await until('it to open', async () => (await opened(page)).length > 0);
      assert.deepEqual(await opened(page), ['several']);
      await page.close();
    });
  }

  test('a middle click opens it as well, and waits; one for a menu is nobody’s business', async () => {
    const page = await open(undefined, 'zoe@poe.example');
    await page.click('#work', { button: 'right' });
    await page.keyboard.press('Escape');
    await page.click('#nobody', { button: 'middle' });
    await until('it to open', async () => (await opened(page)).at(-1) === 'nobody');
    const before = (await opened(page)).length;
    // An icon has no click of its own.
    await page.$eval('#several', (link) => {
      const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      for (const side of ['width', 'height']) icon.setAttribute(side, 40);
      link.replaceChildren(icon);
    });
    await page.click('#several svg', { button: 'middle' });
    await warned(page, 'several-recipients');
    assert.equal((await opened(page)).length, before);
    await given.browser.pressInBanner(page, 'Open anyway');
    await until('it to open once', async () => (await opened(page)).length > before);
    assert.deepEqual((await opened(page)).slice(before), ['several']);
    await page.close();
  });

  for (const [id, rule] of [['work', 'work-address'], ['several', 'several-recipients'], ['desk', 'work-address']]) {
    test(`${id}: it waits for the answer, which opens it once`, async () => {
      const page = await open();
      await page.click(`#${id}`);
      const { text } = await warned(page, rule);
      assert.match(text, /Not opened yet/);
      await given.browser.screenshot(page, `link-${id}`);
      assert.deepEqual(await opened(page), []);
      // A second press waits as the first did.
      await page.focus(`#${id}`);
      await page.keyboard.press('Enter');
      await warned(page, rule);
      assert.deepEqual(await opened(page), []);
      await given.browser.pressInBanner(page, 'Open anyway');
      await until('it to open', async () => (await opened(page)).length > 0);
      assert.deepEqual(await opened(page), [id]);
      await page.close();
    });
  }
});
