// The page as HTML text for the core to read: what is rendered now, open shadow roots as declarative templates, frames
// of the same origin after the rest. The page is never changed, and never held up for longer than a frame.
// @ts-check
'use strict';

{
  const SLICE = 8; // milliseconds of work before the page gets its turn
  const MOST_TRIES = 4; // readings of a page that does not stand still
  const DRAWN_IN = 2000; // milliseconds after a new address in which a page may still show whoever was there before
  const QUIET = 500; // milliseconds in which a page that changes comes to rest
  const LONGEST = 20_000; // characters of an attribute that a reader could want
  const LEFT_OUT = new Set('script style noscript template object embed canvas video audio'.split(' '));
  const DRAWN = new Set('svg use title desc g text tspan a'.split(' '));
  const NO_END = new Set('area base br col hr img input link meta source track wbr'.split(' '));
  const UNREAD = /^(on.*|d|srcset|sizes|imagesrcset|nonce|integrity)$/;
  const SVG = 'http://www.w3.org/2000/svg';
  /** @type {Record<string, string>} */
  const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

  /** @param {number} time milliseconds */
  const pause = (time) => new Promise((resume) => setTimeout(resume, time));

  /** @param {string} text */
  const escaped = (text) => (/[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign) : text);

  /** @param {Element} element */
  const isData = (element) => element.localName === 'script' && /ld\+json/i.test(element.getAttribute('type') ?? '');

  /** @param {Element} element */
  const isLeftOut = (element) =>
    LEFT_OUT.has(element.localName) || (element.namespaceURI === SVG && !DRAWN.has(element.localName));

  /**
   * Whether the page keeps an element from being seen: what stands in it is no part of what the recruiter reads.
   * @param {Element} element
   */
  const isUnseen = (element) => {
    if (element.checkVisibility({ visibilityProperty: true })) return false;
    const { display, visibility } = getComputedStyle(element);
    // What is invisible may hold something visible; what is not displayed cannot.
    return display === 'none' || (visibility !== 'visible' && element.childElementCount === 0);
  };

  /** @param {Element} element */
  const attributes = (element) => {
    let text = '';
    for (const { name, value } of element.attributes) {
      if (UNREAD.test(name) || value.length > LONGEST) continue;
      text += ` ${name}="${value.startsWith('data:') && value.length > 256 ? 'data:,' : escaped(value)}"`;
    }
    return text;
  };

  /** The body of a frame of the same origin that is seen. @param {Element} frame */
  const bodyOf = (frame) => (frame.checkVisibility() ? /** @type {HTMLIFrameElement} */ (frame).contentDocument?.body : null);

  const serialise = async () => {
    const url = location.href;
    const written = ['<!DOCTYPE html>'];
    /** @type {HTMLElement[]} */
    const frames = [];
    let inBody = false;
    let unseen = false;
    /**
     * What comes next, the last first: nodes, text to write as it is, and things to do at that point.
     * @type {(Node | string | (() => void))[]}
     */
    const ahead = [document.documentElement];

    /** @param {Node} parent */
    const aheadChildren = (parent) => {
      for (let child = parent.lastChild; child; child = child.previousSibling) ahead.push(child);
    };
    const aheadFrames = () => {
      for (const body of frames) {
        ahead.push('</section>');
        aheadChildren(body);
        ahead.push('<section data-frame>');
      }
    };

    /** @param {Element} element */
    const write = (element) => {
      const name = element.localName;
      if (isData(element)) {
        written.push(`<script type="application/ld+json">${element.textContent}</script>`);
        return;
      }
      if (isLeftOut(element)) return;
      const hides = inBody && !unseen && isUnseen(element);
      const mark = hides && !element.hasAttribute('hidden') ? ' hidden' : '';
      written.push(`<${name}${attributes(element)}${mark}>`);
      if (NO_END.has(name)) return;
      ahead.push(`</${name}>`);
      if (hides) {
        unseen = true;
        ahead.push(() => (unseen = false));
      }
      if (name === 'iframe') {
        const body = bodyOf(element);
        if (body) frames.push(body);
      } else {
        if (element === document.body) {
          inBody = true;
          ahead.push(aheadFrames);
        }
        aheadChildren(element);
      }
      if (element.shadowRoot) {
        ahead.push('</template>');
        aheadChildren(element.shadowRoot);
        ahead.push('<template shadowrootmode="open">');
      }
    };

    let turn = performance.now() + SLICE;
    for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) {
      if (typeof next === 'string') written.push(next);
      else if (typeof next === 'function') next();
      else if (next.nodeType === Node.ELEMENT_NODE) write(/** @type {Element} */ (next));
      else if (next.nodeType === Node.TEXT_NODE) written.push(escaped(/** @type {Text} */ (next).data));
      if (performance.now() > turn) {
        await pause(0);
        turn = performance.now() + SLICE;
      }
    }
    return { url, html: written.join('') };
  };

  /** What a page says of whose it is. */
  const face = () => [location.href, document.title, document.querySelector('h1')?.textContent].join('\n');

  /** Notices a new address: a single-page site has it first, and draws whose it is later. */
  const see = () => {
    if (seen.url !== location.href) seen = { url: location.href, at: Date.now() };
  };
  let seen = { url: location.href, at: 0 };

  /** The page when it stands still; nothing where it does not. */
  const steadily = async () => {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      see();
      await pause(seen.at + DRAWN_IN - Date.now());
      const before = face();
      const snapshot = await serialise();
      if (before === face()) return snapshot;
      await pause(QUIET);
    }
    return false;
  };

  if (window === window.top) {
    new MutationObserver(see).observe(document, { childList: true, subtree: true });
    chrome.runtime.onMessage.addListener((/** @type {import('../wire').AskPage} */ asked, _sender, reply) => {
      if (asked?.type === 'where') reply(location.href);
      if (asked?.type !== 'serialise') return false;
      steadily().then(reply, () => reply(null));
      return true;
    });
  }
}
