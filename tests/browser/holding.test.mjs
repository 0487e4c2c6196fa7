// What is held back, let go and noted where a page or a race would have it otherwise.

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { inBothBrowsers, patched, press, until } from './browsers.mjs';
import { ADDRESSES, PROFILE, serveDemo } from './demo/site.mjs';

/** Where the worker hands on what it heard. */
const ASKING = '(isOurs ? atDesk(receive) : inTime(fromWork(receive)))';

const SITE = 'https://hold.example';
const TEXT = 'Hello, would you talk to me next week?';

/** The extension switched on for the site, more impatient than it is, with a worker that waits when asked to, fails and tells. */
const impatient = (browser) =>
  patched(browser, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      const [like] = manifest.content_scripts;
      manifest.content_scripts.push({ ...like, matches: [`${SITE}/*`], js: ['surfaces/generic.js', like.js.at(-1)] });
      return JSON.stringify(manifest);
    },
    'content.js': (text) =>
      text
        .replace(/(MOST_\w+) = 25/, '$1 = 2')
        .replace(/LEAVING = 30_000/, 'LEAVING = 4_000')
        .replace(
          'const look = () => {',
          `const look = () => {
             const [began, { dataset }] = [performance.now(), document.documentElement];
             lookOnce();
             dataset.looked = Number(dataset.looked ?? 0) + performance.now() - began;
           };
           const lookOnce = () => {`,
        ),
    'worker.js': (text) => `const told = [];
let goOn;
const waiting = new Promise((resume) => (goOn = resume));
const meddle = async (message, { url }) => {
  told.push({ ...message, url });
  if (message.type === 'judge' && JSON.stringify(message).includes('slow@')) await waiting;
  const isSent = (one) => one.type === 'sent' && JSON.stringify(one).includes('busy@');
  if (isSent(message) && told.filter(isSent).length === 1) return { type: 'failed', reason: 'Busy' };
  if (message.value === 'It gets lost') return { type: 'failed', reason: 'No room left' };
};
chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (message.type === 'test-go-on') reply(goOn());
  if (message.type === 'test-told') reply(told.filter(({ type, url }) => type === message.kind && url === message.url));
});
${text.replace(ASKING, `meddle(message, sender).then((own) => own ?? ${ASKING})`)}`,
  });

const FORM = `<form id="box">
  <p><label>To: <input name="to"></label></p>
  <p><label>Subject: <input name="subject"></label></p>
  <textarea name="body"></textarea>
  <p><button name="go">Send</button></p>
</form>`;

/** Notes what is sent, and leaves the box as it is. */
const NOTE = `window.sent = [];
  const box = document.getElementById('box');
  const send = (how) => window.sent.push([how, box.elements.to?.value ?? ''].join(' ').trim());
  box.addEventListener('submit', (event) => { event.preventDefault(); send(event.submitter ? 'submitted' : 'submitted by nobody'); });`;

