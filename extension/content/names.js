// Reads a compose box by what its parts are called, for webmail that nobody described: each part is known to a file of its own,
// and this one joins them.
// @ts-check
'use strict';

const naming = (() => {
  const MOST = 1000; // chips of one field
  const HIDDEN = 'select, textarea, input:not([type=checkbox], [type=radio])';

  /** @param {Element} element */
  const sizeOf = (element) => element.clientWidth * element.clientHeight;

  /** @param {Surface} surface @param {ByName} names @returns {Reader} */
  const byName = (surface, names) => {
    const words = vocabulary(names);
    const labels = labelling(names, words);
    const chips = chipping(surface, names, words, labels);
    const folded = folding(names, words, labels, chips);
    const { roots, sends, senders, editorsIn } = finding(names, words, labels, folded);
    const { isSure } = chips;

    /**
     * Adds to chips that show names the addresses that stand nowhere else than in a hidden field beside them, where these are as many.
     * @param {string[][]} shown @param {string} hidden
     */
    const complete = (shown, hidden) => {
      const told = shown.flat().join(' ').toLowerCase();
      const addresses = [...new Set(dom.addressesIn(hidden))].filter((one) => !told.includes(one));
      const bare = shown.filter((texts) => !texts.some((one) => one.includes('@')));
      if (addresses.length === bare.length) bare.forEach((texts, at) => texts.push(addresses[at] ?? ''));
    };

    /** @param {Element} root @returns {Reading} */
    const read = (root) => {
      const trees = dom.trees(root);
      const named = labels.namedControls(trees);
      const editors = editorsIn(trees, named);
      const called = (/** @type {Part} */ part) => [...named.keys()].filter((one) => named.get(one) === part);
      // The text may stand on a tab of its own.
      const editor = editors.sort((one, other) => sizeOf(other) - sizeOf(one))[0] ?? folded.stood.get(root)?.editor ?? null;
      const anything = [...named.keys(), ...editors, ...senders(root)];
      /** @type {Set<Element>} */
      const claimed = new Set();
      /** @param {Node[]} nodes */
      const claim = (nodes) => {
        const found = nodes.flatMap((one) => (one instanceof Element ? chips.chipsIn(one) : [])).filter((one) => !claimed.has(one));
        for (const chip of found) claimed.add(chip);
        return found;
      };
      const areas = reading.FIELDS.flatMap((field) =>
        called(field).map((control) => {
          const places = chips.around(control, anything.filter((one) => one !== control), root);
          const within = dom.isEditable(control) ? claim([...control.children]) : [];
          return { field, control, places, count: '', chips: [...within, ...claim(places.inside)] };
        }),
      );
      for (const found of areas) {
        const { area, after, far } = found.places;
        found.chips.push(...claim(after), ...claim(far).filter(isSure));
        const counts = dom.within(area).filter(folded.isCount).map((one) => dom.line(one));
        found.count = counts.sort((one, other) => one.length - other.length)[0] ?? '';
        if (dom.isThere(area) && !found.chips.every(dom.isThere)) {
          // Chips that were folded away left their number, which is nobody; those without were taken out.
          found.chips = found.chips.filter((one) => (found.count ? !folded.isCount(one) : dom.isThere(one)));
        }
        found.chips = found.chips.filter((one) => !folded.isRest(one));
      }
      if (areas[0]) areas[0].chips.push(...chips.apartIn(trees, areas[0].places.area, claimed));

      /** @param {typeof areas[number]} found @returns {ComposerField} */
      const fieldOf = ({ field, control, places, count, chips: elements }) => {
        const loose = places.inside.flatMap((one) => (one instanceof Text && one.data.includes('@') ? [one.data.trim()] : []));
        const unnamed = labels
          .controlsIn(dom.trees(places.area))
          .filter((inner) => inner !== control && !named.has(inner) && !elements.some((one) => dom.holds(one, inner)));
        // A hidden field behind the one that is seen is filled when it pleases the page.
        const entered = [control, ...unnamed];
        const seen = entered.some(dom.isSeen) ? entered.filter(dom.isSeen) : entered;
        const pending = [...loose, reading.pending(seen, elements)].join('\n').trim();
        const people = elements.slice(0, MOST).filter((one) => !folded.isOffer(control, chips.told(one), pending));
        for (const chip of people) if (isSure(chip)) chips.met.add(chip);
        const shown = people.map(chips.told);
        for (const one of dom.all(places.area, HIDDEN)) {
          if (!seen.includes(one) && (labels.ownPart(one) ?? field) === field) complete(shown, dom.value(one));
        }
        const hidden = people.filter((one) => !dom.isThere(one) || chips.isAside(one)).length;
        const { away, names } = folded.foldedAway(control, count, shown, hidden, pending, learning.of(root).typing);
        const chosen = pending && control.localName === 'select' ? pending.split('\n').map((one) => [one]) : [];
        return { field, chips: [...shown, ...away, ...chosen], names, pending: chosen[0] ? '' : pending };
      };
      /** Who is ticked where no field is, by the row in which that stands. @returns {ComposerField[]} */
      const ticked = () =>
        dom.select(trees, '[type=checkbox]:checked').flatMap((box) => {
          const said = labels.saidOf(box).filter((one) => one.includes('@'));
          for (let at = box; at !== root && said[0] && !anything.some((one) => dom.holds(at, one)); at = dom.up(at) ?? root) {
            const field = reading.FIELDS.find((one) => one === labels.leadingPart(at));
            if (field) return { field, chips: [said], names: [], pending: '' };
          }
          return [];
        });
      const fields = folded.unfolded(root, editor, [...areas.map(fieldOf), ...ticked()]);
      const [[subject], [from]] = [called('subject'), called('from')];
      const composer = reading.composer(surface, editor, trees, { fields, subject, from, without: [...anything, ...areas.map(({ places }) => places.area)] });
      const open = [editor, ...called('subject'), ...called('to')].some((one) => one && dom.isShown(one));
      return { composer, open, editor, fields: areas.map(({ places }) => places.area) };
    };

    return { surface, roots, read, sends, senders, forget: (root) => folded.stood.delete(root) };
  };

  return { byName };
})();
