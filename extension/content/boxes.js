// Where compose boxes are, where their text is written and what sends them.
// @ts-check
'use strict';

/** @typedef {ReturnType<typeof finding>} Boxes */

/** @param {ByName} names @param {Vocabulary} words @param {Labels} labels @param {Folded} folded */
const finding = (
  names,
  { ofCode, saysSend, saysLater, saysAnswer },
  { saidOf, pictured, namedControls },
  { stood, summaryOf, unseen },
) => {
  const MOST_ANSWERS = 2; // buttons of a compose box that say "reply"; where there are more, each opens one
  const TEXT = ':not(:has(*), :empty, label)';
  const OPENER = '[aria-haspopup=menu], [aria-haspopup=true]';

  /** What may be pressed. @param {Element} box */
  const pressablesIn = (box) => dom.all(box, `${names.buttons}, ${TEXT}`);

  /** Whether an element can be pressed: by what it is, unless it is a group of buttons, or as a text that shows a hand. @param {Element} element */
  const isButton = (element) =>
    element.matches(names.buttons) ? !element.querySelector('button') : element.matches(TEXT) && getComputedStyle(element).cursor === 'pointer';

  /**
   * Whether a control sends: by what it says alone, or in a compose box by words that elsewhere open one.
   * @param {Element} element @param {Element} [box] @returns {boolean}
   */
  const sends = (element, box) => {
    if (!isButton(element) || (element.textContent?.length ?? 0) > 300) return false;
    // What opens a menu of ways to send sends nothing, unless nothing beside it does.
    if (box && element.matches(OPENER) && pressablesIn(box).some((one) => !one.matches(OPENER) && dom.isShown(one) && sends(one))) return false;
    const root = element.getRootNode();
    // The words of a button inside a custom element are that element's own.
    const host = root instanceof ShadowRoot && element.querySelector('slot') ? root.host : element;
    const said = [...saidOf(element), ...pictured(element), dom.line(element), dom.line(host)].filter((one) => dom.words(one).length > 0);
    if (said.some(saysSend) || (box && said.some(saysLater))) return true;
    const isAlone = () => box !== undefined && !pressablesIn(box).some((one) => dom.isShown(one) && sends(one));
    if (said.length > 0) return said.some(saysAnswer) && isAlone();
    const codes = [host, ...dom.all(element, '*')].flatMap((one) => dom.values(one, [...names.codes, 'class', 'data-icon']));
    if (codes.some((one) => ofCode(one) === 'send')) return true;
    // A picture that nobody named, after everything else.
    return box !== undefined && dom.all(box, 'button').at(-1) === element && isAlone();
  };

  /** @param {Element} root */
  const senders = (root) => pressablesIn(root).filter((one) => sends(one, root));

  /** Where a message is written, among what is not called anything else. @param {ParentNode[]} trees @param {Map<Element, Part>} named */
  const editorsIn = (trees, named) =>
    dom.outermost(dom.select(trees, names.editors)).filter((element) => {
      if (!dom.isShown(element) || [...named.keys()].some((one) => element.contains(one))) return false;
      if (!(element instanceof HTMLIFrameElement)) return true;
      const body = reading.inside(element);
      return body !== null && (dom.isEditable(body) || body.ownerDocument.designMode === 'on');
    });

  /**
   * Around each recipient field, the closest element that also has a subject or an editor, and a control that sends.
   * @param {ParentNode[]} known
   */
  const roots = (known) => {
    const trees = [...new Set(known.flatMap(dom.trees))];
    const named = namedControls(trees);
    // Each may stand on a tab of its own.
    const called = (/** @type {Part} */ part) => [...named.keys()].filter((one) => named.get(one) === part);
    const editors = editorsIn(trees, named);
    const fields = [...called('to'), ...called('cc'), ...called('bcc'), ...editors.flatMap((one) => summaryOf(one) ?? [])];
    if (fields.length + stood.size === 0) return [];
    const written = [...called('subject'), ...editors];
    /** What of a page's buttons counts is looked up only around a field, and once. @param {(button: Element) => boolean} counts */
    const holderOf = (counts) => {
      const known = new Map();
      /** @param {Element} button */
      const isKnown = (button) => {
        if (!known.has(button)) known.set(button, dom.isShown(button) && counts(button));
        return known.get(button);
      };
      /** @param {Element} field @param {Element | null} within */
      return (field, within, most = Infinity) => {
        for (let holder = dom.up(field); holder; holder = dom.up(holder)) {
          const at = holder;
          if (!written.some((one) => dom.holds(at, one))) continue;
          const count = pressablesIn(at).filter((one) => (!within || dom.holds(within, one)) && isKnown(one)).length;
          if (count > 0) return count > most ? null : at;
        }
        return null;
      };
    };
    const closest = holderOf((one) => sends(one));
    const perhaps = holderOf((one) => sends(one, one));
    // A range or a journey goes from something to something, too.
    const isJourney = called('from').some((one) => dom.isWritten(one) && !dom.value(one).includes('@'));
    const found = fields.flatMap(
      (one) => closest(one, null) ?? (isJourney ? null : perhaps(one, one.closest('form'), MOST_ANSWERS)) ?? [],
    );
    found.push(...unseen(found));
    const inner = [...found, ...called('foreign').filter(dom.isShown)];
    return [...new Set(found)].filter((root) => !inner.some((one) => one !== root && dom.holds(root, one)));
  };

  return { roots, sends, senders, editorsIn };
};
