// Messages on networks, and webmail that is described but not watched before the recruiter says so: the guard believes what
// the page would send.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening, openComposer } from './reader.mjs';

inBothBrowsers((given) => {
  const said = async (page) => (await given.browser.banner(page))?.text ?? '';
  const isHeld = (page) => until('it to be held', async () => (await said(page)).includes('Not sent'));
  const sent = (page) => page.evaluate(() => globalThis.sent);

  test('X: a conversation in a shadow root, with one person and with a group', async () => {
    const box = await openComposer(given, 'x', 'chat-en');
    const { page } = box;
    await page.click('>>> textarea');
    await page.keyboard.type('Hi Jane, the tide tables are here.');
    await box.believes('one person');
    await box.keys('Enter');
    await until('it to go', async () => (await sent(page)).length === 1);
    await page.evaluate(() => globalThis.group());
    await box.believes('a group');
    await page.click('>>> textarea');
    await page.keyboard.type('Hi all');
    await box.keys('Enter');
    await isHeld(page);
    await page.click('>>> [data-testid=dm-composer-send-button]');
    await isHeld(page);
    assert.equal((await sent(page)).length, 1);
    await box.close();
  });

  test('Mastodon: a post for those whom it mentions; a public one is nobody’s business', async () => {
    const box = await openComposer(given, 'mastodon', 'post-en');
    const { page } = box;
    await page.type('textarea', 'Thanks @jane@social.example and @bob');
    await page.click('[type=submit]');
    await until('the public one to go', async () => (await sent(page)).length === 1);
    assert.equal(await said(page), '');
    await page.click('[title="Change post privacy"]');
    await page.type('textarea', '@jane@social.example Hi Jane,');
    await box.believes('one');
    await page.type('textarea', ' and @bob');
    await box.believes('two');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await isHeld(page);
    await page.click('[type=submit]');
    await isHeld(page);
    assert.equal((await sent(page)).length, 1);
    await box.close();
  });

  test('Fastmail: chips before their field', async () => {
    const box = await openComposer(given, 'fastmail', 'compose-en');
    const { page } = box;
    await page.type('[data-kind=to] input', 'Jane Roe <jane@acme.example>');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a chip');
    await page.type('[data-kind=cc] input', 'bob@poe.example,');
    await box.believes('a copy');
    await page.type('[data-kind=bcc] input', 'ana@poe.example');
    await box.believes('a blind copy');
    await page.click('.s-send');
    await isHeld(page);
    assert.deepEqual(await sent(page), []);
    await page.click('[data-kind=cc] li button');
    await box.believes('one taken out');
    await box.close();
  });
}, (name) => ({ extension: listening(name) }));
