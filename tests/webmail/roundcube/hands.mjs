// The hands of somebody who writes in Roundcube, whatever its skin: what the cases in roundcube.test.mjs
// are made of.
//
//   await login(page, skin, outbox)
//   const box = await Composer.open(page, skin, outbox, { type: '_reply_uid', of: 1 })    ready to be written in
//   await box.type('cc', 'jane@roe.example')                                             as its verbs below say

import { Hands, again, command, go } from '../hands.mjs';
import { hostOf, userOf } from '../services.mjs';
import { until } from '../../browser/browsers.mjs';

export async function login(page, skin) {
  await page.type('#rcmloginuser', userOf(skin).email);
  await page.type('#rcmloginpwd', 'any');
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#rcmloginsubmit')]);
}

export class Composer extends Hands {
  /** `type` and `of` answer a message, or pass it on; `all` answers all; `window` opens one of its own. */
  static async open(page, skin, outbox, { type, of, all, window } = {}) {
    const at = `https://${hostOf(skin, outbox)}/?_task=mail`;
    if (!window) {
      const answered = type ? `&_mbox=INBOX&${type}=${of}${all ? '&_all=all' : ''}` : '';
      await go(page, `${at}&_action=compose${answered}`);
      return Composer.opened(page, skin);
    }
    await go(page, at);
    // While it loads the list of messages, it turns down what is pressed.
    await page.waitForFunction(() => globalThis.rcmail?.commands?.compose && !globalThis.rcmail.busy);
    // As for a user who chose so in the settings.
    await page.evaluate(() => (globalThis.rcmail.env.compose_extwin = true));
    const button = await until('a button for it', async () => {
      for (const one of await page.$$(NEW)) if (await one.isVisible()) return one;
    });
    let opened;
    page.once('popup', (popup) => (opened = popup));
    await button.click();
    await until('a window to open', () => opened);
    opened.on('dialog', (dialog) => dialog.accept());
    return Composer.opened(opened, skin, window);
  }

  /** One that is there already, once it can be written in: the page may be in the background. */
  static async opened(page, skin, window = false) {
    await until('Roundcube to be ready', () => page.evaluate(() => globalThis.rcmail?.commands?.send).catch(() => false));
    return new Composer(page, skin, window);
  }

  constructor(page, skin, window) {
    super(page, { subject: SUBJECT, body: BODY, frame: FRAME, send: SEND[skin], file: FILE, files: FILES });
    Object.assign(this, { window, chips: skin === 'elastic' });
  }

  /** What is written in it. */
  written() {
    const parts = { to: '[name=_to]', subject: SUBJECT, body: BODY };
    return this.page.evaluate((parts) => Object.fromEntries(Object.entries(parts).map(([part, css]) => [part, document.querySelector(css).value.replace(/[,\s]+$/, '')])), parts);
  }

  /** Chooses who writes. */
  async from(email) {
    const identity = await this.page.$eval(FROM, (select, email) => [...select.options].find(({ text }) => text.includes(email)).value, email);
    await this.page.select(FROM, identity);
  }

  /** One skin wants a button for what others do by themselves. */
  async upload() {
    await this.page.$eval(UPLOAD, (button) => button.click()).catch(() => {});
  }

  /** Types a recipient and goes on to the subject. */
  async add(field, text) {
    await this.type(field, text);
    await this.page.focus(SUBJECT);
  }

  /** Types some letters and picks whom the list suggests, with the mouse or with the keyboard. */
  async pick(field, letters, name, how) {
    await this.type(field, letters);
    const item = await this.page.waitForSelector(`#rcmKSearchpane li ::-p-text(${name})`, { visible: true });
    if (how === 'mouse') return item.click();
    for (let selected = ''; !selected.includes(name); ) {
      await this.page.keyboard.press('ArrowDown');
      selected = await this.page.$eval('#rcmKSearchpane li.selected', (one) => one.textContent);
    }
    await this.page.keyboard.press('Enter');
  }

  /** Opens the address book and puts somebody from it into a field. */
  async fromBook(field, name) {
    const { page } = this;
    if (this.chips) await page.click(`#compose_${field} a[href="#add-contact"]`);
    else await this.into(field);
    await (await page.waitForSelector('#directorylist li a ::-p-text(Personal Addresses)', { visible: true })).click();
    const row = await page.waitForSelector(`#contacts-table td ::-p-text(${name})`, { visible: true });
    await row.click({ count: 2 });
  }

