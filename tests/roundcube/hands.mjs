// The hands of somebody who writes in Roundcube, whatever its skin: what the cases in roundcube.test.mjs
// are made of. A field is 'to', 'cc' or 'bcc'.
//
//   await login(page, skin, outbox)
//   const box = await Composer.open(page, skin, outbox, '&_to=jane@roe.example')     ready to be written in
//   await box.type('cc', 'jane@roe.example')                                        as its verbs below say

import { userOf } from './services.mjs';

/** Where a skin's pages stand whose mail goes to an outbox. */
export const hostOf = (skin, outbox) => `${skin}.${outbox}.example`;

export async function login(page, skin) {
  await page.type('#rcmloginuser', userOf(skin).email);
  await page.type('#rcmloginpwd', 'any');
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#rcmloginsubmit')]);
}

export class Composer {
  static async open(page, skin, outbox, query) {
    await page.goto(`https://${hostOf(skin, outbox)}/?_task=mail&_action=compose${query}`, { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => globalThis.rcmail?.commands?.send);
    return new Composer(page, skin);
  }

  constructor(page, skin) {
    Object.assign(this, { page, skin, chips: skin === 'elastic' });
  }

  /** Types a recipient and leaves it so. */
  async type(field, text) {
    await this.#into(field);
    await this.page.keyboard.type(text);
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

  /** Cuts a text out of the message and pastes it as recipients. */
  async paste(field, text) {
    const { page } = this;
    await page.focus(BODY);
    await page.keyboard.type(text);
    await this.#command('KeyA', 'SelectAll');
    await this.#command('KeyX', 'Cut');
    await this.#into(field);
    await this.#command('KeyV', 'Paste');
  }

  /** Opens the address book and puts somebody from it into a field. */
  async fromBook(field, name) {
    const { page } = this;
    if (this.chips) await page.click(`#compose_${field} a[href="#add-contact"]`);
    else await this.#into(field);
    await (await page.waitForSelector('#directorylist li a ::-p-text(Personal Addresses)', { visible: true })).click();
    const row = await page.waitForSelector(`#contacts-table td ::-p-text(${name})`, { visible: true });
    await row.click({ count: 2 });
  }

  /** Takes somebody out again. */
  async remove(field, text) {
    const { page } = this;
    if (this.chips) {
      const cross = await page.evaluateHandle(
        (field, text) => [...document.querySelectorAll(`#compose_${field} li.recipient`)].find((one) => one.textContent.includes(text)).querySelector('a.remove'),
        field,
        text,
      );
      await cross.click();
      return;
    }
    const rest = (await page.$eval(`#_${field}`, (area) => area.value)).split(/,\s*/).filter((one) => one && !one.includes(text));
    await this.#into(field);
    await this.#command('KeyA', 'SelectAll');
    await page.keyboard.press('Backspace');
    if (rest.length > 0) await page.keyboard.type(rest.join(', '));
  }

  /** Closes the field of copies, and with it whoever is in it. */
  async closeField(field) {
    await this.page.click(this.chips ? `#compose_${field} a.delete` : `#compose-${field} a[href="#${field}"]`);
  }

  async subject(text) {
    await this.page.focus(SUBJECT);
    await this.page.keyboard.type(text);
  }

  /** Writes at the place where the text begins. */
  async write(text) {
    const { page } = this;
    if (await page.$(FRAME)) {
      const frame = await (await page.$(FRAME)).contentFrame();
      await frame.focus('body');
    } else {
      await page.focus(BODY);
    }
    await page.keyboard.type(text);
  }

  /** Changes to the editor for formatted text. */
  async html() {
    const { page } = this;
    if (this.chips) await page.click('.editor-toolbar .mce-i-html');
    else await page.select('select[name=editorSelector]', 'html');
    await page.waitForFunction((css) => globalThis.tinymce?.activeEditor?.initialized && document.querySelector(css)?.getClientRects().length > 0, {}, FRAME);
  }

  async bold(text) {
    await this.#command('KeyB');
    await this.page.keyboard.type(text);
    await this.#command('KeyB');
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Sends by the mouse. */
  async click() {
    await this.page.click(SEND[this.skin]);
  }

  /** Sends by the keyboard on the button. */
  async enter() {
    await this.page.focus(SEND[this.skin]);
    await this.page.keyboard.press('Enter');
  }

  /** Sends by the keys that plugins bring: Roundcube has none of its own. */
  async shortcut() {
    const { page } = this;
    const listen = () => addEventListener('keydown', ({ key, ctrlKey }) => key === 'Enter' && ctrlKey && (globalThis.top.rcmail.command('send'), true));
    const frame = await (await page.$(FRAME))?.contentFrame();
    await page.evaluate(listen);
    await frame?.evaluate(listen);
    await this.write('');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  }

  async #into(field) {
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
    await page.focus(css);
    await page.keyboard.press('End');
  }

  /** A key with Control. Chromium has to be told what it means where no system does. */
  async #command(code, meaning) {
    const { keyboard } = this.page;
    await keyboard.down('Control');
    await keyboard.press(code, meaning ? { commands: [meaning] } : {});
    await keyboard.up('Control');
  }
}

const SUBJECT = '[name=_subject]';
const BODY = '[name=_message]';
const FRAME = 'iframe[id$=_ifr]';
const SEND = { elastic: 'button.send', larry: '#messagetoolbar a.send', classic: '#compose-buttons .mainaction' };
