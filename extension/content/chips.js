// How a recipient's chip is told from what is around it, and which of those belong to a field.
// @ts-check
'use strict';

/** @typedef {ReturnType<typeof chipping>} Chips */

/** @param {Surface} surface @param {ByName} names @param {Vocabulary} words @param {Labels} labels */
const chipping = (surface, names, { ofLabel, ofField, isLabel, takesOut }, { labelElements, labelText, leadingPart }) => {
  const CROSS = /^[×✕✖⨯╳✗]$/;

  /** Elements that stood there as chips: a page may fold them away. @type {WeakSet<Element>} */
  const met = new WeakSet();

  /** Whether an element takes the recipient out in which it stands. @param {Element} element */
  const removes = (element) => {
    const text = element.textContent?.trim() ?? '';
    if (CROSS.test(text)) return true;
    const isHand = (/** @type {Element | null} */ one) => one !== null && getComputedStyle(one).cursor === 'pointer';
    if (!element.matches(names.removers)) {
      return text === '' && !element.nextElementSibling && isHand(element) && !isHand(dom.up(element));
    }
    const said = [...dom.values(element, names.labels), dom.line(element)].filter((one) => dom.words(one).length > 0);
    return said.every((one) => [...one].length === 1 || takesOut(one));
  };

  /** @param {Element} element */
  const floats = (element) => /absolute|fixed/.test(getComputedStyle(element).position) || element.matches(names.popups);

  /** Whether an element is a list that a control opens. @param {Element} element */
  const isOpened = (element) => {
    const id = CSS.escape(element.id);
    const root = /** @type {ParentNode} */ (element.getRootNode());
    return id && element.matches('[role=listbox]') && root.querySelector(`[aria-controls~="${id}"], [aria-owns~="${id}"]`) !== null;
  };

  /** Whether an element is no part of what was entered: it is not there, or floats over the rest. @param {Element} element */
  const isAside = (element) => {
    const host = dom.up(element);
    for (let at = /** @type {Element | null} */ (element.assignedSlot); at && at !== host; at = at.assignedSlot ?? dom.up(at)) {
      if (floats(at)) return true;
    }
    // What a custom element has no place for now is not there either, whatever its style.
    const isUnplaced = !dom.isThere(element) && (getComputedStyle(element).display === 'none' || host?.checkVisibility());
    return isUnplaced || dom.isGhost(element) || floats(element) || isOpened(element) || element.matches(names.controls);
  };

  /** Whether an element is a chip by itself. @param {Element} one */
  const isMarked = (one) => one.matches(names.chips) || dom.values(one, names.labels).some(takesOut);

  /** Whether a chip is more than a text that stands there. @param {Element} chip */
  const isSure = (chip) => isMarked(chip) || dom.within(chip).some(removes);

  /** Whether an element offers somebody who is not chosen. @param {Element} element */
  const isUnticked = (element) => {
    const boxes = dom.all(element, '[type=checkbox], [type=radio]');
    return boxes.length > 0 && !boxes.some((one) => one.matches(':checked'));
  };

  /** The chips in a part of a field that is no control. @param {Element} element @returns {Element[]} */
  const chipsIn = (element) => {
    if (isUnticked(element)) return [];
    if (isAside(element)) return dom.all(element, '*').filter((one) => met.has(one));
    const inner = dom.within(element);
    const removers = dom.outermost(inner.filter(removes));
    const addresses = dom.addresses(element).length;
    const said = dom.line(element, (one) => removers.includes(one) || dom.isGhost(one));
    if (addresses === 0 && (isLabel(said) || (said === '' && inner.some(dom.isGhost)))) return [];
    const children = [...(dom.rootOf(element)?.children ?? []), ...element.children];
    const below = () => children.flatMap(chipsIn);
    const marked = isMarked(element);
    const written = inner.some((one) => one.matches(names.controls));
    const pressed = inner.some((one) => one.matches(names.buttons) && !/^(remove)?$/.test(ofLabel(labelText(one)) ?? ''));
    const alike = new Set(children.map(({ localName, className }) => `${localName}.${className}`)).size < children.length;
    // The parts of one chip may be called after it.
    const isOne = marked && !alike;
    if (addresses > 1 || removers.length > 1 || written || pressed || (!isOne && children.filter(isMarked).length > 1)) {
      const found = below();
      // A name may be a button itself, and several addresses may be taken out as one.
      const alone = removers.length === 1 && !written;
      if (alone && !found.some(isSure) && (found.length === 1 || marked)) return [element];
      return found.length > 0 || addresses === 0 ? found : [element];
    }
    if (addresses + removers.length > 0) {
      const [only, more] = children.filter((one) => dom.addresses(one).length > 0 || dom.all(one, '*').some(removes));
      const isIn = () => {
        if (!only || more || removes(only) || dom.addresses(only).length < addresses) return false;
        const isAlone = children.every((one) => one === only || isLabel(dom.line(one)));
        return marked ? isAlone && isMarked(only) : isAlone || isMarked(only);
      };
      return only && isIn() ? chipsIn(only) : [element];
    }
    if (isOne) return [element];
    const found = below();
    return found.length === 0 && marked ? [element] : found;
  };

  /**
   * The recipients that are listed away from their field, as shown as it is: each has an address.
   * @param {ParentNode[]} trees @param {Element} field @param {Set<Element>} claimed
   */
  const apartIn = (trees, field, claimed) => {
    const aside = [names.popups, ...surface.recipients.suggestions].join(', ');
    const all = names.apart ? dom.select(trees, names.apart) : [];
    const listed = all.filter((one) => dom.isThere(one) === dom.isThere(field) && !one.closest(aside) && dom.addresses(one).length === 1);
    return dom.outermost(listed).filter((one) => ![...claimed].some((chip) => dom.holds(chip, one) || dom.holds(one, chip)));
  };

  /**
   * What is near a control and belongs to it, on each step up to the last: elements and texts up to its label, and
   * beyond that label what may be a chip.
   * @param {Element} control @param {Element[]} others @param {Element} root
   */
  const around = (control, others, root) => {
    /** @type {Node[]} */
    const near = [];
    /** @type {Node[]} */
    const far = [];
    const labels = labelElements(control).filter((one) => !dom.holds(one, control));
    let labelled = false;
    let area = control;
    let below = area;
    for (let holder = dom.up(area); holder && holder !== root; holder = dom.up(below)) {
      const at = holder;
      if (others.some((one) => dom.holds(at, one))) break;
      for (const node of [...at.childNodes, ...(dom.rootOf(at)?.childNodes ?? [])]) {
        if (!(node instanceof Element && dom.holds(node, below))) (labelled ? far : near).push(node);
      }
      if (!labelled) area = at;
      labelled ||= labels.some((one) => dom.holds(at, one)) || leadingPart(below) !== undefined;
      below = at;
    }
    /**
     * Whether what stands there is no chip and begins with a label of its own, or names another part, as "From: Rita" and
     * "Cc/Bcc, From: Rita" do.
     * @param {Element} node
     */
    const isOther = (node) =>
      !isSure(node) &&
      [node.firstElementChild, node].some((one) => one && dom.line(one).split(/[:：/、]/).some((part, place) => (part ? ofField(part) : place)));
    /** Whether a field ends there. @param {Node} node */
    const isEnd = (node) =>
      node instanceof Element &&
      (node.matches('label') || labels.includes(node) || others.some((one) => dom.holds(node, one)) || isOther(node));
    /** @type {Node[]} */
    const before = [];
    for (let node = labelled ? null : area.previousSibling; node && !isEnd(node); node = node.previousSibling) before.unshift(node);
    /** @type {Node[]} */
    const after = [];
    for (let node = area.nextSibling; node && !isEnd(node); node = node.nextSibling) after.push(node);
    return { area, inside: [...before, ...near], after, far };
  };

  /** What a chip says of its person, and what its cross says of it only where nothing else does. @param {Element} chip */
  const told = (chip) => {
    const texts = reading.texts(chip, surface.recipients.tells);
    const others = texts.filter((one) => !takesOut(one));
    return others.some((one) => one.includes('@')) ? others : [dom.addresses(chip).join(', '), ...texts].filter(Boolean);
  };

  return { met, isAside, isSure, isUnticked, chipsIn, apartIn, around, told };
};