  /** Takes somebody out again. */
  async remove(field, text) {
    const { page } = this;
    if (this.chips) {
      const gone = () => page.evaluate((css, text) => ![...document.querySelectorAll(css)].some((one) => one.textContent.includes(text)), `#compose_${field} li.recipient`, text);
      return again(gone, async () => (await (await this.#chip(field, text)).$('a.remove')).click());
    }
    const rest = (await page.$eval(`#_${field}`, (area) => area.value)).split(BETWEEN).filter((one) => one && !one.includes(text));
    await this.into(field);
    await this.command('SelectAll');
    await page.keyboard.press('Backspace');
    if (rest.length > 0) await page.keyboard.type(rest.join(', '));
  }

  /** Corrects what somebody's address begins with. */
  async edit(field, text, by) {
    const { page } = this;
    if (this.chips) {
      const dialog = '.ui-dialog input[data-submit]';
      await again(() => page.$(dialog), async () => (await (await this.#chip(field, text)).$('.name')).click({ count: 2 }));
      const input = await page.waitForSelector(dialog, { visible: true });
      await page.waitForFunction((input) => input === document.activeElement, {}, input);
      await page.keyboard.press('Home');
      await page.keyboard.type(by);
      await page.keyboard.press('Enter');
      return;
    }
    await this.into(field);
    await page.keyboard.press('Home');
    await page.keyboard.type(by);
  }

  /** Moves somebody, with the mouse where they are chips, else cut and pasted with all of their field. */
  async move(field, text, other) {
    const { page } = this;
    if (!this.chips) {
      await this.into(field);
      await this.cut();
      await this.into(other);
      await this.command('Paste');
      return;
    }
    await this.#show(other);
    const { mouse } = page;
    const there = () => page.evaluate((css, text) => document.querySelector(css).textContent.includes(text), `#compose_${other} ul.recipient-input`, text);
    await again(there, async () => {
      const from = await (await (await this.#chip(field, text)).$('.name')).clickablePoint();
      const to = await (await page.$(`#compose_${other} ul.recipient-input input`)).clickablePoint();
      await mouse.move(from.x, from.y);
      await mouse.down();
      await mouse.move(to.x, to.y, { steps: 8 });
      await mouse.up();
    });
  }

  /** Closes the field of copies, and with it whoever is in it. */
  async closeField(field) {
    const { page } = this;
    const closed = () => page.$eval(this.chips ? `#compose_${field}` : `#compose-${field}`, (row) => !row.checkVisibility());
    await again(closed, () => page.click(this.chips ? `#compose_${field} a.delete` : `#compose-${field} a[href="#${field}"]`));
  }

  /** Changes to the editor for formatted text. */
  async html() {
    const { page } = this;
    // The button does nothing while Roundcube is still busy with the page.
    const press = async () => (await page.$('.ishtml')) ?? (await page.click('.editor-toolbar .mce-i-html').catch(() => {}));
    if (this.chips) await until('Roundcube to change the editor', press);
    else await page.select('select[name=editorSelector]', 'html');
    await page.waitForFunction((css) => globalThis.tinymce?.activeEditor?.initialized && document.querySelector(css)?.getClientRects().length > 0, {}, FRAME);
  }

  async bold(text) {
    const { page } = this;
    await command(page, 'KeyB');
    await page.keyboard.type(text);
    await command(page, 'KeyB');
  }

  /** Sends by the keys that plugins bring: Roundcube has none of its own. */
  async shortcut() {
    const { page } = this;
    const listen = () => addEventListener('keydown', ({ key, ctrlKey }) => key === 'Enter' && ctrlKey && (globalThis.top.rcmail.command('send', '')));
    const frame = await (await page.$(FRAME))?.contentFrame();
    await page.evaluate(listen);
    await frame?.evaluate(listen);
    await this.write('');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }

  /** Waits until Roundcube has gone back to its list, or closed the window, as it does by itself after a message was sent. */
  async left() {
    if (this.window) await until('the window to close', () => this.page.isClosed());
    else await this.page.waitForFunction(() => globalThis.rcmail?.env.action === '' && document.readyState === 'complete');
  }

  /** Says in the dialog that it may go without a subject. */
  async confirm() {
    await (await this.page.waitForSelector('.ui-dialog button.send', { visible: true })).click();
  }

  #chip(field, text) {
    return this.page.waitForSelector(`#compose_${field} li.recipient ::-p-text(${text})`).then((part) => part.evaluateHandle((part) => part.closest('li.recipient')));
  }

  async into(field) {
    const { page } = this;
    const css = await this.#show(field);
    await page.focus(css);
    await page.keyboard.press('End');
  }

  /** Opens a field, and gives where to write in it. */
  async #show(field) {
    const { page } = this;
    const css = this.chips ? `#compose_${field} ul.recipient-input input` : `#_${field}`;
    const shown = await page.$eval(css, (input) => input.checkVisibility());
    if (!shown && this.chips) {
      await page.click('#compose_to [data-popup=headers-menu]');
      await (await page.waitForSelector(`#headers-menu a[data-target=${field}]`, { visible: true })).click();
    } else if (!shown) {
      await page.click(`#${field}-link`);
    }
    await page.waitForSelector(css, { visible: true });
    return css;
  }
}

const BETWEEN = /,\s*(?=(?:[^"]*"[^"]*")*[^"]*$)/; // commas that stand in no quotes
const SUBJECT = '[name=_subject]';
const BODY = '[name=_message]';
const FRAME = 'iframe[id$=_ifr]';
const FROM = '[name=_from]';
const FILE = '[type=file][name="_attachments[]"]';
const FILES = ':is(#attachment-list, #attachmentslist) .attachment-name';
const UPLOAD = '#attachment-form [onclick*=send-attachment]';
const NEW = '[onclick*="command(\'compose\'"]';
const SEND = { elastic: 'button.send', larry: '#messagetoolbar a.send', classic: '#compose-buttons .mainaction' };
