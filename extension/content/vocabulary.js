// What labels and codes mean: words to parts of a compose box. The words themselves stand in the surface.
// @ts-check
'use strict';

/** @typedef {import('../wire').ByName} ByName */
/** @typedef {import('../wire').Part} Part */
/** @typedef {ReturnType<typeof vocabulary>} Vocabulary */

/** @param {ByName} names */
const vocabulary = (names) => {
  const WIDEST = 8; // words of a label
  /** @type {Set<string>} */
  const NONE = new Set();

  /** @param {string[]} list */
  const phrases = (list) => new Set(list.map((one) => dom.words(one).join(' ')));

  const filler = phrases(names.filler);
  const parts = names.parts.map(({ part, codes, words }) => ({ part, codes: phrases(codes), words: phrases(words) }));
  const { send = NONE, to = NONE, remove = NONE } = Object.fromEntries(parts.map(({ part, words }) => [part, words]));
  const [schedules, answers] = [phrases(names.schedules).union(send), phrases(names.answers)];
  /** Before whom it goes to, or what is done besides. */
  const joining = to.union(new Set('and und et y e en'.split(' ')));
  /** @param {string} label */
  const wordsOf = (label) => dom.words(label.slice(0, 100));

  /** @param {string} word */
  const isFiller = (word) => filler.has(word) || /^\d{1,3}$/.test(word);

  /**
   * How many words of a label, from `at`, are one phrase of `known`.
   * @param {string[]} words @param {number} at @param {Set<string>} known
   */
  const phraseAt = (words, at, known) => {
    for (let length = Math.min(4, words.length - at); length > 0; length -= 1) {
      if (known.has(words.slice(at, at + length).join(' '))) return length;
    }
    return 0;
  };

  /**
   * Whether a label is made of `known` phrases and filler, and of more than filler.
   * @param {string[]} words @param {Set<string>} known
   */
  const fits = (words, known) => {
    if (known.has(words.join(' '))) return true;
    let named = false;
    for (let at = 0; at < words.length; ) {
      const length = phraseAt(words, at, known);
      const fills = length < 2 && isFiller(words[at] ?? '');
      if (length === 0 && !fills) return false;
      // Who answers may call that what others call a draft: "Forward message".
      named ||= !fills || (length > 0 && known === answers);
      at += Math.max(length, 1);
    }
    return named;
  };

  /** The part that a label names. @param {string} label */
  const ofLabel = (label) => {
    const words = wordsOf(label);
    return words.length > WIDEST ? undefined : parts.find((one) => fits(words, one.words))?.part;
  };

  /** The part of a field that a label names, which is no button. @param {string} label */
  const ofField = (label) => {
    const part = ofLabel(label);
    return part === 'send' || part === 'remove' ? undefined : part;
  };

  /** The part that an author's code such as `compose_to` or `bccField` names. @param {string} code */
  const ofCode = (code) => {
    const words = dom.words(code.slice(0, 200).replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'));
    return parts.find(({ codes }) => words.some((_, at) => phraseAt(words, at, codes) > 0))?.part;
  };

  /** Whether a text only names parts, and nobody. @param {string} text */
  const isLabel = (text) => dom.words(text).every(isFiller) || ofLabel(text) !== undefined;

  /** Whether a label begins with words that take somebody out. @param {string} label */
  const takesOut = (label) => phraseAt(wordsOf(label), 0, remove) > 0;

  /** Whether a label sends, whomever to and whatever else it does: "Send to 3 candidates", "An Jane senden". @param {string} label */
  const saysSend = (label) => {
    const words = wordsOf(label.replace(/^send an? /i, 'send '));
    const [last = ''] = words.splice(-1);
    const end = words.findIndex((one) => joining.has(one));
    const before = words.slice(0, end);
    return ofLabel(label) === 'send' || (end >= 0 && (fits(before, send) || fits([...before, last], send)));
  };

  /** Whether a label sends in a compose box, whatever else sends there: "Schedule", "Send and close", "Save & send". @param {string} label */
  const saysLater = (label) => {
    const words = wordsOf(label);
    return fits(words, schedules) || [0, words.length - 1].some((at) => phraseAt(words, at, send) > 0);
  };

  /** Whether a label sends in a compose box where nothing else does. @param {string} label */
  const saysAnswer = (label) => fits(wordsOf(label), answers);

  return { ofLabel, ofField, ofCode, isLabel, takesOut, saysSend, saysLater, saysAnswer };
};
