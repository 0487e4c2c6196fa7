// Webmail that nobody described: whatever is done in it, the guard believes what the page would send.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening, openComposer } from './reader.mjs';

const JANE = 'Jane Roe <jane@acme.example>';

inBothBrowsers((given) => {
  test('fields that hold a list as text, in a table with German labels', async () => {
    const box = await openComposer(given, 'generic', 'form-de');
    const { page } = box;
    await page.type('[name=send_to]', JANE);
    await box.believes('typed');
    await page.type('[name=send_to]', ', "Poe, Bob" <bob@poe.example>; ana@poe.example');
    await box.believes('a list');
    await page.type('[name=send_to_cc]', 'eva@roe.example');
    await page.type('[name=send_to_bcc]', 'max@roe.example');
    await box.believes('copies');
    await page.evaluate(() => {
      const form = document.forms[0];
      form.elements.send_to_cc.value = form.elements.send_to.value;
      form.elements.send_to.value = '';
    });
    await page.type('[name=subject]', 'Hallo');
    await box.believes('moved by the page without an event');
    await box.close();
  });

  test('chips that commit on Enter, comma and blur, in French', async () => {
    const box = await openComposer(given, 'generic', 'chips-fr');
    const { page } = box;
    await page.type('[data-kind=to] input', JANE);
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a chip');
    await page.type('[data-kind=to] input', 'bob@poe.example');
    await page.focus('[placeholder=Objet]');
    await box.believes('a second chip, on blur');
    await page.type('[data-kind=bcc] input', 'ana@poe.example,');
    await box.believes('a blind copy');
    await page.click('[data-kind=to] .puce button');
    await box.believes('one taken out');
    await page.click('[data-kind=bcc] .puce button');
    await box.believes('another taken out');
    await box.close();
  });

  test('what the press itself changes is held as long as it is not answered', async () => {
    const box = await openComposer(given, 'generic', 'chips-fr');
    const { page } = box;
    const isHeld = async () => (await given.browser.banner(page))?.text.includes('Not sent');
    await page.type('[data-kind=to] input', 'jane@acme.example, bob@poe.example');
    await box.believes('typed');
    await page.click('.bouton');
    await until('it to be held', isHeld);
    // Longer than the guard waits for a worker that does not answer.
    const pressed = await page.evaluate(() => performance.now());
    await page.waitForFunction((pressed) => performance.now() > pressed + 2_500, {}, pressed);
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    assert.ok(await isHeld());
    await box.close();
  });

  test('a banner that was read long ago leaves the button where it is pressed', async () => {
    const box = await openComposer(given, 'generic', 'form-de');
    const { page } = box;
    await page.type('[name=send_to]', 'jane@acme.example, bob@poe.example');
    await until('a banner', () => given.browser.banner(page));
    // It counts as read after the time that reading its words takes.
    const words = (await given.browser.banner(page)).text.split(/\s+/).length;
    const began = await page.evaluate(() => performance.now());
    await page.waitForFunction((end) => performance.now() > end, {}, began + Math.max(4_000, words * 260));
    await page.click('[name=go]');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('an editable well with name-only chips that sends when the mouse goes down, in Spanish', async () => {
    const box = await openComposer(given, 'generic', 'well-es');
    const { page } = box;
    await page.click('[data-kind=to]');
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a chip');
    await page.keyboard.type('bob@poe.example');
    await box.believes('a chip and text');
    await page.click('[data-kind=bcc]');
    await page.keyboard.type('ana@poe.example;');
    await box.believes('a blind copy');
    await until('a banner', () => given.browser.banner(page));
    await page.click('#enviar');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await given.browser.pressInBanner(page, 'Send anyway');
    await until('it to go once', () => page.evaluate(() => globalThis.sent.length === 1));
    await box.close();
  });

  test('custom elements with shadow roots inside each other', async () => {
    const box = await openComposer(given, 'generic', 'elements-en');
    const { page } = box;
    await page.click('>>> [label=To] >>> input');
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a chip');
    await page.click('>>> [aria-label=Cc] >>> input');
    await page.keyboard.type('bob@poe.example');
    await box.believes('a copy');
    await page.click('>>> button[type=submit]');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await page.click('>>> [label=To] >>> li button');
    await box.believes('one taken out');
    await box.close();
  });

  test('suggestions, chips that show names alone, a text in a frame, in Italian', async () => {
    const box = await openComposer(given, 'generic', 'frame-it');
    const { page } = box;
    await page.type('#a', 'jane');
    await page.waitForSelector('#s li');
    await page.click('#s li');
    await box.believes('picked with the mouse');
    await page.type('#a', 'zoe@poe.example');
    await box.keys('Enter');
    await box.believes('typed');
    await box.keys('Backspace');
    await box.believes('taken out with the keyboard');
    await page.type('#a', 'zoe@poe.example');
    const frame = await (await page.$('#testo')).contentFrame();
    await frame.click('body');
    await page.keyboard.type('Ciao');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await given.browser.pressInBanner(page, 'Send anyway');
    await until('it to go once', () => page.evaluate(() => globalThis.sent.length === 1));
    await box.close();
  });

  test('everything side by side, chips after their field, in Japanese', async () => {
    const box = await openComposer(given, 'generic', 'flat-ja');
    const { page } = box;
    await page.type('[data-kind=to]', 'jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a chip');
    await page.type('[data-kind=cc]', 'bob@poe.example');
    await box.keys('Enter');
    await box.believes('a copy');
    await page.type('[data-kind=to]', 'ana@poe.example');
    await box.keys('Enter');
    await box.believes('a second chip');
    const chip = await page.$('.token');
    await chip.click({ count: 2 });
    await box.believes('edited again');
    await box.close();
  });

  test('fields that all ask in the same words, told apart by what stands beside them, in Dutch', async () => {
    const box = await openComposer(given, 'generic', 'same-words-nl');
    const { page } = box;
    await page.type('#een', JANE);
    await box.believes('typed');
    await page.type('#twee', 'bob@poe.example');
    await box.believes('a copy');
    await page.type('#drie', 'ana@poe.example');
    await box.believes('a blind copy');
    await box.close();
  });

  test('names that go away with the first letter, controls that the page fills for itself', async () => {
    const box = await openComposer(given, 'generic', 'vanishing-en');
    const { page } = box;
    await page.type('[data-kind=to] .entry', JANE);
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('a person');
    await page.type('[data-kind=cc] .entry', 'bob@poe.example');
    await box.believes('a copy');
    await page.type('[data-kind=bcc] .entry', 'Ana Poe');
    await box.keys('Enter');
    await box.believes('a blind copy');
    await page.click('[data-kind=to] b i');
    await box.believes('one taken out');
    await box.close();
  });

  test('suggestions and people that are given to a custom element, folded away behind a count, in Portuguese', async () => {
    const box = await openComposer(given, 'generic', 'slots-pt');
    const { page } = box;
    await page.click('[data-kind=to] >>> input');
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed, below open suggestions');
    await box.keys('Enter');
    await box.believes('a person');
    await page.keyboard.type('z');
    await page.click('[data-kind=to] > people-known');
    await box.believes('a suggestion picked');
    await page.click('[data-kind=cc] >>> input');
    await page.keyboard.type('bob@poe.example');
    await box.believes('folded away');
    await page.evaluate(() => document.querySelector('people-well').take('Zoe Poe'));
    await box.believes('one hidden that was taken out');
    await box.close();
  });

  test('a label around its control, with the people outside of it, in German', async () => {
    const box = await openComposer(given, 'generic', 'wrapped-de');
    const { page } = box;
    await page.type('#an', 'jane@acme.example;');
    await box.believes('a person');
    await page.type('#an', 'ana@poe.example');
    await page.type('#kopie', 'bob@poe.example;');
    await box.believes('a copy');
    await page.click('.leute span span');
    await box.believes('one taken out');
    await page.type('#kopie', 'Max Roe <max@roe.example>, eva@roe.example;');
    await box.believes('a list that one cross takes out');
    await box.close();
  });

  test('fields that only a picture names', async () => {
    const box = await openComposer(given, 'generic', 'pictures-en');
    const { page } = box;
    await page.type('#one', JANE);
    await box.believes('typed');
    await page.type('#two', 'bob@poe.example');
    await box.believes('a copy');
    await page.type('#three', 'ana@poe.example');
    await box.believes('a blind copy');
    await until('a banner', () => given.browser.banner(page));
    await page.click('button');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('chips with words that are heard and not seen', async () => {
    const box = await openComposer(given, 'generic', 'unseen-en');
    const { page } = box;
    for (const [field, person] of [['to', 'Jane Roe'], ['to', JANE], ['cc', 'Ana Poe'], ['cc', 'bob@poe.example']]) {
      await page.type(`#${field}`, person);
      await box.keys('Enter');
      await box.believes(`${field} ${person}`);
    }
    await page.click('#to');
    await until('a banner', () => given.browser.banner(page));
    assert.doesNotMatch((await given.browser.banner(page)).text, /Remove|delete/);
    await page.click('.cross');
    await box.believes('one taken out');
    await box.close();
  });

  test('a button that answers is held where the answer is written, and free where the message is read', async () => {
    const box = await openComposer(given, 'generic', 'answer-de');
    const { page } = box;
    await page.type('#an', 'jane@acme.example, bob@poe.example');
    await box.believes('typed');
    await until('a banner', () => given.browser.banner(page));
    await page.click('#oben');
    await until('the page to do what it does', () => page.evaluate(() => globalThis.opened === 1));
    for (const control of ['#unten', '#spaeter']) {
      await page.type('#an', ', ana@poe.example');
      // A banner that grows moves the button.
      await until('the banner to tell of her', async () => (await given.browser.banner(page))?.text.includes('ana@poe.example'));
      await until('nothing to be held', async () => !(await given.browser.banner(page))?.text.includes('Not sent'));
      await page.click(control);
      await until(`${control} to be held`, async () => (await given.browser.banner(page))?.text.includes('Not sent'));
      assert.deepEqual(await page.evaluate(() => globalThis.sent), [], control);
    }
    await box.close();
  });

  test('what looks for messages to somebody writes none', async () => {
    const box = await openComposer(given, 'generic', 'filter-en');
    const { page } = box;
    await page.type('#to', 'jane@acme.example, bob@poe.example');
    await page.click('#from');
    await page.click('#reply');
    await until('the page to do what it does', () => page.evaluate(() => globalThis.opened === 1));
    assert.equal(await given.browser.banner(page), null);
    await box.close();
  });

  test('a row for each recipient, in a list that the page goes through, in German', async () => {
    const box = await openComposer(given, 'generic', 'rows-de');
    const { page } = box;
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed');
    for (const [row, kind, person] of [[2, 'cc', 'bob@poe.example'], [3, 'bcc', 'ana@poe.example']]) {
      await box.keys('Enter');
      await page.keyboard.type(person);
      await page.select(`.row:nth-of-type(${row}) select`, kind);
      await page.focus(`.row:nth-of-type(${row}) input`);
      await box.believes(kind);
    }
    await until('a banner', () => given.browser.banner(page));
    await page.click('.row button');
    await box.believes('nobody but in copy');
    await page.select('.row select', 'to');
    await box.believes('moved');
    await page.click('#senden');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('hints that the style shows, and chips of the page\'s own, in Slovenian', async () => {
    const box = await openComposer(given, 'generic', 'hints-sl');
    const { page } = box;
    await page.focus('[data-kind=to]');
    await page.keyboard.type('jane@acme.example');
    await box.believes('typed');
    await box.keys('Enter');
    await page.keyboard.type('Bob Poe <bob@poe.example>');
    await box.keys('Enter');
    await box.believes('a chip that shows a name');
    await page.focus('[data-kind=cc]');
    await page.keyboard.type('Ana Poe');
    await box.keys('Enter');
    await box.believes('a chip that is a name');
    await page.focus('[data-kind=bcc]');
    await page.keyboard.type('zoe@poe.example');
    await box.believes('a blind copy');
    await page.click('x-cross');
    await box.believes('one taken out');
    await until('a banner', () => given.browser.banner(page));
    await page.click('#poslji');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('recipients that are a line of names while the text is written', async () => {
    const box = await openComposer(given, 'generic', 'folded-en');
    const { page } = box;
    await page.click('#all');
    await box.touch('#send');
    await box.believes('opened');
    await page.click('#line');
    await box.believes('unfolded');
    await page.type('#to', 'max@roe.example');
    await box.believes('typed');
    await box.keys('Enter');
    await box.believes('one more');
    await page.click('#text');
    await page.keyboard.type('Hello all');
    await box.believes('folded again');
    await page.click('#line');
    await page.click('header button');
    await box.believes('one taken out');
    await until('a banner', () => given.browser.banner(page));
    await page.click('#send');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('placeholders that say more than a name, and a picture that has none, in Spanish', async () => {
    const box = await openComposer(given, 'generic', 'remarks-es');
    const { page } = box;
    await page.type('[data-kind=to]', 'jane@acme.example, bob@poe.example');
    await page.type('[data-kind=cc]', 'ana@poe.example');
    await page.type('[data-kind=bcc]', 'zoe@poe.example');
    await box.believes('typed');
    await until('a banner', () => given.browser.banner(page));
    await page.click('button');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('whoever is paid is not written to, in Dutch', async () => {
    const box = await openComposer(given, 'generic', 'payment-nl');
    const { page } = box;
    await page.type('#to', 'jane@acme.example, bob@poe.example');
    await page.click('button');
    await until('the page to do what it does', () => page.evaluate(() => globalThis.sent.length === 1));
    assert.equal(await given.browser.banner(page), null);
    await box.close();
  });

  test('a label and the people in one block, and what only refers to something, in Hungarian', async () => {
    const box = await openComposer(given, 'generic', 'blocks-hu');
    const { page } = box;
    for (const [kind, people] of [['to', ['Jane Roe', 'bob@poe.example']], ['cc', ['Ana Poe']]]) {
      for (const person of people) {
        await page.click(`[data-kind=${kind}] >>> input`);
        await page.keyboard.type(person);
        await box.keys('Enter');
        await box.isRead();
        await box.believes(`${kind} ${person}`);
      }
    }
    await page.type('[name=RefersTo]', 'zoe@poe.example');
    await box.believes('a reference');
    await page.click('[data-kind=to] >>> button');
    await box.believes('one taken out');
    await box.close();
  });

  test('people chosen from lists, in Dutch', async () => {
    const box = await openComposer(given, 'generic', 'chosen-nl');
    const { page } = box;
    await box.touch('#aan');
    await page.select('#aan', 'jane@acme.example', '17');
    await page.focus('#onderwerp');
    await box.believes('two chosen');
    await page.select('#kopie', 'ana@poe.example');
    await box.believes('a copy');
    await page.select('#aan', 'bob@poe.example');
    await box.believes('another chosen');
    await until('a banner', () => given.browser.banner(page));
    await page.click('button');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('somebody who cannot be taken out, and letters that stand apart, in Chinese', async () => {
    const box = await openComposer(given, 'generic', 'fixed-zh');
    const { page } = box;
    await box.touch('#cc');
    await box.believes('opened');
    await page.type('#cc', 'bob@poe.example, ana@poe.example');
    await box.believes('copies');
    await until('a banner', () => given.browser.banner(page));
    await page.click('button');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('people that left the page behind a number, in Chinese', async () => {
    const box = await openComposer(given, 'generic', 'plus-zh');
    const { page } = box;
    for (const person of ['jane@acme.example', 'bob@poe.example', 'ana@poe.example', 'zoe@poe.example', 'max@roe.example']) {
      await page.type('#shou', person);
      await box.believes(`${person} typed`);
      await box.keys('Enter');
      await box.isRead();
      await box.believes(`${person} taken`);
    }
    await page.click('.xuan-close');
    await box.believes('one taken out that is seen');
    await box.keys('Tab');
    await page.focus('#shou');
    await box.keys('Backspace');
    await box.believes('the last taken out');
    await box.keys('Backspace', 'Backspace');
    await box.believes('most taken out');
    // Those who were never seen are somebody, too.
    await page.evaluate(() => globalThis.fill('Ana Poe', 'Zoe Poe', 'Eva Roe', 'Max Roe'));
    await box.believes('a draft opened again', (one) => one.replace(/^cc (Eva Roe|Max Roe|null)$/, 'cc somebody'));
    await box.close();
  });

  test('what holds a message back is in view, also where the fields were scrolled away', async () => {
    const box = await openComposer(given, 'generic', 'scrolled-sv');
    const { page } = box;
    const inView = () =>
      page.evaluate(() => {
        const ours = document.querySelector('tactful-banner');
        const { left, top, right, bottom } = ours.getBoundingClientRect();
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight && hit === ours;
      });
    await page.type('#till', 'jane@acme.example, bob@poe.example');
    await until('a banner', () => given.browser.banner(page));
    await page.type('#amne', 'Hej');
    assert.equal(await inView(), false);
    await page.click('#skicka');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    await until('that to be in view', inView);
    await page.type('#till', ', ana@poe.example');
    await until('it to be back beside the fields', () => page.evaluate(() => document.querySelector('header tactful-banner') !== null));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('a button by its class alone, in Turkish', async () => {
    const box = await openComposer(given, 'generic', 'plain-tr');
    const { page } = box;
    await page.type('[data-kind=to]', JANE);
    await page.type('[data-kind=cc]', 'bob@poe.example');
    await page.type('[data-kind=bcc]', 'ana@poe.example');
    await box.believes('typed');
    await until('a banner', () => given.browser.banner(page));
    await page.click('.btn-gonder');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('every way of sending is held: words in a custom element, a picture alone, a menu, in French', async () => {
    for (const control of ['plume-bouton', '#image', '#tard']) {
      const box = await openComposer(given, 'generic', 'split-fr');
      const { page } = box;
      await page.type('#a', 'jane@acme.example, bob@poe.example');
      await box.believes('typed');
      await until('a banner', () => given.browser.banner(page));
      await page.click(control);
      await until(`${control} to be held`, async () => (await given.browser.banner(page))?.text.includes('Not sent'));
      assert.deepEqual(await page.evaluate(() => globalThis.sent), [], control);
      await box.close();
    }
  });

  test('an address that is chosen, a copy that is not asked for yet, submitted as something', async () => {
    const box = await openComposer(given, 'generic', 'choice-en');
    const { page } = box;
    await box.touch('#to');
    await box.believes('as it opens');
    await page.select('#to', '2');
    await box.believes('another address');
    await page.click('#more');
    await page.type('#copy', 'bob@poe.example');
    await box.believes('a copy');
    await until('a banner', () => given.browser.banner(page));
    await page.click('#go');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('whoever writes is no recipient, in a line with folded copies or after them, in Japanese', async () => {
    const box = await openComposer(given, 'generic', 'sender-ja');
    const { page } = box;
    await page.type('#to', 'jane@acme.example');
    await box.believes('copies folded away');
    await page.click('#folded');
    await page.type('#bcc', 'bob@poe.example');
    await box.believes('copies asked for');
    await box.close();
  });

  test('a list that is pasted becomes chips that show names alone, in Czech', async () => {
    const box = await openComposer(given, 'generic', 'pasted-cs');
    const { page } = box;
    await page.click('#komu');
    await page.$eval('#komu', (field) => {
      const data = 'Jane Roe <jane@acme.example>, "Bob Poe" <bob@poe.example>\nAna Poe <ana@poe.example>';
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      // Firefox takes the text itself.
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, data, dataType: 'text/plain', bubbles: true, cancelable: true }));
    });
    await box.believes('pasted');
    await page.click('#people button');
    await box.believes('one taken out');
    await box.close();
  });

  test('one name with two addresses: what was typed or picked says which', async () => {
    const box = await openComposer(given, 'generic', 'namesakes-en');
    const { page } = box;
    // The banner may come or go just then, and what is pressed moves: people press again.
    const choose = (row) =>
      until(`suggestion ${row} to be taken`, async () => {
        await page.click(`#list > div:nth-child(${row}) div`).catch(() => {});
        return page.$eval('#list', (list) => list.children.length === 0);
      });
    await page.type('#to', 'Jane');
    await page.waitForSelector('#list div div');
    await page.type('#to', ' Roe <jane@acme.example>');
    await box.keys('Enter');
    await box.believes('typed in full, after another was on show');
    await page.click('.chip i');
    await box.believes('taken out');
    await page.type('#to', 'Jane');
    await choose(1);
    await box.believes('the first one picked');
    await page.click('.chip i');
    await box.believes('taken out again');
    await page.type('#to', 'Jane');
    await choose(2);
    await box.believes('the second one picked');
    await page.type('#to', 'Bob Poe <bob@poe.example>');
    await box.keys('Enter');
    await box.believes('somebody else, too');
    await until('a banner', () => given.browser.banner(page));
    await page.click('button');
    await until('it to be held', async () => (await given.browser.banner(page))?.text.includes('Not sent'));
    assert.deepEqual(await page.evaluate(() => globalThis.sent), []);
    await box.close();
  });

  test('an answer whose recipient is ticked, with copies that are typed or offered', async () => {
    const box = await openComposer(given, 'generic', 'ticket-en');
    const { page } = box;
    await page.type('#cc', 'max@roe.example');
    await box.believes('a copy typed');
    await page.click('#jane');
    await box.believes('one not ticked');
    for (const control of ['button', '#later']) {
      await until('a banner', () => given.browser.banner(page));
      await page.click(control);
      await until(`${control} to be held`, async () => (await given.browser.banner(page))?.text.includes('Not sent'));
      assert.deepEqual(await page.evaluate(() => globalThis.sent), [], control);
      await page.type('#cc', 'x');
      await until('it to be read anew', async () => !(await given.browser.banner(page))?.text.includes('Not sent'));
    }
    await box.close();
  });
}, (name) => ({ extension: listening(name) }));
