// The hands of somebody who writes in Horde, whatever the view: what the cases in horde.test.mjs are made of.
//
//   await login(page, view)
//   const box = await Composer.open(page, view, outbox, { type: 'reply_auto', of: 1 })     ready to be written in
//   await box.type('cc', 'jane@roe.example')                                               as its verbs below say

import { Hands, again, command, go } from '../hands.mjs';
import { hostOf, userOf } from '../services.mjs';
import { until } from '../../browser/browsers.mjs';

export async function login(page, view) {
  await page.type('#horde_user', userOf(view).email);
  await page.type('#horde_pass', 'any');
  await page.select('#horde_select_view', view);
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#login-button')]);
  await page.waitForFunction(() => globalThis.location.search.includes('page=mailbox') && document.readyState === 'complete');
}

export class Composer extends Hands {
  /** `type` and `of` answer a message, or pass it on; `window` opens one of its own. */
  static async open(page, view, outbox, { type, of, window } = {}) {
    const at = `https://${hostOf(view, outbox)}/imp/${view}.php`;
    const answered = type ? `&${view === 'basic' ? 'actionID' : 'type'}=${type}&buid=${of}&mailbox=SU5CT1g` : '';
    let opened = page;
    if (window) {
      await go(page, `${at}?page=mailbox`);
      const button = await page.waitForSelector('.horde-new a', { visible: true });
      [opened] = await Promise.all([new Promise((resolve) => page.once('popup', resolve)), button.click()]);
      opened.on('dialog', (dialog) => dialog.accept());
    } else {
      await go(page, `${at}?page=compose${answered}`);
    }
    const isReady = (css) => document.querySelectorAll(css).length === 3 && document.readyState === 'complete';
    // Not waitForFunction(): in Firefox that may wait for ever in the blank page that a new window begins with.
    await until('Horde to be ready', () => opened.evaluate(isReady, INPUT).catch(() => false), { within: 30_000 });
    return new Composer(opened, view, window);
  }

  constructor(page, view, window) {
    const own = view === 'dynamic' ? { send: '#send_button', file: '#upload', files: '#attach_list' } : { send: SUBMIT, file: '#upload_1' };
    super(page, { subject: SUBJECT, body: BODY, frame: FRAME, ...own });
    Object.assign(this, { view, window });
  }

  /** Types recipients and makes chips of them. */
  async add(field, text) {
    await this.type(field, `${text}, `);
    await this.page.waitForFunction((css) => document.querySelector(css).value === '', {}, inputOf(field));
  }

  /** Types some letters and picks whom the list suggests, with the mouse or with the keyboard. */
  async pick(field, letters, name, how) {
    await this.type(field, letters);
    const { page } = this;
    const suggested = (css, name) => [...document.querySelectorAll(css)].find((one) => one.checkVisibility() && one.textContent.includes(name));
    const item = await page.waitForFunction(suggested, {}, '.KeyNavList li', name);
    if (how === 'mouse') {
      await item.click();
    } else {
      const isMarked = () => item.evaluate((one) => one.matches('.selected'));
      while (!(await isMarked())) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    // What fades away would be taken for the next list.
    await page.waitForFunction(() => ![...document.querySelectorAll('.KeyNavList')].some((one) => one.checkVisibility()));
  }

  /** Takes somebody out again. */
  async remove(field, text) {
    const gone = () => this.page.evaluate((css, text) => ![...document.querySelectorAll(css)].some((one) => one.title.includes(text)), chipOf(field), text);
    const cross = await (await this.#chip(field, text)).$('img');
    await this.page.waitForFunction((cross) => cross.complete, {}, cross);
    await again(gone, () => cross.click());
  }

  /** Corrects what somebody's address begins with. */
  async edit(field, text, by) {
    await this.#reopen(field, text);
    await this.page.keyboard.press('Home');
    await this.page.keyboard.type(by);
  }

  /** Moves somebody. */
  async move(field, text, other) {
    await this.#reopen(field, text);
    await this.cut();
    await this.into(other);
    await this.command('Paste');
  }

  /** Changes to the editor for formatted text. */
  async html() {
    // The basic view loads the page anew.
    if (this.view === 'dynamic') await this.page.click('#htmlcheckbox');
    else await Promise.all([this.page.waitForNavigation({ waitUntil: 'domcontentloaded' }), this.page.click('#rte_toggle')]);
    await until('the editor', async () => {
      const frame = await (await this.page.$(FRAME))?.contentFrame();
      return frame?.evaluate(() => document.body?.isContentEditable && document.readyState === 'complete');
    });
  }

  /** Sends by the button below the text. */
  async below() {
    await (await this.page.$$(SUBMIT)).at(-1).click();
  }

  /** Sends by keys in the text. */
  async shortcut() {
    await this.write('');
    await command(this.page, 'Enter');
  }

  /** Waits until the compose box has gone away, as it does by itself after a message was sent. */
  async left() {
    const { page, window } = this;
    if (window) await until('the window to close', () => page.isClosed());
    else await page.waitForFunction((css) => !document.querySelector(css) && document.readyState === 'complete', {}, SUBJECT);
  }

  #chip(field, text) {
    return this.page.waitForSelector(`${chipOf(field)}[title*="${text}"]`, { visible: true });
  }

  /** Makes somebody text again. */
  async #reopen(field, text) {
    const typed = () => this.page.$eval(inputOf(field), (input, text) => input.value.includes(text), text);
    await again(typed, async () => (await this.#chip(field, text)).click({ count: 2 }));
    await this.page.focus(inputOf(field));
  }

  /** Goes into a field, which is opened first. */
  async into(field) {
    const { page } = this;
    const shown = () => page.$eval(inputOf(field), (input) => input.checkVisibility());
    await again(shown, () => page.click(`#toggle${field}`));
    await page.focus(inputOf(field));
    await page.keyboard.press('End');
  }
}

const INPUT = '.impACBox input.impACTrigger';
const inputOf = (field) => `.impACBox:has(#${field}) input.impACTrigger`;
const chipOf = (field) => `.impACBox:has(#${field}) li[title]`;
const SUBJECT = '#subject';
const BODY = '#composeMessage';
const FRAME = '#composeMessageParent iframe';
const SUBMIT = 'input[name=btn_send_message]';
