// Walking and reading a page through its shadow roots.
// @ts-check
'use strict';

const dom = (() => {
  /** Elements that stand inside a word rather than between two. */
  const IN_WORDS = new Set('b i em strong mark u s small sub sup font wbr'.split(' '));
  const LINES = new Set('address article blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table td th tr ul'.split(' '));
  const UNREAD = new Set('script style template noscript svg title'.split(' '));
  const LONGEST = 100_000; // characters of one text

  const ADDRESS = /[^\s<>"'(),;:/?&=[\]{}]+@[\p{L}\p{N}.-]+/gu;
  /** Attributes that say nothing of a person, though an address may stand in them. */
  const MUTE = /^(class|style|id|for|key|src.*|aria-(?!label$).*|data-(key|test.*))$/;

  /** @param {EventTarget} target @returns {target is Element} */
  const isElement = (target) => /** @type {Node} */ (target).nodeType === Node.ELEMENT_NODE;

  /**
   * The shadow root of an element, unless it is of our own. One that is closed to the page is asked for where such are: at custom
   * elements. Firefox has it as a property for extensions, Chromium in an interface of theirs.
   * @param {ParentNode & Node} at @returns {ShadowRoot | null | undefined}
   */
  const rootOf = (at) => {
    const element = /** @type {HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }} */ (at);
    // Drawings and formulas have names with a dash as well, and Chromium refuses to answer for them.
    if (element.shadowRoot || !('innerText' in element) || !/^(?!tactful-banner$).*-/.test(element.localName)) return element.shadowRoot;
    return chrome.dom?.openOrClosedShadowRoot ? chrome.dom.openOrClosedShadowRoot(element) : element.openOrClosedShadowRoot;
  };

  /** The parent, out of a shadow root to its host. @param {Element} element @returns {Element | null} */
  const up = (element) => {
    const root = element.parentNode;
    return root instanceof ShadowRoot ? root.host : element.parentElement;
  };

  /** Whether `inner` is `outer` or below it. @param {Node} outer @param {Element} inner */
  const holds = (outer, inner) => {
    for (let at = inner; !outer.contains(at); ) {
      const root = at.getRootNode();
      if (!(root instanceof ShadowRoot)) return false;
      at = root.host;
    }
    return true;
  };

  /** A tree and the shadow roots in it, at any depth. @param {ParentNode} scope @returns {ParentNode[]} */
  const trees = (scope) => {
    const found = [scope];
    for (const tree of found) {
      for (const element of [...(tree instanceof Element ? [tree] : []), ...tree.querySelectorAll('*')]) {
        const root = rootOf(element);
        if (root) found.push(root);
      }
    }
    return found;
  };

  /** What a selector finds in some trees, their own elements included. @param {ParentNode[]} scopes @param {string} selector @returns {Element[]} */
  const select = (scopes, selector) =>
    scopes.flatMap((scope) => {
      const own = scope instanceof Element && scope.matches(selector) ? [scope] : [];
      return [...own, ...scope.querySelectorAll(selector)];
    });

  /** What a selector finds in a tree and the shadow roots in it. @param {ParentNode} scope @param {string} selector */
  const all = (scope, selector) => select(trees(scope), selector);

  /** The elements below another. @param {Element} element */
  const within = (element) => all(element, '*').filter((one) => one !== element);

  /** What the first selector that finds anything finds. @param {ParentNode[]} scopes @param {string[]} selectors @returns {Element[]} */
  const first = (scopes, selectors) => {
    for (const selector of selectors) {
      const found = select(scopes, selector);
      if (found.length > 0) return found;
    }
    return [];
  };

  /** Without those that stand inside another of them. @param {Element[]} elements */
  const outermost = (elements) => {
    const all = new Set(elements);
    return [...all].filter((element) => {
      for (let at = up(element); at; at = up(at)) if (all.has(at)) return false;
      return true;
    });
  };

  /** @param {Element} element */
  const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;

  /** Whether an element can be seen where it stands. @param {Element} element */
  const isSeen = (element) => {
    let { right, bottom, width } = element.getBoundingClientRect();
    // What was scrolled away is seen where it stands.
    for (let at = up(element); at; at = up(at)) bottom += at.scrollTop;
    return element.checkVisibility({ visibilityProperty: true }) && right > 0 && bottom > 0 && width > 1;
  };

  /** Whether an element is part of what is drawn. @param {Element} element */
  const isThere = (element) => element.checkVisibility() || getComputedStyle(element).display === 'contents';

  /** Whether something is seen through, though it has its place. @param {Element} element */
  const isGhost = (element) => getComputedStyle(element).opacity === '0';

  /** @param {Element} element */
  const isEditable = (element) => /** @type {HTMLElement} */ (element).isContentEditable;

  /** Whether an element is there to be written in. @param {Element} element */
  const isWritten = (element) => /^(input|textarea)$/.test(element.localName) || isEditable(element);

  /** @param {Element} element @param {string[]} attributes */
  const values = (element, attributes) => attributes.map((one) => element.getAttribute(one) ?? '').filter(Boolean);

  /**
   * The text of an element up to a length: `between` stands between its parts, and what `leaves` says is left out.
   * @param {Node} scope @param {(element: Element) => boolean} leaves @param {(element: Element) => string} between
   */
  const read = (scope, leaves, between, most = LONGEST) => {
    let text = '';
    /** @type {(Node | string)[]} */
    const ahead = [scope];
    for (let next = ahead.pop(); next !== undefined && text.length < most; next = ahead.pop()) {
      if (typeof next === 'string') text += next;
      else if (next.nodeType === Node.TEXT_NODE) text += /** @type {Text} */ (next).data;
      else if (next.nodeType === Node.ELEMENT_NODE || next === scope) {
        const element = /** @type {Element} */ (next);
        if (next !== scope && (UNREAD.has(element.localName) || leaves(element))) {
          // Below what is quoted stands an answer.
          if (element.localName === 'blockquote') text += '\n>\n';
          continue;
        }
        const apart = next.nodeType === Node.ELEMENT_NODE ? between(element) : '';
        text += apart;
        ahead.push(apart);
        for (let child = next.lastChild; child; child = child.previousSibling) ahead.push(child);
        for (let child = rootOf(element)?.lastChild; child; child = child.previousSibling) ahead.push(child);
      }
    }
    return text.slice(0, most);
  };

  /** @param {string} text */
  const folded = (text) => text.replace(/\s+/g, ' ').trim();

  /** The text of an element on one line, without what `leaves` says. @param {Node} scope @param {(element: Element) => boolean} leaves */
  const line = (scope, leaves = () => false, most = LONGEST) => folded(read(scope, leaves, (one) => (IN_WORDS.has(one.localName) ? '' : ' '), most));

  /** The text of an editor with its lines, without what `leaves` says. @param {Node} scope @param {(element: Element) => boolean} leaves */
  const lines = (scope, leaves = () => false, most = LONGEST) => {
    const text = read(scope, leaves, (one) => (LINES.has(one.localName) ? '\n' : ''), most);
    return text.replace(/[^\S\n]+/g, ' ').replace(/ ?\n[\n ]*/g, '\n').trim();
  };

  /** What is entered in a control, without the elements of it that count elsewhere. @param {Element} control @param {Element[]} without */
  const value = (control, without = []) => {
    // What is chosen may stand for an address that is not shown.
    if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ text, value }) => (value.includes('@') && !text.includes('@') ? `"${text}" <${value}>` : text)).join('\n');
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control.value.slice(0, LONGEST);
    return lines(control, (one) => without.includes(one));
  };

  /** The words of a text, as they compare. @param {string} text @returns {string[]} */
  const words = (text) => text.normalize('NFKC').toLowerCase().replace(/&/g, ' and ').replace(/\u0307|(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

  /** The addresses in a text. @param {string} text @returns {string[]} */
  const addressesIn = (text) => text.toLowerCase().match(ADDRESS) ?? [];

  /** The addresses in a part of a page, each once. @param {Element} element */
  const addresses = (element) => {
    const told = all(element, '*').flatMap((one) =>
      [...one.attributes].filter(({ name, value }) => value.includes('@') && !MUTE.test(name)).map(({ value }) => value),
    );
    const found = [...new Set([line(element), ...told].flatMap(addressesIn))];
    return found.filter((one) => !found.some((other) => other !== one && one.includes(other)));
  };

  return { ADDRESS, words, addressesIn, addresses, isElement, rootOf, up, holds, trees, select, all, within, first, outermost, isShown, isSeen, isThere, isGhost, isEditable, isWritten, values, line, lines, value, folded };
})();
