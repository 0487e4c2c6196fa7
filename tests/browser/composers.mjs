// Compose boxes to write in: which part of each page is what, and the hands of somebody who writes a message.

import { MAIL, PROFILE, serveComposer, serveDemo } from './demo/site.mjs';
import { patched, patient, press, until, write } from './browsers.mjs';

/**
 * The surfaces. `names`: its recipients are names, never addresses. `everywhere`: no host is known for it, so the recruiter
 * switches it on for a site. `list`: recipients are a text with commas, there are no chips. `keys`: what sends from inside the
 * text.
 */
export const SURFACES = {
  gmail: { url: MAIL, page: 'gmail', keys: ['Control', 'Enter'] },
  outlook: { url: 'https://outlook.office.com/mail/', page: 'outlook', keys: ['Control', 'Enter'] },
  roundcube: {
    url: 'https://webmail.example.org/roundcube/?_task=mail&_action=compose',
    page: 'roundcube',
    keys: ['Control', 'Enter'],
    everywhere: true,
  },
  generic: {
    url: 'https://post.example.net/neu',
    page: 'webmail',
    keys: ['Control', 'Enter'],
    everywhere: true,
    list: true,
  },
  'linkedin page': {
    url: 'https://www.linkedin.com/messaging/compose/',
    page: 'linkedin-messaging',
    keys: ['Control', 'Enter'],
    names: true,
  },
  'linkedin bubble': { url: PROFILE, keys: ['Control', 'Enter'], names: true },
};

/** The extension with the surfaces that have no host of their own switched on where the tests have such a compose box. */
export function switchedOn(browser) {
  return patched(browser, {
    'manifest.json': (text) => {
      const manifest = JSON.parse(text);
      const [like] = manifest.content_scripts;
      for (const [name, { url, everywhere }] of Object.entries(SURFACES)) {
        if (!everywhere) continue;
        manifest.content_scripts.push({
          ...like,
          matches: [`${new URL(url).origin}/*`],
          js: [`surfaces/${name}.js`, ...like.js.slice(1)],
        });
      }
      return JSON.stringify(manifest);
    },
    'content.js': patient,
  });
}

/** Opens a compose box in a new tab. */
export async function compose(browser, network, surface) {
  const { url, page } = SURFACES[surface];
  if (page) serveComposer(network, url, page);
  else serveDemo(network);
  const tab = await browser.open(url);
  if (!page) await tab.click('[data-message]');
  return new ComposeBox(browser, tab, SURFACES[surface]);
}

class ComposeBox {
  constructor(browser, page, surface) {
    Object.assign(this, { browser, page, surface });
  }

  /** Types a recipient into To, Cc or Bcc, and leaves it as typed. */
  async type(recipient, field = 'to') {
    await this.#into(`[data-demo=${field}] input, input[data-demo=${field}], [data-demo=${field}] [contenteditable=true]`);
    await this.page.keyboard.type(recipient);
  }

  /** Types a recipient and turns it into a chip, where this surface has chips. */
  async add(recipient, field = 'to') {
    await this.type(recipient, field);
    await this.page.keyboard.press(this.surface.list ? ',' : 'Enter');
  }

  async write(text) {
    await this.#into('[data-demo=body]');
    await write(this.page, text);
  }

  async subject(text) {
    await this.#into('[data-demo=subject]');
    await this.page.keyboard.type(text);
  }

  /** A mouse click on the send button. */
  async send() {
    await press(await this.page.$('pierce/[data-demo=send]'));
  }

  /** The keys that send, pressed in the text. */
  async sendByKeys() {
    await this.#into('[data-demo=body]');
    const [hold, press] = this.surface.keys;
    await this.page.keyboard.down(hold);
    await this.page.keyboard.press(press);
    await this.page.keyboard.up(hold);
  }

  /** What went out: { to, cc, bcc, subject, body } each. */
  sent() {
    return this.page.evaluate(() => globalThis.sent);
  }

  /** The banner, once it shows this rule. */
  async warned(rule) {
    let banner;
    try {
      return await until(`a banner about ${rule}`, async () => {
        banner = await this.browser.banner(this.page);
        return banner?.rules.includes(rule) && banner;
      });
    } catch (error) {
      const fields = await this.page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ').slice(0, 500));
      throw new Error(`${error.message}; it said: ${banner ? banner.text : 'nothing'}; the page: ${fields}`);
    }
  }

  close() {
    return this.page.close();
  }

  async #into(css) {
    await press(await this.page.waitForSelector(`pierce/${css}`));
    await this.page.keyboard.press('End');
  }
}
