// What a control is called: by itself, or by what stands around it. How far a label may stand from its control is all here.
// @ts-check
'use strict';

/** @typedef {ReturnType<typeof labelling>} Labels */

/** @param {ByName} names @param {Vocabulary} words */
const labelling = (names, { ofLabel, ofField, ofCode }) => {
  const HIGHEST = 12; // steps up from a control in which its label may stand
  /** What a label says besides a name: "To (one per line)", "Recipients, with commas between". */
  const REMARK = /\p{Ps}.*?\p{Pe}|[,;:?？，：–—…].*| - .*/gu;

  /** What controls were called: a placeholder goes away with the first letter. @type {WeakMap<Element, Part>} */
  const remembered = new WeakMap();

  /** The elements that label another. @param {Element} element @returns {Element[]} */
  const labelElements = (element) => {
    const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    const ids = element.getAttribute('aria-labelledby')?.match(/\S+/g) ?? [];
    const own = element.id ? root.querySelectorAll(`[for="${CSS.escape(element.id)}"]`) : [];
    const labels = [...(/** @type {HTMLInputElement} */ (element).labels ?? []), ...own, ...ids.map((id) => root.getElementById?.(id))];
    return labels.filter((one) => one instanceof Element);
  };

  /** A label's text without that of the control in it. @param {Node} label */
  const labelText = (label) => dom.line(label, (one) => one.matches(names.controls), 200);

  /** What the pictures in a node are called. @param {Node} node */
  const pictured = (node) =>
    (node instanceof Element ? dom.all(node, '*') : [])
      .filter((one) => !one.matches(`${names.controls}, input, option, iframe`))
      .flatMap((one) => (one.matches('svg > title') ? [one.textContent ?? ''] : dom.values(one, names.labels)));

  /** The part that a node names in words or, where these are few, in a picture. @param {Node} node */
  const partIn = (node, text = labelText(node)) =>
    ofLabel(text) ?? (text.length < 100 ? pictured(node).map(ofField).find(Boolean) : undefined);

  /** What an element says that it is. @param {Element} element */
  const saidOf = (element) => [
    ...dom.values(element, names.labels),
    ...labelElements(element).flatMap((one) => [labelText(one), ...pictured(one)]),
  ];

  /** What an element is called by itself. What people read goes before what the author called it. @param {Element} element */
  const ownPart = (element) => {
    const labels = saidOf(element);
    const told = labels.map((one) => ofLabel(one.replace(REMARK, ' '))).find((one) => one && one !== 'other');
    return labels.map(ofLabel).find(Boolean) ?? told ?? dom.values(element, names.codes).map(ofCode).find(Boolean);
  };

  /**
   * The part that is named by what is written first, or drawn before, of what stands before an element in its parent.
   * @param {Element} element
   */
  const leadingPart = (element) => {
    for (let node = element.parentNode?.firstChild; node && node !== element; node = node.nextSibling) {
      if (node instanceof Element && !dom.isShown(node)) continue;
      const text = node instanceof HTMLSelectElement ? dom.value(node) : labelText(node);
      // Whoever was entered may stand there in one with the label.
      const first = node instanceof Element && node.firstElementChild;
      const part = partIn(node, text) ?? (first ? ofLabel(labelText(first)) : undefined);
      if (part || text) return part;
    }
    return undefined;
  };

  /**
   * The label that is seen closest before an element, with no other control between.
   * @param {Element} element @param {Element[]} controls
   */
  const nearestLabel = (element, controls) => {
    for (let node = element.previousSibling; node; node = node.previousSibling) {
      if (node instanceof Element && !dom.isShown(node)) continue;
      const at = node;
      if (at instanceof Element && controls.some((one) => dom.holds(at, one))) return undefined;
      const part = partIn(at);
      if (part) return part;
    }
    return undefined;
  };

  /** Whether nobody writes in a control, nor chooses an address, though it has its place. @param {Element} control */
  const isDummy = (control) =>
    control.matches('[aria-hidden=true]') ||
    (control.matches('select:not([multiple])') && !dom.value(control).includes('@')) ||
    (control.matches('[tabindex="-1"]') && !control.checkVisibility({ opacityProperty: true }) && dom.isShown(control));

  /** What can be written in. A frame around such a control is none, whatever its role. @param {ParentNode[]} trees */
  const controlsIn = (trees) => {
    const all = dom.select(trees, names.controls).filter((one) => !isDummy(one));
    const written = all.filter(dom.isWritten);
    return dom.outermost(all.filter((one) => dom.isWritten(one) || !written.some((other) => dom.holds(one, other))));
  };

  /**
   * What the controls in some trees are called: by themselves, or by what stands around them and around no other.
   * @param {ParentNode[]} trees
   */
  const namedControls = (trees) => {
    const controls = controlsIn(trees);
    /** @type {Map<Element, Part>} */
    const found = new Map();
    for (const control of controls) {
      const part = ownPart(control);
      if (part) found.set(control, part);
    }
    const shown = controls.filter(dom.isShown);
    /**
     * Looks further and further up until a part is found; `false` ends it.
     * @param {Element} control @param {(holder: Element, below: Element) => Part | false | undefined} look
     */
    const climb = (control, look) => {
      let below = control;
      for (let step = 0; step < HIGHEST && !found.has(control); step += 1) {
        const holder = dom.up(below);
        const part = holder && look(holder, below);
        if (!holder || part === false) break;
        if (part) found.set(control, part);
        below = holder;
      }
    };
    /** @param {Element} holder @param {Element} control */
    const isAlone = (holder, control) => !shown.some((one) => one !== control && dom.holds(holder, one));
    /** @param {Element} holder @param {Element} below */
    const partAround = (holder, below) => leadingPart(below) ?? ownPart(holder);
    /** A placeholder may be an element that stands after its control. @param {Element} holder */
    const onlyText = (holder) => {
      const text = dom.line(holder, (one) => one.matches(names.controls) || one.matches(names.buttons) || dom.isGhost(one), 200);
      return text ? ofField(text) : partIn(holder, text);
    };
    for (const control of shown) {
      climb(control, (holder, below) =>
        isAlone(holder, control) ? partAround(holder, below) : (nearestLabel(below, shown) ?? false),
      );
    }
    for (const control of controls) {
      const part = remembered.get(control);
      if (part && !found.has(control)) found.set(control, part);
    }
    // A field may be made of several controls, of which one is written in and may be hidden until then.
    const rank = (/** @type {Element} */ control) =>
      Number(dom.isSeen(control)) * 4 + Number(dom.isWritten(control)) * 2 + Number(control.getAttribute('tabindex') !== '-1');
    for (const control of controls.filter((one) => !found.has(one)).sort((one, other) => rank(other) - rank(one))) {
      climb(control, (holder, below) =>
        [...found.keys()].some((one) => dom.holds(holder, one)) ? false : (partAround(holder, below) ?? onlyText(holder)),
      );
    }
    // Where a field asks for recipients, the label beside it tells a copy.
    for (const [place, control] of shown.filter((one) => found.get(one) === 'to').entries()) {
      found.delete(control);
      climb(control, (holder, below) => {
        const alone = isAlone(holder, control);
        const beside = alone ? leadingPart(below) : place > 0 ? nearestLabel(below, shown) : undefined;
        const part = [beside, alone ? ownPart(holder) : undefined].find((one) => one?.endsWith('cc'));
        // What is around it may ask in those same words once more.
        return part ?? (alone && beside !== 'to' ? undefined : false);
      });
      // "Message to Jane" is what stands on where it is written.
      if (!found.has(control) && !(place && control.matches('[aria-multiline=true]'))) found.set(control, 'to');
    }
    // Where copies are asked for and nobody else, whoever a field right before that asks for in other words is who it goes to.
    const copied = controls.findIndex((one) => found.get(one)?.endsWith('cc'));
    const before = controls[copied - 1];
    const isLike = before && !found.has(before) && before.localName === controls[copied]?.localName;
    if (isLike && ![...found.values()].includes('to')) found.set(before, 'to');
    for (const [control, part] of found) remembered.set(control, part);
    // Of two with the same name, the hidden one is what the page makes of the other.
    const seen = new Set([...found].filter(([control]) => dom.isSeen(control)).map(([, part]) => part));
    const twins = [...found].filter(([control, part]) => part !== 'other' && seen.has(part) && !dom.isSeen(control));
    for (const [twin] of twins) found.delete(twin);
    // Unless that stands with a text of its own where nothing is seen: then all there is of another message, which waits.
    for (const [twin, part] of twins) {
      const isUnseen = (/** @type {Element} */ holder) => !controls.some((one) => dom.isSeen(one) && dom.holds(holder, one));
      let sheet = twin;
      for (let at = dom.up(sheet); at && isUnseen(at); at = dom.up(at)) sheet = at;
      const waiting = part === 'to' ? dom.select(trees, `${names.editors}, ${names.controls}`).filter((one) => dom.holds(sheet, one)) : [];
      if (waiting.some((one) => one.matches(names.editors) && !found.has(one))) for (const one of waiting) found.set(one, 'other');
    }
    return found;
  };

  return { saidOf, ownPart, labelElements, labelText, pictured, leadingPart, controlsIn, namedControls };
};