inBothBrowsers((given) => {
  let count = 0;

  before(async () => {
    const { browser, network } = given;
    serveDemo(network);
    await browser.atAnyHour();
    const page = await browser.open(PROFILE);
    await page.click('[data-contact]');
    assert.equal((await browser.capture(page)).receipt?.outcome, 'captured');
    await page.close();
  });

  const open = async (script = '', html = FORM, policy) => {
    const url = given.network.serve(`${SITE}/${(count += 1)}`, `<!doctype html><title>Mail</title>${html}<script nonce="page">${NOTE}${script}</script>`, { scripts: true, policy });
    return given.browser.open(url);
  };
  const told = async (page, kind) =>
    (await given.browser.panel()).evaluate((kind, url) => chrome.runtime.sendMessage({ type: 'test-told', kind, url }), kind, page.url());
  const banner = (page) => given.browser.banner(page);
  const says = (page, words) => until(`the banner to say ${words}`, async () => (await banner(page))?.text.includes(words));
  const silent = (page) => until('no banner', async () => (await banner(page)) === null);
  const sent = (page) => page.evaluate(() => globalThis.sent);
  const write = async (page, to, text = TEXT) => {
    await page.type('[name=to]', to);
    await page.type('[name=body]', text);
  };
  const replace = (page, name, value) =>
    page.$eval(`[name=${name}]`, (control, value) => {
      control.value = value;
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }, value);
  const go = async (page) => press(await page.$('[name=go]'));
  const wait = (page, time) => page.evaluate((time) => new Promise((resume) => setTimeout(resume, time)), time);

  test('a banner that comes and goes comes again, however often', async () => {
    const page = await open();
    await write(page, ADDRESSES.personal, 'Dear Nadia, your work on flood forecasting reads well. Would you talk to me?');
    for (let times = 0; times < 6; times += 1) {
      await replace(page, 'to', `${ADDRESSES.personal}, bob@poe.example`);
      await says(page, 'people');
      await replace(page, 'to', ADDRESSES.personal);
      await silent(page);
    }
    await page.close();
  });

  test('a page that takes the banner out again and again gets it on top', async () => {
    const page = await open(`new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node.nodeName === 'TACTFUL-BANNER' && !node.matches('[popover]')) node.remove();
    }).observe(document, { childList: true, subtree: true });`);
    await write(page, 'jane.roe@gmail.com, bob@poe.example');
    await until('the banner to stand', async () => {
      await page.type('[name=body]', '.');
      return (await banner(page)) !== null;
    });
    await go(page);
    await says(page, 'Not sent yet');
    await page.close();
  });

  test('"send anyway" is no answer to what came since', async () => {
    const page = await open();
    await write(page, 'office@poe.example');
    // Half of the question is a note, which has nothing to answer.
    await until('the office to be warned of', async () => (await banner(page))?.buttons.some((one) => one.includes('end anyway')));
    await replace(page, 'to', `office@poe.example, ${ADDRESSES.work}, slow@roe.example`);
    await given.browser.pressInBanner(page, 'end anyway');
    await until('the answer to be heard', async () => (await told(page, 'answered')).length > 0);
    await (await given.browser.panel()).evaluate(() => chrome.runtime.sendMessage({ type: 'test-go-on' }));
    await says(page, 'Bluewater');
    const [answered] = await told(page, 'answered');
    assert.deepEqual(answered.shown.map(({ rule, recipient }) => `${rule} ${recipient}`), ['role-address office@poe.example']);
    assert.ok(!JSON.stringify(answered.composer).includes('slow@'));
    await go(page);
    await says(page, 'Not sent yet');
    assert.deepEqual(await sent(page), []);
    await page.close();
  });

  test('a link that runs a script is let go by a press of its own', async () => {
    const link = FORM.replace('<button name="go">Send</button>', `<a href="javascript:send('linked')">Send</a>`);
    const page = await open('', link, "script-src 'unsafe-inline'");
    await write(page, 'ivy.roe@gmail.com, leo@gmail.com');
    await says(page, 'people');
    await press(await page.$('a'));
    await says(page, 'Not sent yet');
    await given.browser.pressInBanner(page, 'end anyway');
    await says(page, 'once more');
    assert.deepEqual(await sent(page), []);
    await press(await page.$('a'));
    await until('it to go', async () => (await sent(page)).length > 0);
    assert.deepEqual(await sent(page), ['linked ivy.roe@gmail.com, leo@gmail.com']);
    await page.close();
  });

  test('what was pressed and is gone is not replaced by another control that sends', async () => {
    const page = await open(
      `const menu = document.querySelector('[role=menu]');
       document.getElementById('more').addEventListener('click', () => menu.append(item()));
       const item = () => Object.assign(document.createElement('div'), { role: 'menuitem', tabIndex: 0, textContent: 'Schedule send', onclick: () => send('scheduled') });
`,
      FORM.replace('</p>\n</form>', '<button type="button" id="more">…</button></p><div role="menu"></div></form>'),
    );
    await write(page, 'jane.roe@gmail.com, ann@gmail.com');
    await says(page, 'people');
    const choose = async () => {
      await press(await page.$('#more'));
      await (await page.waitForSelector('[role=menuitem]')).click();
    };
    await choose();
    await says(page, 'Not sent yet');
    await page.evaluate(() => document.querySelector('[role=menu]').replaceChildren());
    await given.browser.pressInBanner(page, 'end anyway');
    await says(page, 'once more');
    assert.deepEqual(await sent(page), []);
    await choose();
    await until('it to be scheduled', async () => (await sent(page)).length > 0);
    assert.deepEqual(await sent(page), ['scheduled jane.roe@gmail.com, ann@gmail.com']);
    await page.close();
  });

  test('a form goes although the page made its button anew meanwhile', async () => {
    const page = await open(`document.getElementById('ready').addEventListener('click', () => box.requestSubmit(box.elements.go));`, `${FORM}<p id="ready">Ready?</p>`);
    await write(page, 'jane.roe@gmail.com, eve@gmail.com');
    await says(page, 'people');
    await page.click('#ready');
    await says(page, 'Not sent yet');
    await page.evaluate(() => {
      const button = document.querySelector('[name=go]');
      button.replaceWith(button.cloneNode(true));
    });
    await given.browser.pressInBanner(page, 'end anyway');
    await until('it to go', async () => (await sent(page)).length > 0);
    assert.equal((await sent(page)).length, 1);
    await page.close();
  });

  test('a suggestion that was only marked is nobody', async () => {
    const page = await open(
      `const list = document.querySelector('[role=listbox]');
       const chips = document.getElementById('chips');
       const to = box.elements.to;
       to.addEventListener('input', () => list.replaceChildren(...(to.value.length === 3 ? [Object.assign(document.createElement('li'), { role: 'option', ariaSelected: 'true', textContent: 'Jane Roe jane@acme.example' })] : [])));
       to.addEventListener('keydown', (event) => {
         if (event.key !== 'Enter') return;
         event.preventDefault();
         chips.append(Object.assign(document.createElement('span'), { className: 'chip', textContent: 'Jane Roe' }));
         to.value = '';
         list.replaceChildren();
       });`,
      FORM.replace('<label>To: <input name="to"></label>', '<label for="to">To:</label> <span id="chips"></span><input name="to" id="to"><ul role="listbox"></ul>'),
    );
    const asked = () => until('to be asked', async () => (await told(page, 'judge')).findLast(({ composer }) => composer.fields[0]?.chips.length > 0 && composer.fields[0].pending === ''));
    await page.type('[name=to]', 'jane@gmail.example');
    await until('it to be read', async () => JSON.stringify(await told(page, 'judge')).includes('jane@gmail.example'));
    await page.keyboard.press('Enter');
    assert.deepEqual((await asked()).composer.fields[0].chips, [['Jane Roe', 'jane@gmail.example']]);
    await page.close();
  });

  test('what the page refused to send is not noted as sent', async () => {
    const page = await open(`box.addEventListener('reset', () => box.remove());`, FORM.replace('</p>\n</form>', '<button type="reset">Discard</button></p></form>'));
    await write(page, 'jane.roe@gmail.com');
    await go(page);
    await until('the click to arrive', async () => (await sent(page)).length === 1);
    await wait(page, 1_200);
    await page.click('[type=reset]');
    await until('the box to go', async () => !(await page.$('form')));
    await wait(page, 300);
    assert.deepEqual(await told(page, 'sent'), []);
    // Nor when it is left as it is, and the page ends much later.
    const other = await open();
    await write(other, 'jane.roe@gmail.com');
    await go(other);
    await until('the click to arrive', async () => (await sent(other)).length === 1);
    const left = other.url();
    await wait(other, 4_500);
    await other.goto(SITE + '/1');
    assert.deepEqual(await told({ url: () => left }, 'sent'), []);
    await page.close();
    await other.close();
  });

  test('a message that went is noted, also where the worker fails at first', async () => {
    const page = await open(`box.addEventListener('submit', () => box.remove());`);
    await write(page, 'busy@gmail.com');
    await go(page);
    await until('it to be noted', async () => (await told(page, 'sent')).length === 2);
    await page.close();
  });

  test('whom the message before went to says nothing of the next', async () => {
    const page = await open(
      `box.addEventListener('submit', () => {
         box.hidden = true;
         setTimeout(() => {
           box.hidden = false;
           const line = document.createElement('div');
           line.append(...['to', ' Bob Poe'].map((textContent) => Object.assign(document.createElement('span'), { textContent })));
           const head = document.createElement('header');
           head.append(line);
           box.querySelector('p').replaceWith(head);
           box.querySelector('p').remove();
           box.querySelector('[name=body]').replaceChildren();
         }, 400);
       });`,
      FORM.replace('<textarea name="body"></textarea>', '<div name="body" contenteditable style="min-height: 60px"></div>'),
    );
    await write(page, 'jane.roe@gmail.com');
    await go(page);
    await until('the next to be there', () => page.$('div span'));
    await page.type('[name=body]', 'Dear Bob,');
    const last = await until('the next to be asked about', async () => (await told(page, 'judge')).findLast(({ composer }) => composer.body.includes('Bob')));
    assert.ok(!JSON.stringify(last.composer).includes('jane.roe@'), JSON.stringify(last.composer.fields));
    await page.close();
  });

  test('a key that acts when it comes up is held as a whole', async () => {
    const page = await open(
      `const go = document.getElementById('go');
       go.addEventListener('keyup', ({ key }) => key === ' ' && send('by key'));`,
      FORM.replace('<button name="go">Send</button>', '<div role="button" id="go" tabindex="0">Send</div>'),
    );
    await write(page, 'jane.roe@gmail.com, kim@gmail.com');
    await says(page, 'people');
    await page.focus('#go');
    await page.keyboard.press(' ');
    await says(page, 'Not sent yet');
    await wait(page, 200);
    assert.deepEqual(await sent(page), []);
    await given.browser.pressInBanner(page, 'end anyway');
    await until('it to go', async () => (await sent(page)).length > 0);
    assert.equal((await sent(page)).length, 1);
    await page.close();
  });

  test('a control outside of a box that nobody touched yet waits too', async () => {
    const page = await open(
      `document.getElementById('top').addEventListener('click', () => send('from above'));`,
      `<button id="top">Send</button>${FORM.replace('name="to"', 'name="to" value="jane.roe@gmail.com, lee@gmail.com"')}`,
    );
    await page.click('#top');
    await says(page, 'Not sent yet');
    assert.deepEqual(await sent(page), []);
    await page.close();
  });

  test('a long page that changes all the time is left to itself most of the time', async () => {
    const row = '<tr><td><input type="checkbox"></td><td><a href="#1"><span>Jane Roe</span></a></td><td><span>About the role</span> <span>Would you have time?</span></td><td><button>Archive</button><button>Reply</button></td></tr>';
    const page = await open(
      `setInterval(() => document.getElementById('clock').replaceChildren(String(performance.now())), 50);`,
      `<form id="box"><label>To: <input name="to"></label></form><p id="clock"></p><table>${row.repeat(500)}</table>`,
    );
    const looked = () => page.evaluate(() => Number(document.documentElement.dataset.looked));
    await until('the page to be looked at', looked);
    const before = await looked();
    await wait(page, 4_000);
    assert.ok((await looked()) - before < 1_400, `${(await looked()) - before} of 4,000 ms`);
    await page.close();
  });

  test('while a press is held the focus stays in the text, and leaves it before the click where the page lets it', async () => {
    const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('name'));
    // As it is where nothing is held: the page's own code sees what was written before it sees the click.
    const COMMITS = `const seen = [];
      box.elements.body.addEventListener('change', () => seen.push('changed'));
      box.elements.go.addEventListener('click', () => seen.push('clicked'));`;
    const keeps = `${COMMITS} box.elements.go.addEventListener('mousedown', (event) => event.preventDefault());`;
    for (const [script, orders, rests] of [[COMMITS, 'changed clicked', 'go'], [keeps, 'clicked', 'body']]) {
      const page = await open(script);
      const click = async () => (await page.$('[name=go]')).click();
      await write(page, 'jane.roe@gmail.com');
      await click(); // right after a key it waits for its answer
      await until('it to go', async () => (await sent(page)).length > 0);
      assert.equal(await page.evaluate(() => seen.join(' ')), orders);
      assert.equal(await focused(page), rests);
      await replace(page, 'to', 'jane.roe@gmail.com, bob@gmail.com');
      await says(page, 'people');
      await page.focus('[name=body]');
      await page.keyboard.press('End');
      await click();
      await says(page, 'Not sent yet');
      assert.equal(await focused(page), 'body');
      await page.keyboard.type(' Bye!');
      assert.equal(await page.$eval('[name=body]', ({ value }) => value), `${TEXT} Bye!`);
      await until('that to be said no more', async () => !(await banner(page))?.text.includes('Not sent yet')); // it moves the button
      // What was typed in a field becomes somebody when that is left, before the click.
      await page.focus('[name=to]');
      await click();
      await says(page, 'Not sent yet');
      assert.equal(await focused(page), 'go');
      assert.equal((await sent(page)).length, 1);
      await page.close();
    }
  });

  test('what the page makes of a field while the message is held does not let it go, nor forget it', async () => {
    const page = await open(
      `const to = box.elements.to;
       to.addEventListener('change', () => setTimeout(() => { to.value = to.value.replace('bob@', 'Bob Poe <bob@') + '>'; }, 900));
       window.alone = () => { to.value = 'jane.roe@gmail.com'; to.dispatchEvent(new Event('input', { bubbles: true })); };`,
    );
    await page.type('[name=body]', TEXT);
    await page.type('[name=to]', 'jane.roe@gmail.com, bob@poe.example');
    await says(page, 'people');
    await go(page);
    await says(page, 'Not sent yet');
    await until('the page to have made somebody of it', async () => (await told(page, 'judge')).at(-1)?.composer.fields[0].pending.includes('Bob Poe'));
    await says(page, 'people');
    await says(page, 'Not sent yet');
    // Where nothing is left to warn of, that is no answer either.
    await page.evaluate(() => window.alone());
    await says(page, 'once more');
    assert.deepEqual(await sent(page), []);
    await go(page);
    await until('it to go', async () => (await sent(page)).length > 0);
    assert.deepEqual(await sent(page), ['submitted jane.roe@gmail.com']);
    await page.close();
  });

  test('a reason is kept before the message goes', async () => {
    await given.browser.ask({ type: 'edit', id: PROFILE, change: { what: 'objected', objected: true } });
    const page = await open();
    await write(page, ADDRESSES.personal);
    await says(page, 'not to be contacted');
    await go(page);
    await says(page, 'Not sent yet');
    const answer = async (reason) => {
      await given.browser.pressInBanner(page, 'end anyway');
      await page.keyboard.type(reason);
      await page.keyboard.press('Enter');
    };
    await answer('It gets lost');
    await says(page, 'could not be kept');
    assert.deepEqual(await sent(page), []);
    await answer('She called me back');
    await until('it to go', async () => (await sent(page)).length > 0);
    const [{ overrides }] = await given.browser.candidates();
    assert.deepEqual(overrides.map(({ reason }) => reason), ['She called me back']);
    await page.close();
  });
}, (name) => ({ extension: impatient(name) }));
