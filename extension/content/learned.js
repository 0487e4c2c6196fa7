// Whom a chip stands for that shows less than was typed, pasted or picked for it: a name, and no address.
// @ts-check
'use strict';

const learning = (() => {
  const MOST = 1e5; // characters of a list, or pasted text
  const WIDEST = 300; // characters of a suggestion
  /** What is pressed with these keys is the suggestion that is marked. */
  const PICKS = /^(Enter|Tab|,|;)$/;
  const MARKED = '[aria-selected=true], .selected, .active, .highlighted, .focus';

  /** @param {string} text */
  const spaced = (text) => ` ${dom.words(text).join(' ')} `;

  /** Whether texts name somebody as a chip does, and an address. @param {string[]} chip @returns {(text: string) => boolean} */
  const tells = (chip) => (text) => text.includes('@') && chip.some((one) => /\S/.test(spaced(one)) && spaced(text.replace(dom.ADDRESS, '')).includes(spaced(one)));

  /** @param {string} list */
  const people = (list) => list.slice(0, MOST).split(/[,;\n]/);

  /** Whether an element is about one person, and not what is written in. @param {Element} one */
  const isPerson = (one) => (one.textContent?.length ?? 0) < WIDEST && !dom.all(one, ':read-write')[0] && dom.addresses(one).length === 1;

  class Learned {
    /** What was typed, pasted or picked and may become a chip, the latest last. @type {string[]} */
    #said = [];
    /** What is being typed: a key may make somebody of it before it is read. */
    typing = '';
    /** What was typed and ended since the last reading. @type {string[]} */
    #ended = [];
    /** The addresses of those who show the same, by what they show. @type {Map<string, (string | undefined)[]>} */
    #known = new Map();

    /** Something is typed or pasted, and what was before it may be ended: what goes on does so by a letter more or less. @param {string} typing */
    type(typing) {
      const ended = typing.startsWith(this.typing.slice(0, -1)) ? [] : people(this.typing);
      this.#said.push(...ended);
      this.#ended.push(...ended);
      this.typing = typing;
    }

    /** A suggestion may be picked. @param {Event} event @param {Element[]} path */
    pick(event, path) {
      const { key } = /** @type {KeyboardEvent} */ (event);
      if (key && !PICKS.test(key)) return;
      const id = path[0]?.getAttribute('aria-activedescendant');
      const picked = (key ? dom.all(document, id ? `[id="${CSS.escape(id)}"]` : MARKED).filter(dom.isShown) : path).findLast(isPerson);
      if (!picked) return;
      const said = `${dom.line(picked)} ${dom.addresses(picked)}`;
      // An address that was typed whole is nobody else's, whatever was marked meanwhile.
      if (key && this.typing.includes('@') && !said.includes(this.typing.trim().toLowerCase())) return;
      this.typing = '';
      this.#said.push(said);
    }

    /** Adds to chips what is known of them. @param {ComposerField[]} fields */
    complete(fields) {
      if (!fields.some(({ pending }) => pending.includes(this.typing.trim()))) this.type('');
      const typed = this.#ended;
      this.#ended = [];
      const known = this.#known;
      this.#known = new Map();
      for (const [name, alike] of Map.groupBy(fields.flatMap(({ chips }) => chips), ([first]) => first ?? '')) {
        const last = known.get(name) ?? [];
        // Of several who show the same, nobody tells who went.
        const before = alike.length < last.length ? [] : last;
        this.#known.set(
          name,
          alike.map((chip, place) => {
            const own = dom.addressesIn(chip.join('\n'))[0];
            const come = place < before.length ? before[place] : this.#said.findLast(tells(chip)) || (!typed[1] && typed.shift());
            const address = own ?? dom.addressesIn(come || '')[0];
            if (!address) return;
            this.#said = this.#said.filter((one) => !one.toLowerCase().includes(address));
            if (!own) chip.push(address);
            return address;
          }),
        );
      }
    }
  }

  /** @type {WeakMap<Element, Learned>} */
  const all = new WeakMap();

  /** What is known in a compose box, which a page may take out and put back. @param {Element} root */
  const of = (root) => {
    const learned = all.get(root) ?? new Learned();
    all.set(root, learned);
    return learned;
  };

  return { of, forget: (/** @type {Element} */ root) => all.delete(root) };
})();
