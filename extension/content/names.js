// Finds and reads a compose box by what its parts are called, for webmail that nobody described. The words stand in the
// surface; here is only where labels stand, and how a recipient's chip is told from what is around it.
// @ts-check
'use strict';

/** @typedef {import('../wire').ByName} ByName */
/** @typedef {import('../wire').Part} Part */

const naming = (() => {
  const HIGHEST = 12; // steps up from a control in which its label may stand
  const WIDEST = 8; // words of a label
  const FOLDED = 120; // letters around an editor whose fields are folded away
  const MOST = 1000; // chips of one field
  const MOST_ANSWERS = 2; // buttons of a compose box that say "reply"; where there are more, each opens one
  /** "+2", "3 items", "and 4 more". */
  const COUNT = /^[^\d@]{0,8}\d{1,3}[^\d@]{0,20}$/;
  const REST = /^\+\s?\d{1,3}\D{0,20}$/;
  /** What a label says besides a name: "To (one per line)", "Recipients, with commas between". */
  const REMARK = /\p{Ps}.*?\p{Pe}|[,;:?？，：–—…].*| - .*/gu;
  const CROSS = /^[×✕✖⨯╳✗]$/;
  /** @type {Set<string>} */
  const NONE = new Set();
  const TEXT = ':not(:has(*), :empty)';
  /** @param {string[]} list */
  const phrases = (list) => new Set(list.map((one) => dom.words(one).join(' ')));

  /** What labels and codes mean. @param {ByName} names */
  const vocabulary = (names) => {
    const filler = phrases(names.filler);
    const parts = names.parts.map(({ part, codes, words }) => ({ part, codes: phrases(codes), words: phrases(words) }));
    const { send = NONE, to = NONE, remove = NONE } = Object.fromEntries(parts.map(({ part, words }) => [part, words]));
    /** Before whom it goes to, or what is done besides. */
    const joining = to.union(new Set('and und et y e en'.split(' ')));
    /** @param {string} label */
    const wordsOf = (label) => dom.words(label.slice(0, 100));

    /** @param {string} word */
    const isFiller = (word) => filler.has(word) || /^\d{1,3}$/.test(word);

    /** How many words of a label, from `at`, are one phrase of `known`. @param {string[]} words @param {number} at @param {Set<string>} known */
    const phraseAt = (words, at, known) => {
      for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
        if (known.has(words.slice(at, at + length).join(' '))) return length;
      }
      return 0;
    };

    /** Whether a label is made of `known` phrases and filler, and of more than filler. @param {string[]} words @param {Set<string>} known */
    const fits = (words, known) => {
      if (known.has(words.join(' '))) return true;
      let named = false;
      for (let at = 0; at < words.length; ) {
        const length = phraseAt(words, at, known);
        const fills = length < 2 && isFiller(words[at] ?? '');
        if (length === 0 && !fills) return false;
        named ||= !fills;
        at += Math.max(length, 1);
      }
      return named;
    };

    /** The part that a label names. @param {string} label @returns {Part | undefined} */
    const ofLabel = (label) => {
      const words = wordsOf(label);
      return words.length > WIDEST ? undefined : parts.find((one) => fits(words, one.words))?.part;
    };

    /** Whether a label sends, whomever to and whatever else it does: "Send to 3 candidates", "An Jane senden". @param {string} label */
    const saysSend = (label) => {
      const words = wordsOf(label.replace(/^send an? /i, 'send '));
      const [last = ''] = words.splice(-1);
      const end = words.findIndex((one) => joining.has(one));
      const before = words.slice(0, end);
      return ofLabel(label) === 'send' || (end >= 0 && (fits(before, send) || fits([...before, last], send)));
    };

    /** The part that an author's code such as `compose_to` or `bccField` names. @param {string} code */
    const ofCode = (code) => {
      const words = dom.words(code.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/_/g, ' '));
      return parts.find(({ codes }) => words.some((_, at) => phraseAt(words, at, codes) > 0))?.part;
    };

    /** Whether a text only names parts, and nobody. @param {string} text */
    const isLabel = (text) => dom.words(text).every(isFiller) || ofLabel(text) !== undefined;

    /** The part of a field that a label names, which is no button. @param {string} label */
    const ofField = (label) => {
      const part = ofLabel(label);
      return part === 'send' || part === 'remove' ? undefined : part;
    };

    /** Whether a label begins with words that take somebody out. @param {string} label */
    const takesOut = (label) => phraseAt(wordsOf(label), 0, remove) > 0;

    /** Whether a label is made of `known` phrases. @param {string} label @param {Set<string>} known */
    const isOf = (label, known) => fits(wordsOf(label), known);

    return { ofLabel, ofField, ofCode, isLabel, takesOut, isOf, saysSend, send };
  };

  /** @param {Surface} surface @param {ByName} names @returns {Reader} */
  const byName = (surface, names) => {
    const { ofLabel, ofField, ofCode, isLabel, takesOut, isOf, saysSend, send } = vocabulary(names);
    const [schedules, answers] = [phrases(names.schedules).union(send), phrases(names.answers)];

    /** What controls were called: a placeholder goes away with the first letter. @type {WeakMap<Element, Part>} */
    const remembered = new WeakMap();
    /** Elements that stood there as chips: a page may fold them away. @type {WeakSet<Element>} */
    const met = new WeakSet();
    /** Compose boxes that were read: where their text is written, and whom they went to. @type {Map<Element, { editor: Element | null, fields: ComposerField[] }>} */
    const stood = new Map();
    /** What a field showed, and whom a number stands for there. @type {WeakMap<Element, { shown: string[][], away: string[][], number: number, pending: string }>} */
    const folded = new WeakMap();

    /** @param {Element} element @param {string[]} attributes */
    const values = (element, attributes) => attributes.map((one) => element.getAttribute(one) ?? '').filter(Boolean);

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
        .flatMap((one) => (one.matches('svg > title') ? [one.textContent ?? ''] : values(one, names.labels)));

    /** The part that a node names in words or, where these are few, in a picture. @param {Node} node */
    const partIn = (node, text = labelText(node)) =>
      ofLabel(text) ?? (text.length < 100 ? pictured(node).map(ofField).find(Boolean) : undefined);

    /** What an element says that it is. @param {Element} element */
    const saidOf = (element) => [...values(element, names.labels), ...labelElements(element).flatMap((one) => [labelText(one), ...pictured(one)])];

    /** What an element is called by itself. What people read goes before what the author called it. @param {Element} element */
    const ownPart = (element) => {
      const labels = saidOf(element);
      const told = labels.map((one) => ofLabel(one.replace(REMARK, ' '))).find((one) => one && one !== 'other');
      return labels.map(ofLabel).find(Boolean) ?? told ?? values(element, names.codes).map(ofCode).find(Boolean);
    };

    /** The part that is named by what is written first, or drawn before, of what stands before an element in its parent. @param {Element} element */
    const leadingPart = (element) => {
      for (let node = element.parentNode?.firstChild; node && node !== element; node = node.nextSibling) {
        if (node instanceof Element && !dom.isShown(node)) continue;
        const text = node instanceof HTMLSelectElement ? dom.value(node) : labelText(node);
        // Whoever was entered may stand there in one with the label.
        const part = partIn(node, text) ?? (node instanceof Element && node.firstElementChild ? ofLabel(labelText(node.firstElementChild)) : undefined);
        if (part || text) return part;
      }
      return undefined;
    };

    /** The label that is seen closest before an element, with no other control between. @param {Element} element @param {Element[]} controls */
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

    /** @param {Element} control */
    const isWritten = (control) => /^(input|textarea)$/.test(control.localName) || dom.isEditable(control);

    /** Whether an element can be seen where it stands. @param {Element} element */
    const isSeen = (element) => {
      const { right, bottom, width } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true }) && right > 0 && bottom > 0 && width > 1;
    };

    /** Whether something is seen through, though it has its place. @param {Element} element */
    const isGhost = (element) => getComputedStyle(element).opacity === '0';

    /** Whether nobody writes in a control, nor chooses an address, though it has its place. @param {Element} control */
    const isDummy = (control) => control.matches('[aria-hidden=true]') || (control.matches('select:not([multiple])') && !dom.value(control).includes('@')) || (control.matches('[tabindex="-1"]') && !control.checkVisibility({ opacityProperty: true }) && dom.isShown(control));

    /** What can be written in. A frame around such a control is none, whatever its role. @param {ParentNode[]} trees */
    const controlsIn = (trees) => {
      const all = dom.select(trees, names.controls).filter((one) => !isDummy(one));
      return dom.outermost(all.filter((control) => isWritten(control) || !all.some((one) => one !== control && isWritten(one) && dom.holds(control, one))));
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
      /** Looks further up until a part is found, or nothing can be. @param {Element} control @param {(holder: Element, below: Element) => Part | false | undefined} look */
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
        const text = dom.line(holder, (one) => one.matches(names.controls) || one.matches(names.buttons) || isGhost(one), 200);
        return text ? ofField(text) : partIn(holder, text);
      };
      for (const control of shown) {
        climb(control, (holder, below) => (isAlone(holder, control) ? partAround(holder, below) : (nearestLabel(below, shown) ?? false)));
      }
      for (const control of controls) {
        const part = remembered.get(control);
        if (part && !found.has(control)) found.set(control, part);
      }
      // A field may be made of several controls, of which one is written in and may be hidden until then.
      const rank = (/** @type {Element} */ control) => Number(isSeen(control)) * 4 + Number(isWritten(control)) * 2 + Number(control.getAttribute('tabindex') !== '-1');
      for (const control of controls.filter((one) => !found.has(one)).sort((one, other) => rank(other) - rank(one))) {
        climb(control, (holder, below) => ([...found.keys()].some((one) => dom.holds(holder, one)) ? false : (partAround(holder, below) ?? onlyText(holder))));
      }
      // Where every field asks for recipients in the same words, the label beside a later one tells a copy.
      for (const control of shown.filter((one) => found.get(one) === 'to').slice(1)) {
        found.delete(control);
        climb(control, (holder, below) => {
          const alone = isAlone(holder, control);
          const beside = alone ? leadingPart(below) : nearestLabel(below, shown);
          const part = [beside, alone ? ownPart(holder) : undefined].find((one) => one?.endsWith('cc'));
          // What is around it may ask in those same words once more.
          return part ?? (alone && beside !== 'to' ? undefined : false);
        });
        // "Message to Jane" is what stands on where it is written.
        if (!found.has(control) && !control.matches('[aria-multiline=true]')) found.set(control, 'to');
      }
      // Where copies are asked for and nobody else, whoever a field right before that asks for in other words is who it goes to.
      const copied = controls.findIndex((one) => found.get(one)?.endsWith('cc'));
      const before = controls[copied - 1];
      if (before && !found.has(before) && before.localName === controls[copied]?.localName && ![...found.values()].includes('to')) found.set(before, 'to');
      for (const [control, part] of found) remembered.set(control, part);
      // Of two with the same name, the hidden one is what the page makes of the other.
      const seen = new Set([...found].filter(([control]) => isSeen(control)).map(([, part]) => part));
      for (const [control, part] of found) if (part !== 'other' && seen.has(part) && !isSeen(control)) found.delete(control);
      return found;
    };

    /** @param {Map<Element, Part>} named @returns {(part: Part) => Element[]} */
    const calledIn = (named) => (part) => [...named.keys()].filter((one) => named.get(one) === part);

    /** The elements below another. @param {Element} element */
    const within = (element) => dom.all(element, '*').filter((one) => one !== element);

    /** What may be pressed. */
    const pressable = `${names.buttons}, ${TEXT}`;

    /** Whether an element can be pressed: by what it is, or as a text that shows a hand. @param {Element} element */
    const isButton = (element) => element.matches(names.buttons) || (element.matches(TEXT) && getComputedStyle(element).cursor === 'pointer');

    /** @param {Element} box */
    const pressablesIn = (box) => dom.all(box, pressable);

    /** Whether a control sends: by what it says alone, or in a compose box by words that elsewhere open one. @param {Element} element @param {Element} [box] @returns {boolean} */
    const sends = (element, box) => {
      if (!isButton(element) || (element.textContent?.length ?? 0) > 300) return false;
      const root = element.getRootNode();
      // The words of a button inside a custom element are that element's own.
      const host = root instanceof ShadowRoot && element.querySelector('slot') ? root.host : element;
      const said = [...saidOf(element), ...pictured(element), dom.line(element), dom.line(host)].filter((one) => dom.words(one).length > 0);
      /** @param {Set<string>} known */
      const means = (known) => said.some((one) => isOf(one, known));
      if (said.some(saysSend) || (box && means(schedules))) return true;
      const isAlone = () => box !== undefined && !pressablesIn(box).some((one) => dom.isShown(one) && sends(one));
      if (said.length > 0) return means(answers) && isAlone();
      if ([host, ...dom.all(element, '*')].some((one) => values(one, [...names.codes, 'class', 'data-icon']).some((one) => ofCode(one) === 'send'))) return true;
      // A picture that nobody named, after everything else.
      return box !== undefined && dom.all(box, 'button').at(-1) === element && isAlone();
    };

    /** Where a message is written, among what is not called anything else. @param {ParentNode[]} trees @param {Map<Element, Part>} named */
    const editorsIn = (trees, named) =>
      dom.outermost(dom.select(trees, names.editors)).filter((element) => {
        if (!dom.isShown(element) || [...named.keys()].some((one) => one === element || element.contains(one))) return false;
        if (!(element instanceof HTMLIFrameElement)) return true;
        const body = reading.inside(element);
        return body !== null && (dom.isEditable(body) || body.ownerDocument.designMode === 'on');
      });

    /** Close to an editor, the line that stands for the fields while they are folded away: "To: Jane, Bob". @param {Element} editor */
    const summaryOf = (editor) => {
      for (let holder = dom.up(editor); holder && dom.line(holder, (one) => one === editor || one.matches(names.buttons)).length < FOLDED; holder = dom.up(holder)) {
        const line = within(holder).find((one) => one.lastElementChild && !dom.holds(editor, one) && !one.closest(names.popups) && leadingPart(one.lastElementChild) === 'to');
        if (line) return line;
      }
      return undefined;
    };

    /** @param {Element} line @returns {ComposerField} */
    const summed = (line) => {
      const people = [...line.children].filter((one) => !isUnticked(one) && !isLabel(dom.line(one)));
      const chips = people.map(chipsIn);
      const bare = people.filter((_, at) => chips[at]?.length === 0).map((one) => dom.line(one));
      return { field: 'to', chips: chips.flat().map(told), names: bare.filter((one) => !one.includes('@')), pending: bare.filter((one) => one.includes('@')).join('\n') };
    };

    /** @param {ComposerField[]} fields */
    const hasTo = (fields) => fields.some(({ field }) => field === 'to');

    /** Whether a line names nobody else than fields that stood there. @param {ComposerField} line @param {ComposerField[]} fields */
    const agrees = (line, fields) => {
      const stood = JSON.stringify(fields).toLowerCase();
      return [...line.chips.flat(), ...line.names].every((one) => COUNT.test(one) || dom.words(one).some((one) => stood.includes(one)));
    };

    /**
     * Around each recipient field, the closest element that also has a subject or an editor, and a control that sends.
     * @param {ParentNode[]} known
     */
    const roots = (known) => {
      const trees = [...new Set(known.flatMap(dom.trees))];
      const named = namedControls(trees);
      // Each may stand on a tab of its own.
      const called = calledIn(named);
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
      const isJourney = called('from').some((one) => isWritten(one) && !dom.value(one).includes('@'));
      const found = fields.flatMap((one) => closest(one, null) ?? (isJourney ? null : perhaps(one, one.closest('form'), MOST_ANSWERS)) ?? []);
      // A page may take its fields away while something else is written, or the first of them for good.
      for (const [root, { editor, fields }] of stood) {
        const text = dom.line(root, (one) => one === editor);
        const isHere = editor && dom.holds(root, editor) && dom.isShown(editor) && !found.some((one) => dom.holds(root, one) || dom.holds(one, root));
        const isTo = fields.some(({ chips, pending }) => [...chips.flat(), pending].some((one) => one && text.includes(one)));
        if (isHere && isTo) found.push(root);
        else if (!root.isConnected) stood.delete(root);
      }
      return [...new Set(found)].filter((root) => ![...found, ...called('money').filter(dom.isShown)].some((one) => one !== root && dom.holds(root, one)));
    };

    /** Whether an element takes the recipient out in which it stands. @param {Element} element */
    const removes = (element) => {
      const text = element.textContent?.trim() ?? '';
      if (CROSS.test(text)) return true;
      const isHand = (/** @type {Element | null} */ one) => one !== null && getComputedStyle(one).cursor === 'pointer';
      if (!element.matches(names.removers)) return text === '' && !element.nextElementSibling && isHand(element) && !isHand(dom.up(element));
      const said = [...values(element, names.labels), dom.line(element)].filter((one) => dom.words(one).length > 0);
      return said.every((one) => [...one].length === 1 || takesOut(one));
    };

    /** The elements right below another, in its shadow too. @param {Element} element */
    const childrenOf = (element) => [...(element.shadowRoot?.children ?? []), ...element.children];

    /** Whether an element is part of what is drawn. @param {Element} element */
    const isThere = (element) => element.checkVisibility() || getComputedStyle(element).display === 'contents';

    /** @param {Element} element */
    const floats = (element) => /absolute|fixed/.test(getComputedStyle(element).position) || element.matches(names.popups);

    /** Whether an element is no part of what was entered: it is not there, or floats over the rest. @param {Element} element */
    const isAside = (element) => {
      const host = dom.up(element);
      for (let at = /** @type {Element | null} */ (element.assignedSlot); at && at !== host; at = at.assignedSlot ?? dom.up(at)) if (floats(at)) return true;
      const { display } = getComputedStyle(element);
      const opened = element.id && element.matches('[role=listbox]') && /** @type {ParentNode} */ (element.getRootNode()).querySelector(`[aria-controls~="${CSS.escape(element.id)}"], [aria-owns~="${CSS.escape(element.id)}"]`);
      // What a custom element has no place for now is not there either, whatever its style.
      const isUnplaced = !isThere(element) && host?.checkVisibility();
      return display === 'none' || isUnplaced || isGhost(element) || floats(element) || Boolean(opened) || element.matches(names.controls);
    };

    /** Whether an element is a chip by itself. @param {Element} one */
    const isMarked = (one) => one.matches(names.chips) || values(one, names.labels).some(takesOut);

    /** Whether an element offers somebody who is not chosen. @param {Element} element */
    const isUnticked = (element) => dom.all(element, '[type=checkbox], [type=radio]').length > 0 && dom.all(element, ':checked').length === 0;

    /** The chips in a part of a field that is no control. @param {Element} element @returns {Element[]} */
    const chipsIn = (element) => {
      if (isUnticked(element)) return [];
      if (isAside(element)) return dom.all(element, '*').filter((one) => met.has(one));
      const inner = within(element);
      const removers = dom.outermost(inner.filter(removes));
      const addresses = dom.addresses(element).length;
      const said = dom.line(element, (one) => removers.includes(one) || isGhost(one));
      if (addresses === 0 && (isLabel(said) || (said === '' && inner.some(isGhost)))) return [];
      const children = childrenOf(element);
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
        if (alone && found.every((one) => !isSure(one)) && (found.length === 1 || marked)) return [element];
        return found.length > 0 || addresses === 0 ? found : [element];
      }
      if (addresses + removers.length > 0) {
        const telling = marked ? [] : children.filter((one) => dom.addresses(one).length > 0 || dom.all(one, '*').some(removes));
        const [only] = telling;
        const isIn = only && telling.length === 1 && !removes(only) && (isMarked(only) || children.every((one) => one === only || isLabel(dom.line(one))));
        return isIn ? chipsIn(only) : [element];
      }
      if (isOne) return [element];
      const found = below();
      return found.length === 0 && marked ? [element] : found;
    };

    /** Whether a chip is more than a text that stands there. @param {Element} chip */
    const isSure = (chip) => isMarked(chip) || within(chip).some(removes);

    /**
     * The recipients that are listed away from their field, as shown as it is: each has an address.
     * @param {ParentNode[]} trees @param {Element} field @param {Set<Element>} claimed
     */
    const apartIn = (trees, field, claimed) => {
      const aside = [names.popups, ...surface.recipients.suggestions].join(', ');
      const listed = (names.apart ? dom.select(trees, names.apart) : []).filter((one) => isThere(one) === isThere(field) && !one.closest(aside) && dom.addresses(one).length === 1);
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
        for (const node of [...at.childNodes, ...(at.shadowRoot?.childNodes ?? [])]) if (!(node instanceof Element && dom.holds(node, below))) (labelled ? far : near).push(node);
        if (!labelled) area = at;
        labelled ||= labels.some((one) => dom.holds(at, one)) || leadingPart(below) !== undefined;
        below = at;
      }
      /** What names another part ends a field, as do "From: Rita" and "Cc/Bcc, From: Rita", where these are no chips. @param {Node} node */
      const isEnd = (node) =>
        node instanceof Element &&
        (node.matches('label') || labels.includes(node) || others.some((one) => dom.holds(node, one)) || (!isSure(node) && [node.firstElementChild, node].flatMap((one) => (one ? dom.line(one).split(/[:：/、]/) : [])).some(ofField)));
      /** @type {Node[]} */
      const before = [];
      for (let node = labelled ? null : area.previousSibling; node && !isEnd(node); node = node.previousSibling) before.unshift(node);
      /** @type {Node[]} */
      const after = [];
      for (let node = area.nextSibling; node && !isEnd(node); node = node.nextSibling) after.push(node);
      return { area, inside: [...before, ...near], after, far };
    };

    /** Whether an element says how many there are, and nobody. @param {Element} one */
    const isCount = (one) => isThere(one) && COUNT.test(dom.line(one));

    /** What a chip says of its person, and what its cross says of it only where nothing else does. @param {Element} chip */
    const told = (chip) => {
      const texts = reading.texts(chip, surface.recipients.tells);
      const others = texts.filter((one) => !takesOut(one));
      return others.some((one) => one.includes('@')) ? others : [dom.addresses(chip).join(', '), ...texts].filter(Boolean);
    };

    /** Who a chip is, whatever else its texts say. @param {string[]} texts */
    const nameOf = (texts) => dom.addressesIn(texts.join(' '))[0] ?? texts[0];

    /**
     * Those whom a number stands for: who stood there, or was typed, when it came or grew. Where it says "+2", the rest of
     * them is somebody too.
     * @param {Element} control @param {string} said @param {string[][]} shown @param {number} hidden @param {string} pending @param {string} typing
     */
    const foldedAway = (control, said, shown, hidden, pending, typing) => {
      const number = Number(said.match(/\d+/)?.[0] ?? 0) - hidden;
      const last = folded.get(control) ?? { shown: [], away: [], number: 0, pending: '' };
      const here = new Set(shown.map(nameOf));
      const text = typing || last.pending;
      const people = number === last.number + 1 ? [text] : dom.addressesIn(text);
      const typed = people.filter((one) => one && !pending.includes(one)).map((one) => [one]);
      const gone = [...last.away, ...(number > last.number ? [...last.shown, ...typed] : [])].filter((one) => !here.has(nameOf(one)));
      const isRest = said.startsWith('+');
      // A number without a plus may be that of all.
      const fits = isRest || (number !== shown.length && (gone.length === number || gone.length === number - shown.length));
      const away = fits ? gone.slice(0, Math.max(number, 0)) : [];
      folded.set(control, { shown, away, number, pending });
      return { away, names: isRest && number > away.length ? [`+${number - away.length}`] : [] };
    };

    /** @param {Element} root @returns {Reading} */
    const read = (root) => {
      const trees = dom.trees(root);
      const named = namedControls(trees);
      const editors = editorsIn(trees, named);
      const called = calledIn(named);
      const editor = editors.sort((one, other) => sizeOf(other) - sizeOf(one))[0] ?? null;
      const anything = [...named.keys(), ...editors, ...senders(root)];
      /** @type {Set<Element>} */
      const claimed = new Set();
      /** @param {Node[]} nodes */
      const claim = (nodes) => {
        const chips = nodes.flatMap((one) => (one instanceof Element ? chipsIn(one) : [])).filter((one) => !claimed.has(one));
        for (const chip of chips) claimed.add(chip);
        return chips;
      };
      const fields = /** @type {RecipientField[]} */ (['to', 'cc', 'bcc']).flatMap((field) =>
        called(field).map((control) => {
          const places = around(control, anything.filter((one) => one !== control), root);
          const within = dom.isEditable(control) ? claim([...control.children]) : [];
          return { field, control, places, count: '', chips: [...within, ...claim(places.inside)] };
        }),
      );
      for (const found of fields) {
        found.chips.push(...claim(found.places.after), ...claim(found.places.far).filter(isSure));
        const { area } = found.places;
        const counts = within(area).filter(isCount).map((one) => dom.line(one));
        found.count = counts.sort((one, other) => one.length - other.length)[0] ?? '';
        if (isThere(area) && !found.chips.every(isThere)) {
          // Chips that were folded away left their number, which is nobody; those without were taken out.
          found.chips = found.chips.filter((one) => (found.count ? !isCount(one) : isThere(one)));
        }
        found.chips = found.chips.filter((one) => !REST.test(dom.line(one)));
        for (const chip of found.chips) if (isSure(chip)) met.add(chip);
      }
      if (fields[0]) fields[0].chips.push(...apartIn(trees, fields[0].places.area, claimed));

      const composer = reading.composer(surface, editor, trees, {
        fields: fields.map(({ field, control, places, count, chips }) => {
          const loose = places.inside.flatMap((one) => (one instanceof Text && one.data.includes('@') ? [one.data.trim()] : []));
          const unnamed = controlsIn(dom.trees(places.area)).filter((inner) => inner !== control && !named.has(inner) && !chips.some((one) => dom.holds(one, inner)));
          // A hidden field behind the one that is seen is filled when it pleases the page.
          const entered = [control, ...unnamed];
          const seen = entered.some(isSeen) ? entered.filter(isSeen) : entered;
          const pending = [...loose, reading.pending(seen, chips)].join('\n').trim();
          const shown = chips.slice(0, MOST).map(told);
          const { away, names } = foldedAway(control, count, shown, chips.filter((one) => !isThere(one) || isAside(one)).length, pending, learning.of(root).typing);
          const chosen = pending && control.localName === 'select' ? pending.split('\n').map((one) => [one]) : [];
          return { field, chips: [...shown, ...away, ...chosen], names, pending: chosen[0] ? '' : pending };
        }),
        subject: called('subject')[0],
        from: called('from')[0],
      });
      const line = editor && !hasTo(composer.fields) && summaryOf(editor);
      const shown = line && summed(line);
      const before = stood.get(root)?.fields ?? [];
      if (fields[0]) stood.set(root, { editor, fields: composer.fields });
      else if (!shown || !hasTo(before) || agrees(shown, before)) composer.fields = before;
      if (shown && !hasTo(composer.fields)) composer.fields = [shown, ...composer.fields];
      const open = [editor, ...called('subject'), ...called('to')].some((one) => one && dom.isShown(one));
      return { composer, open, editor, fields: fields.map(({ places }) => places.area) };
    };

    /** @param {Element} element */
    const sizeOf = (element) => element.clientWidth * element.clientHeight;

    /** @param {Element} root */
    const senders = (root) => pressablesIn(root).filter((one) => sends(one, root));

    return { surface, roots, read, sends, senders, forget: (root) => stood.delete(root) };
  };

  return { byName };
})();
