// Whom a page folded away: behind a number such as "+2", into a line of names while the text is written, or out of the page.
// @ts-check
'use strict';

/** @typedef {ReturnType<typeof folding>} Folded */

/** @param {ByName} names @param {Vocabulary} words @param {Labels} labels @param {Chips} chips */
const folding = (names, { isLabel }, { leadingPart }, { isUnticked, chipsIn, told }) => {
  const NARROW = 120; // letters around an editor whose fields are folded away
  /** "+2", "3 items", "and 4 more". */
  const COUNT = /^[^\d@]{0,8}\d{1,3}[^\d@]{0,20}$/;
  const REST = /^\+\s?\d{1,3}\D{0,20}$/;

  /**
   * Compose boxes that were read: where their text is written, and whom they went to.
   * @type {Map<Element, { editor: Element | null, fields: ComposerField[] }>}
   */
  const stood = new Map();
  /**
   * What a field showed, and whom a number stands for there.
   * @type {WeakMap<Element, { shown: string[][], away: string[][], number: number, pending: string }>}
   */
  const last = new WeakMap();

  /** Whether an element says how many there are, and nobody. @param {Element} one */
  const isCount = (one) => dom.isThere(one) && COUNT.test(dom.line(one));

  /** Whether an element says how many more there are. @param {Element} one */
  const isRest = (one) => REST.test(dom.line(one));

  /** Who a chip is, whatever else its texts say. @param {string[]} texts */
  const nameOf = (texts) => dom.addressesIn(texts.join(' '))[0] ?? texts[0];

  /**
   * Whether a chip only offers somebody: it came while something is typed, and says that.
   * @param {Element} control @param {string[]} chip @param {string} pending
   */
  const isOffer = (control, chip, pending) => {
    const typed = pending.toLowerCase().split(/[,;\n]/).at(-1)?.trim();
    return Boolean(typed) && chip.join(' ').toLowerCase().includes(typed ?? '') && !last.get(control)?.shown.some(([first]) => first === chip[0]);
  };

  /**
   * Those whom a number stands for: who stood there, or was typed, when it came or grew. Where it says "+2", the rest of
   * them is somebody too.
   * @param {Element} control @param {string} count @param {string[][]} shown @param {number} hidden @param {string} pending
   * @param {string} typing
   */
  const foldedAway = (control, count, shown, hidden, pending, typing) => {
    const number = Number(count.match(/\d+/)?.[0] ?? 0) - hidden;
    const before = last.get(control) ?? { shown: [], away: [], number: 0, pending: '' };
    const here = new Set(shown.map(nameOf));
    const text = typing || before.pending;
    const people = number === before.number + 1 ? [text] : dom.addressesIn(text);
    const typed = people.filter((one) => one && !pending.includes(one)).map((one) => [one]);
    const come = number > before.number ? [...before.shown, ...typed] : [];
    const gone = [...before.away, ...come].filter((one) => !here.has(nameOf(one)));
    const isMore = count.startsWith('+');
    // A number without a plus may be that of all.
    const fits = isMore || (number !== shown.length && (gone.length === number || gone.length === number - shown.length));
    const away = fits ? gone.slice(0, Math.max(number, 0)) : [];
    last.set(control, { shown, away, number, pending });
    return { away, names: isMore && number > away.length ? [`+${number - away.length}`] : [] };
  };

  /** Close to an editor, the line that stands for the fields while they are folded away: "To: Jane, Bob". @param {Element} editor */
  const summaryOf = (editor) => {
    const isApart = (/** @type {Element} */ one) => one === editor || one.matches(names.buttons);
    for (let holder = dom.up(editor); holder && dom.line(holder, isApart).length < NARROW; holder = dom.up(holder)) {
      for (const line of dom.within(holder)) {
        const last = !dom.holds(editor, line) && !line.closest(names.popups) && line.lastElementChild;
        if (last && leadingPart(last) === 'to') return line;
      }
    }
    return undefined;
  };

  /** Who stands in such a line. @param {Element} line @returns {ComposerField} */
  const summed = (line) => {
    const people = [...line.children].filter((one) => !isUnticked(one) && !isLabel(dom.line(one)));
    const chips = people.map(chipsIn);
    const bare = people.filter((_, at) => chips[at]?.length === 0).map((one) => dom.line(one));
    return {
      field: 'to',
      chips: chips.flat().map(told),
      names: bare.filter((one) => !one.includes('@')),
      pending: bare.filter((one) => one.includes('@')).join('\n'),
    };
  };

  /** Whether a line names nobody else than fields that stood there. @param {ComposerField} line @param {ComposerField[]} fields */
  const agrees = (line, fields) => {
    const stood = JSON.stringify(fields).toLowerCase();
    return [...line.chips.flat(), ...line.names].every((one) => COUNT.test(one) || dom.words(one).some((one) => stood.includes(one)));
  };

  /** @param {ComposerField[]} fields */
  const hasTo = (fields) => fields.some(({ field }) => field === 'to');

  /**
   * The fields of a compose box as they are, or as they stood there before the page folded them away.
   * @param {Element} root @param {Element | null} editor @param {ComposerField[]} fields
   */
  const unfolded = (root, editor, fields) => {
    const line = editor && !hasTo(fields) && summaryOf(editor);
    const shown = line && summed(line);
    const before = stood.get(root)?.fields ?? [];
    let all = fields;
    if (fields[0]) stood.set(root, { editor, fields });
    else if (!shown || !hasTo(before) || agrees(shown, before)) all = before;
    return shown && !hasTo(all) ? [shown, ...all] : all;
  };

  /**
   * Compose boxes whose page took the fields away while something else is written, or the first of them for good.
   * @param {Element[]} found those that have their fields
   */
  const unseen = (found) =>
    [...stood].flatMap(([root, { editor, fields }]) => {
      const text = dom.line(root, (one) => one === editor);
      const isHere = editor && dom.holds(root, editor) && dom.isShown(editor);
      const isTo = fields.some(({ chips, pending }) => [...chips.flat(), pending].some((one) => one && text.includes(one)));
      if (isHere && isTo && !found.some((one) => dom.holds(root, one) || dom.holds(one, root))) return [root];
      if (!root.isConnected) stood.delete(root);
      return [];
    });

  return { stood, isCount, isRest, isOffer, foldedAway, summaryOf, unfolded, unseen };
};
