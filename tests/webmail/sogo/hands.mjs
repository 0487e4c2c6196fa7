// The hands of somebody who writes in SOGo: what the cases in sogo.test.mjs are made of.
//
//   await login(page, look)
//   const box = await Composer.open(page, look, outbox, { type: 'reply', of: 1 })     ready to be written in
//   await box.type('cc', 'jane@roe.example')                                          as its verbs below say

import { Hands, again } from '../hands.mjs';
import { hostOf, userOf } from '../services.mjs';
import { until } from '../../browser/browsers.mjs';

export async function login(page, look) {
  await page.waitForSelector('[ng-model="app.creds.username"]', { visible: true });
  await page.type('[ng-model="app.creds.username"]', userOf(look).email);
  await page.type('#passwordField', 'any');
  await page.keyboard.press('Enter');
  await page.waitForSelector(NEW, { visible: true });
}

export class Composer extends Hands {
  /** `type` and `of` answer a message, or pass it on. What was given up before is closed. */
  static async open(page, look, outbox, { type, of } = {}) {
    await Composer.#last.get(page)?.close();
    let button = NEW;
    if (type) {
      button = `[ng-click="viewer.${type}($event)"]`;
      const show = (at) => page.evaluate((at) => (location.hash = `#!/Mail/0/INBOX${at}`), at);
      // The message that was shown before could be answered.
      await show('');
      await page.waitForSelector(button, { hidden: true });
      await show(`/${of}`);
    }
    await page.waitForSelector(button, { visible: true });
    await page.waitForSelector('md-backdrop', { hidden: true });
    const opening = look === 'window' && new Promise((resolve) => page.once('popup', resolve));
    await page.focus(button);
    await page.keyboard.press('Enter');
    const opened = (await opening) || page;
    await opened.waitForSelector(SUBJECT, { visible: true });
    if (type) await opened.waitForFunction((css) => document.querySelector(css).value, {}, SUBJECT);
    const box = new Composer(opened, look);
    Composer.#last.set(page, box);
    return box;
  }

  /** The last one that each page opened. */
  static #last = new WeakMap();

  constructor(page, look) {
    super(page, { subject: SUBJECT, body: BODY, frame: FRAME, send: SEND, file: FILE, files: FILES });
    this.look = look;
  }

  /** Types recipients and makes chips of them. */
  async add(field, text) {
    await this.type(field, `${text},`);
    await this.#isEntered(field);
  }

  /** Types some letters and picks whom the list suggests, with the mouse or with the keyboard. */
  async pick(field, letters, name, how) {
    await this.type(field, letters);
    const { page } = this;
    const item = await page.waitForSelector(`.md-autocomplete-suggestions-container:not(.ng-hide) li ::-p-text(${name})`, { visible: true });
    if (how === 'mouse') {
      await item.click();
    } else {
      const isMarked = () => item.evaluate((one) => one.closest('li').matches('.selected'));
      while (!(await isMarked())) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
    }
    await this.#isEntered(field);
  }

  /** Takes somebody out again. */
  async remove(field, text) {
    const find = () => this.page.$(`${chipsOf(field)} md-chip ::-p-text(${text})`);
    await again(async () => !(await find()), async () => {
      const cross = await (await find())?.evaluateHandle((part) => part.closest('md-chip').querySelector('.md-chip-remove'));
      await cross?.click().catch(() => {}); // SOGo may have drawn it anew just then
    });
  }

  /** Writes where the text ends, once more where SOGo took the cursor away meanwhile. */
  async below(text) {
    const frame = await (await this.page.waitForSelector(FRAME)).contentFrame();
    const stands = () => frame.evaluate((text) => document.body?.textContent.trim().endsWith(text), text);
    await again(stands, async () => {
      await this.intoText();
      await this.#toEnd('End');
      await this.page.keyboard.type(text);
    });
  }

  /** Gives it up, if it is still there. */
  async close() {
    const { page } = this;
    if (page.isClosed()) return;
    if (this.look === 'window') return page.close();
    await page.$eval(CANCEL, (button) => button.click()).catch(() => {});
    await this.left();
  }

  /** Waits until the compose box has gone away, as it does by itself after a message was sent. */
  async left() {
    const { page, look } = this;
    if (look === 'window') await until('the window to close', () => page.isClosed());
    else await page.waitForSelector(SUBJECT, { hidden: true });
  }

  /** Waits until what was typed is somebody: whatever else happens before makes it somebody else. */
  async #isEntered(field) {
    await this.page.waitForFunction((css) => document.querySelector(css).value === '', {}, `${chipsOf(field)} input`);
  }

  async intoText() {
    const { page, look } = this;
    if (look === 'page') await until('the editor', async () => (await (await page.$(FRAME))?.contentFrame())?.evaluate(() => document.body?.isContentEditable));
    await super.intoText();
    // When the editor has noticed that for the first time, SOGo puts the cursor somewhere, too.
    if (look === 'page') await page.waitForFunction(() => Object.values(globalThis.CKEDITOR.instances)[0].focusManager.hasFocus);
    await this.#toEnd('Home');
  }

  /** Goes to one end of what is written in. */
  async #toEnd(key) {
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press(key);
    await keyboard.up('Control');
  }

  /** Goes into a field, which is opened first. */
  async into(field) {
    const { page } = this;
    const input = `${chipsOf(field)} input`;
    // By keys: what is said meanwhile moves what is pressed with the mouse.
    if (!(await page.$eval(input, (input) => input.checkVisibility()))) {
      await page.focus(`[ng-click="editor.hide${field[0].toUpperCase()}${field.slice(1)} = false"]`);
      await page.keyboard.press('Enter');
      await page.waitForSelector(input, { visible: true });
    }
    await page.focus(input);
    await page.keyboard.press('End');
  }
}

const NEW = '[ng-click^="mailbox.newMessage"]';
const SEND = '[ng-click="editor.send()"]';
const CANCEL = '[ng-click="editor.cancel()"]';
const SUBJECT = '#mailEditor input[name=subject]';
const BODY = '#mailEditor textarea[name=content]';
const FRAME = '#mailEditor iframe.cke_wysiwyg_frame';
const FILE = '#fileInput';
const FILES = '.sg-mail-editor-attachments a[href]';
const chipsOf = (field) => `#mailEditor md-chips[ng-model="editor.message.editable.${field}"]`;
