// Reads what a compose box shows, by the selectors of a surface: texts in their places, nothing judged.
// @ts-check
'use strict';

/** @typedef {import('../wire').Surface} Surface */
/** @typedef {import('../wire').Composer} Composer */
/** @typedef {import('../wire').ComposerField} ComposerField */
/** @typedef {import('../wire').RecipientField} RecipientField */
/** @typedef {import('../wire').Tell} Tell */
/**
 * One reading of a compose box: what it says; whether it is open for writing; its editor; the elements that hold its
 * recipients.
 * @typedef {{ composer: Composer, open: boolean, editor: Element | null, fields: Element[] }} Reading
 */
/**
 * How the compose boxes of a surface are found and read, and what a watch has of it.
 * @typedef {{
 *   surface: Pick<Surface, 'keys' | 'mount'> & { recipients: Pick<Surface['recipients'], 'suggestions' | 'collapse'> },
 *   roots: (trees: ParentNode[]) => Element[],
 *   read: (root: Element) => Reading,
 *   sends: (element: Element, box?: Element) => boolean,
 *   senders: (root: Element) => Element[],
 *   forget?: (root: Element) => void,
 * }} Reader
 */

const reading = (() => {
  const MOST = 1000; // chips of one field
  const FIELDS = /** @type {RecipientField[]} */ (['to', 'cc', 'bcc']);
  /** What is named as files are, and as no host is. */
  const FILE = /\S.*?\.(pdf|docx?|odt|rtf|txt|pages|xlsx?|ods|csv|pptx?|odp|key|zip|png|jpe?g|heic|eml|vcf|ics)\b/i;
  const UNSAID = 'button, [role=button], [aria-hidden=true], [role=img], i, option:not(:checked)';

  /** The texts of a chip that may name its person. @param {Element} chip @param {Tell[]} tells */
  const texts = (chip, tells) => {
    const found = tells.flatMap(({ at, attribute, after }) => {
      const part = at === '' ? chip : chip.querySelector(at);
      if (!part) return [];
      const text = attribute === '' ? shownText(part) : (part.getAttribute(attribute) ?? '');
      const start = text.indexOf(after);
      return start < 0 ? [] : [dom.folded(text.slice(start + after.length)).slice(0, 1000)];
    });
    return [...new Set(found)].filter((one) => one !== '');
  };

  /** Whether words are in a chip for those alone who hear them, such as how to take it out. @param {Element} element */
  const isUnseen = (element) => {
    const { display, width } = getComputedStyle(element);
    return (display === 'none' || parseFloat(width) <= 1) && !element.textContent?.includes('@');
  };

  /** A chip's text without its buttons, what is not chosen and what is not seen in it, unless it has no other. @param {Element} part */
  const shownText = (part) => {
    const texts = [(/** @type {Element} */ element) => element.matches(UNSAID) || isUnseen(element), isUnseen, undefined].map((one) => dom.line(part, one));
    return texts.find((one) => /[\p{L}\p{N}]/u.test(one)) ?? '';
  };

  /** The body of an editor that is a frame, or the editor itself. @param {Element | null} editor @returns {Element | null} */
  const inside = (editor) => (editor instanceof HTMLIFrameElement ? (editor.contentDocument?.body ?? null) : editor);

  /**
   * The texts of a field that are no chips, the one that is being typed in last: what is before it counts as ended.
   * @param {Element[]} controls @param {Element[]} chips
   */
  const pending = (controls, chips) =>
    [...controls]
      .sort((one, other) => Number(one.matches(':focus')) - Number(other.matches(':focus')))
      .map((one) => dom.value(one, chips).trim())
      .filter((one) => !/^(\[?{|$)/.test(one)) // JSON is the page's own
      .join('\n');

  /** @param {Element} element */
  const isQuotation = (element) => element.localName === 'blockquote';

  /** What parts of a text begin with. Below a quotation's head stands what another person wrote. @param {Element[]} parts */
  const beginning = (parts) => {
    const texts = dom.outermost(parts).filter((one) => !isQuotation(one)).map((one) => dom.lines(one, isQuotation, 1000));
    return texts.join('\n').trim().slice(0, 300);
  };

  /**
   * The names of files that stand in some trees, where nothing tells what holds them.
   * @param {ParentNode[]} trees @param {Element[]} without
   */
  const filesIn = (trees, without) =>
    dom.select(trees, '*').flatMap((one) => {
      const own = [...one.childNodes].flatMap((node) => (node instanceof Text ? (FILE.exec(node.data.slice(0, 300)) ?? []).slice(0, 1) : []));
      return own[0] && dom.isShown(one) && !without.some((other) => dom.holds(other, one)) ? own : [];
    });

  /** @param {Surface} surface @param {ParentNode[]} trees @param {Element[]} [without] */
  const attached = (surface, trees, without) => {
    const [tree] = trees;
    // A form sends all of its files, wherever it has them.
    const form = without && tree instanceof Element && tree.closest('form');
    const around = form ? dom.trees(form) : trees;
    const told = [...dom.outermost(dom.first(trees, surface.attachments)), ...dom.select(around, '[type=file]')].filter(dom.isThere).flatMap((one) => {
      const { files } = /** @type {HTMLInputElement} */ (one);
      return files ? [...files].map(({ name }) => name) : [dom.line(one) || (one.getAttribute('title') ?? '')];
    });
    const shown = without && !told.some(Boolean) ? filesIn(around, without) : [];
    return [...told, ...shown].slice(0, MOST);
  };

  /**
   * `without` are the elements of a box that nobody described in which a file's name is none that goes with the message.
   * @param {Surface} surface @param {Element | null} editor @param {ParentNode[]} trees
   * @param {{ fields: ComposerField[], subject: Element | undefined, from: Element | undefined, without?: Element[] }} parts
   * @returns {Composer}
   */
  const composer = (surface, editor, trees, { fields, subject, from, without }) => {
    const writing = inside(editor);
    const around = writing && writing !== editor ? [...trees, writing] : trees;
    const parts = (/** @type {string[]} */ selectors) => selectors.flatMap((one) => [...(writing?.querySelectorAll(one) ?? [])]);
    const quoted = parts(surface.quoted);
    const signatures = parts(surface.signature).filter((one) => !quoted.some((other) => other.contains(one)));
    return {
      surface: surface.name,
      fields,
      subject: subject ? dom.value(subject).trim() : '',
      body: writing ? dom.value(writing, [...quoted, ...signatures]) : '',
      signature: beginning(signatures),
      quoted: beginning(quoted),
      attachments: attached(surface, trees, without),
      from: from ? dom.value(from).trim() || (from.getAttribute('email') ?? '') : '',
      reply: dom.first(around, surface.reply).length > 0,
      link: '',
    };
  };

  /** @param {Surface} surface @returns {Reader} */
  const bySelectors = (surface) => {
    const { recipients } = surface;
    const sendSelector = surface.send.join(', ');

    /** @param {RecipientField} field @param {Element} area @param {(Element | null | undefined)[]} others what is written elsewhere @returns {ComposerField} */
    const readField = (field, area, others) => {
      const trees = dom.trees(area);
      const chips = dom.outermost(dom.first(trees, recipients.chips)).slice(0, MOST);
      const controls = dom.outermost(dom.select(trees, ':read-write, select')).filter((control) => !chips.some((one) => one.contains(control)) && !others.includes(control));
      const names = chips.length > 0 ? [] : dom.outermost(dom.first(trees, recipients.names)).map((one) => dom.line(one));
      return { field, chips: chips.map((one) => texts(one, recipients.tells)), names, pending: pending(controls, chips) };
    };

    /** @param {Element} root @returns {Reading} */
    const read = (root) => {
      const trees = dom.trees(root);
      const editors = dom.first(trees, surface.body);
      const editor = editors.find(dom.isShown) ?? editors[0] ?? null;
      const subject = dom.first(trees, surface.subject)[0];
      /** @type {Element[]} */
      const areas = [];
      const fields = FIELDS.flatMap((one) =>
        dom.outermost(dom.first(trees, recipients[one])).map((area) => {
          areas.push(area);
          return readField(one, area, [editor, subject]);
        }),
      );
      const from = dom.first(trees, surface.from)[0];
      const open = [editor, subject, ...areas].some((one) => one && dom.isShown(one));
      return { composer: composer(surface, editor, trees, { fields, subject, from }), open, editor, fields: areas };
    };

    return {
      surface,
      roots: (trees) => dom.outermost(dom.select(trees, surface.roots.join(', '))),
      read,
      sends: (element) =>
        element.matches(sendSelector) || (element.matches('button, [role=button], [role=menuitem]') && surface.later.includes(dom.words(dom.line(element)).join(' '))),
      senders: (root) => dom.all(root, sendSelector),
    };
  };

  return { FIELDS, bySelectors, composer, texts, pending, inside };
})();
