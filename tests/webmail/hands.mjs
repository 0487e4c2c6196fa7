// What everybody's hands do alike, whichever webmail they write in. A field is 'to', 'cc' or 'bcc'.
//
//   class Composer extends Hands {              a webmail's own hands say where its parts are, and how it is come into a field
//     parts = { subject, body, frame, send, file, files };   selectors; `frame` has the text, where that is formatted, and
//                                                           `files` says what was attached, where anything does
//     async into(field) { … }
//   }

/** Goes to a page. Firefox gives that up now and then, as if the page before were still going somewhere itself. */
export async function go(page, url) {
  for (let tries = 1; ; tries += 1) {
    try {
      return await page.goto(url, { waitUntil: 'domcontentloaded' });
    } catch (error) {
      if (tries === 5 || !error.message.includes('ABORTED')) throw error;
    }
  }
}

/** Does something with the mouse until it has its effect: what the guard shows meanwhile may move the page under it. */
export async function again(hasEffect, act) {
  for (let tries = 0; tries < 5 && !(await hasEffect()); tries += 1) await act();
}

/** A key with Control. Chromium has to be told what it means where no system does. */
export async function command({ keyboard }, code, meaning) {
  await keyboard.down('Control');
  await keyboard.press(code, meaning ? { commands: [meaning] } : {});
  await keyboard.up('Control');
}

/** The name of a key for each purpose, by what it means where no system says so. */
const KEYS = { SelectAll: 'KeyA', Cut: 'KeyX', Paste: 'KeyV' };

export class Hands {
  constructor(page, parts) {
    Object.assign(this, { page, parts });
  }

  /** Types a recipient and leaves it so. */
  async type(field, text) {
    await this.into(field);
    await this.page.keyboard.type(text);
  }

  /** Cuts a text out of the message and pastes it as recipients. */
  async paste(field, text) {
    await this.write(text);
    await this.cut();
    await this.into(field);
    await this.command('Paste');
  }

  /** Cuts all that stands where the cursor is. */
  async cut() {
    await this.command('SelectAll');
    await this.command('Cut');
  }

  command(meaning) {
    return command(this.page, KEYS[meaning], meaning);
  }

  async subject(text) {
    await this.page.focus(this.parts.subject);
    await this.page.keyboard.type(text);
  }

  /** Writes at the place where the text begins. */
  async write(text) {
    await this.intoText();
    await this.page.keyboard.type(text);
  }

  async intoText() {
    const frame = await (await this.page.$(this.parts.frame))?.contentFrame();
    await (frame ?? this.page).focus(frame ? 'body' : this.parts.body);
  }

  /** Puts a file to it. */
  async attach(name) {
    const { page, parts } = this;
    await page.$eval(parts.file, (input, name) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File(['A plan.'], name, { type: 'text/plain' }));
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, name);
    await this.upload?.();
    if (parts.files) await page.waitForSelector(`${parts.files} ::-p-text(${name})`);
  }

  async press(key) {
    await this.page.keyboard.press(key);
  }

  /** Sends by the mouse. */
  async click() {
    await this.page.click(this.parts.send);
  }

  /** Sends by the keyboard on the button. */
  async enter() {
    await this.page.focus(this.parts.send);
    await this.page.keyboard.press('Enter');
  }
}
