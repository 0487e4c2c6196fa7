// The banner: says in a compose box what the guard says. It stands in a closed shadow root of an element of our own,
// in the flow of the page where that bears it, else in the top layer. No node of the page is changed or moved.
// @ts-check
'use strict';

/** @typedef {import('../wire').Warning} Warning */
/** @typedef {import('../wire').Action} Action */
/** @typedef {import('../wire').Mount} Mount */
/**
 * What a banner shows: warnings, that something waits for an answer, and a sentence of its own.
 * @typedef {{ warnings: Warning[], held: string, notice: string }} Showing
 */
/**
 * The compose box that a banner stands in: the elements that hold its recipients, what an answer does, and sentences in the form
 * that they have for what this is.
 * @typedef {{ root: Element, reader: Reader, fields: Element[], act: (action: Action, warning: Warning) => void, say: (id: string) => string }} Place
 */

const banner = (() => {
  const NAME = 'TACTFUL-BANNER';
  const MOST_DROPPED = 25; // a page that takes the banner out this often does not bear it
  const NARROWEST = 180; // pixels in which its sentences can be read
  const GAP = 8;
  const MOST_KEPT = 1000; // fields and open lists around a banner
  /** What a page shows over itself for a while: it is what the recruiter is busy with. */
  const OPEN = '[role$=dialog], [role=listbox], [role=menu], dialog[open]';
  // A banner comes while somebody types and clicks: what it offers is not pressed by a click that was meant for the page,
  // so for a moment nothing in it can be (`calm`). It is dark where the page is: where the page's text is light.
  const STYLE = `
    :host { all: initial !important; display: block !important; contain: layout style !important; }
    :host([popover]) { position: fixed !important; left: var(--left) !important; top: var(--top) !important; width: var(--width) !important; contain: none !important; }
    :host([popover]:not(:popover-open)) { display: none !important; }
    * { box-sizing: border-box; }
    .card { --tone: oklch(from var(--page) clamp(.5, (l - .6) * 99, .76) .17 var(--hue) / 1);
      font: 13px/1.45 system-ui, sans-serif; color: oklch(from var(--page) clamp(.2, (l - .6) * 99, .93) 0 0 / 1); background: oklch(from var(--page) clamp(.25, (.6 - l) * 99, 1) 0 0 / 1);
      border: 1px solid #8886; border-inline-start: 4px solid var(--tone); border-radius: 6px; margin: 6px 8px; padding: 8px 10px; text-align: start; }
    .severe { --hue: 25; } .caution { --hue: 80; } .note { --hue: 255; }
    :host([popover]) .card { margin: 0; box-shadow: 0 6px 24px #0004; }
    header { display: flex; gap: 8px; align-items: baseline; }
    .mark { margin-inline-start: auto; font-size: 11px; }
    p { margin: 0 0 2px; overflow-wrap: anywhere; }
    .held, .title { font-weight: 600; }
    .held { color: var(--tone); }
    .warning + .warning { margin-top: 8px; padding-top: 8px; border-top: 1px solid #8886; }
    .actions, .why { display: flex; flex-wrap: wrap; gap: 6px; }
    .actions { margin-top: 6px; animation: calm .6s; }
    @keyframes calm { from, to { pointer-events: none } }
    .actions:empty { display: none; }
    button, a, input { font: inherit; font-size: 12px; color: inherit; background: none; border: 1px solid #8886; border-radius: 5px; padding: 2px 9px; }
    button, a { cursor: pointer; text-decoration: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    button.plain, button.fold { border-color: transparent; padding-inline: 4px; }
    .mark, .plain, .fold, .said { opacity: .7; }
    button:hover, a:hover { border-color: currentColor; }
    button.fold::before { content: "▾"; }
    .folded button.fold::before { content: "▸"; }
    .folded[dir=rtl] button.fold::before { content: "◂"; }
    .why label { flex-basis: 100%; }
    input { flex: 1 1 160px; min-width: 0; border-color: #888; }
    button[aria-disabled=true] { opacity: .5; cursor: default; }
    .said { user-select: text; }
    [hidden], .folded .warning .reason, .folded .actions, .folded .warning ~ .warning, .folded .more { display: none; }
    .folded { padding-block: 4px; }
  `;
  /** Actions that decide, and those that copy. */
  const DECISIONS = /^(send|never)-/;
  const COPIES = /^(use|copy)-/;
  /** What a banner may lead to. */
  const LINKS = /^(https|mailto):/;
  const MS_PER_WORD = 260; // the time in which most people read a word
  const STACKS = /^(block|flow-root|list-item|flex|grid)/; // displays
  const LEAST_SHOWN = 4000; // milliseconds before a banner counts as read

  /** @param {string} id @param {string[]} given */
  const say = (id, ...given) => chrome.i18n.getMessage(id, given);

  /** @param {string} name @param {string} kind @param {(Node | string)[]} content */
  const element = (name, kind, ...content) => {
    const made = document.createElement(name);
    made.className = kind;
    made.append(...content);
    return made;
  };

  /** Whether nothing covers an element where it is in view. @param {Element} element */
  const isReachable = (element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const tree = /** @type {Document | ShadowRoot} */ (element.getRootNode());
    return [0.2, 0.8].every((part) => {
      const hit = tree.elementFromPoint(left + width / 2, top + height * part);
      return hit === null || element.contains(hit) || hit.contains(element);
    });
  };

  /** Whether a click on an element would reach it. @param {Element} element */
  const isInView = (element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const inside = right > left && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return inside && dom.isShown(element) && isReachable(element);
  };

  /** @param {Place} place */
  const make = (place) => {
    const host = document.createElement(NAME);
    const shadow = host.attachShadow({ mode: 'closed' });
    const card = element('section', 'card');
    card.role = 'group';
    card.ariaLabel = 'Tactful';
    card.dir = say('@@bidi_dir') || 'auto';
    shadow.append(element('style', '', STYLE), card);
    host.contentEditable = 'false';
    host.translate = false;

    /** @type {Showing} */
    let showing = { warnings: [], held: '', notice: '' };
    let drawn = '';
    let folded = false;
    let all = false;
    let said = '';
    /** How often the page took it out, since it had last nothing to say. */
    let dropped = 0;
    /** Whether we left it in the page. */
    let stands = false;
    /** Whether it was taken out of the page's flow for as long as a message is held back. */
    let lifted = false;
    /** When what is shown now was first shown; 0 once the recruiter unfolded it by hand. */
    let since = 0;
    /** The warning that asks for a reason. @type {{ action: Action, warning: Warning } | null} */
    let asking = null;

    /** @param {string} label @param {string} kind @param {() => void} act */
    const button = (label, kind, act) => {
      const made = element('button', kind, label);
      made.addEventListener('click', (event) => {
        event.stopPropagation();
        if (event.isTrusted) act();
      });
      return made;
    };

    /** @param {string} text */
    const copy = async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        said = say('guard_copied', text);
      } catch {
        said = text; // to be copied by hand
      }
      draw();
    };

    /** @param {Action} action @param {Warning} warning */
    const control = (action, warning) => {
      const value = action.value ?? '';
      if (/^(use|write)-/.test(action.id) && LINKS.test(value)) {
        const link = /** @type {HTMLAnchorElement} */ (element('a', '', action.label));
        link.href = value;
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        link.addEventListener('click', () => place.act(action, warning));
        return link;
      }
      return button(action.label, DECISIONS.test(action.id) ? 'plain' : '', () => {
        if (COPIES.test(action.id) && value) copy(value);
        if (action.id === 'keep-one') said = say('guard_keep_one_how');
        if (action.id === 'send-anyway-with-reason') {
          asking = { action, warning };
          draw();
          field.focus({ preventScroll: true }); // the recruiter's own click asked for it
          return;
        }
        place.act(action, warning);
        draw();
      });
    };

    // They stay as well, or the page would redraw what is being written.
    const field = /** @type {HTMLInputElement} */ (element('input', ''));
    field.autocomplete = 'off';
    const decide = () => {
      const value = field.value.trim();
      if (!asking || !value) return;
      const { action, warning } = asking;
      asking = null;
      place.act({ ...action, value }, warning);
      field.value = '';
      draw();
    };
    const confirm = button('', '', decide);
    const typed = () => {
      confirm.ariaDisabled = String(!field.value.trim());
    };
    const label = element('label', '', say('guard_reason'), field);
    const why = element('div', 'why', label, confirm);

    /** @param {Warning} warning @param {Set<string>} offered labels that an earlier warning offered */
    const drawWarning = (warning, offered) => {
      const actions = warning.actions.filter(({ label }) => !offered.has(label) && offered.add(label));
      const made = element(
        'div',
        'warning',
        element('p', 'title', warning.title),
        element('p', 'reason', warning.reason),
        element('div', 'actions', ...actions.map((one) => control(one, warning))),
      );
      if (asking?.warning.rule === warning.rule && asking.warning.recipient === warning.recipient) made.append(why);
      made.dataset.rule = warning.rule;
      return made;
    };

    // These stay while what they show changes, so that a screen reader hears the change.
    const words = element('div', 'words');
    const fold = button('', 'fold', () => setFolded(!folded));
    const more = button('', 'plain more', () => {
      all = true;
      draw();
    });
    card.append(element('header', '', words, element('span', 'mark', 'Tactful'), fold), more);

    const draw = () => {
      const { warnings, held, notice } = showing;
      const key = JSON.stringify([showing, folded, all, said, asking]);
      if (key === drawn) return;
      drawn = key;
      const gravest = warnings[0]?.severity ?? 'note';
      const shown = all ? warnings : warnings.slice(0, 1);
      const active = shadow.activeElement;
      card.className = `card ${gravest}${folded ? ' folded' : ''}`;
      host.style.setProperty('--page', getComputedStyle(place.root).color, 'important');
      words.role = gravest === 'severe' ? 'alert' : 'status';
      /** @type {Set<string>} */
      const offered = new Set();
      words.replaceChildren(
        ...(held ? [element('p', 'held', held)] : []),
        ...(notice ? [element('p', 'title', notice)] : []),
        ...shown.map((one) => drawWarning(one, offered)),
        ...(said ? [element('p', 'said', said)] : []),
      );
      confirm.textContent = place.say('guard_send_anyway');
      typed();
      fold.ariaExpanded = String(!folded);
      fold.ariaLabel = say(folded ? 'guard_unfold' : 'guard_fold');
      more.hidden = warnings.length === shown.length;
      more.textContent = say('guard_more', String(warnings.length - shown.length));
      const again = active === field ? field : [...shadow.querySelectorAll('button, a')].find((one) => one.textContent === active?.textContent);
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
      placeOnTop();
    };

    /** @param {boolean} value */
    const setFolded = (value) => {
      folded = value;
      since = 0;
      draw();
    };

    /** Whether the recruiter had the time to read what is shown, and does nothing with it. */
    const isRead = () => {
      const busy = asking || shadow.activeElement || host.matches(':hover');
      return since > 0 && !busy && Date.now() - since > Math.max(LEAST_SHOWN, dom.line(words).split(' ').length * MS_PER_WORD);
    };

    /** Where a mount puts the banner; nothing when the page has no such place. @param {Mount} mount */
    const putAt = ({ place: where, at }) => {
      const found = at === '' ? place.fields : dom.all(place.root, at);
      const anchor = found.filter(dom.isShown).at(-1);
      if (!anchor) return false;
      if (where === 'after-row') rowOf(anchor, place.root).after(host);
      else anchor[where](host);
      return true;
    };

    /** How high the fields are: a box that has no room takes it from them. */
    const room = () => place.fields.reduce((sum, one) => sum + one.clientHeight, 0);

    /** Whether the banner can be read where it stands, and nothing that sends was pushed away. @param {Element[]} senders @param {number} before */
    const fits = (senders, before) => {
      const { width, height } = host.getBoundingClientRect();
      return width >= NARROWEST && height > 0 && isReachable(host) && room() >= before && senders.every(isInView);
    };

    const take = () => {
      host.remove();
      stands = false;
    };

    const attach = () => {
      // What it stands in may be a tab that is not in front now.
      if (host.isConnected && host.checkVisibility()) return;
      if (stands && !host.isConnected) dropped += 1;
      take();
      stands = true;
      const senders = place.reader.senders(place.root).filter(isInView);
      const before = room();
      if (dropped < MOST_DROPPED) {
        host.removeAttribute('popover');
        for (const mount of place.reader.surface.mount) {
          if (putAt(mount) && fits(senders, before)) return;
          host.remove();
        }
      }
      putOnTop();
    };

    const putOnTop = () => {
      host.setAttribute('popover', 'manual');
      (place.root.closest('dialog[open]') ?? document.body ?? document.documentElement).append(host);
      host.showPopover();
      placeOnTop();
    };

    /** In the top layer: where it covers least, and first of all nothing that sends. */
    const placeOnTop = () => {
      if (!host.matches('[popover]') || !host.isConnected) return;
      const box = place.root.getBoundingClientRect();
      const width = Math.min(440, innerWidth - 2 * GAP);
      host.style.setProperty('--width', `${width}px`);
      const { height } = host.getBoundingClientRect();
      const open = dom.select([document], OPEN).filter((one) => !dom.holds(one, place.root));
      const kept = [[place.root, ...dom.all(place.root, 'input, select')], [...place.fields, ...open], place.reader.senders(place.root)].flatMap((all, rank) =>
        all.filter(dom.isShown).map((one) => ({ rect: one.getBoundingClientRect(), cost: MOST_KEPT ** rank })),
      );
      const places = [box.top - height - GAP, box.top, box.bottom + GAP, innerHeight].flatMap((y) =>
        [box.left, box.left - width - GAP, box.right + GAP].map((x) => {
          const left = Math.max(GAP, Math.min(x, innerWidth - width - GAP));
          const top = Math.max(GAP, Math.min(y, innerHeight - height - GAP));
          const covered = kept.filter(({ rect }) => left + width > rect.left && rect.right > left && top + height > rect.top && rect.bottom > top);
          return { left, top, cost: covered.reduce((sum, { cost }) => sum + cost, 0) };
        }),
      );
      const { left, top, cost } = places.reduce((best, one) => (one.cost < best.cost ? one : best));
      host.style.setProperty('--left', `${left}px`);
      host.style.setProperty('--top', `${top}px`);
      if (cost >= MOST_KEPT && !folded) setFolded(true); // there may be room for a line
    };

    return {
      /** Shows this, or nothing when there is nothing to say. @param {Showing} next */
      show: (next) => {
        if (next.warnings.length === 0 && !next.notice) {
          take();
          dropped = 0;
          drawn = '';
          said = field.value = '';
          asking = null;
          all = false;
          folded = false;
          since = 0;
          return;
        }
        // What is new is not hidden behind what was read.
        const known = new Set(showing.warnings.map(({ rule, recipient }) => `${rule} ${recipient}`));
        const isNew = next.held !== showing.held || next.warnings.some(({ rule, recipient }) => !known.has(`${rule} ${recipient}`));
        if (next.held || isNew) folded = false;
        else folded ||= isRead();
        if (isNew || !host.isConnected) since = Date.now();
        if (!next.warnings.some(({ rule }) => rule === asking?.warning.rule)) asking = null;
        showing = next;
        draw();
        if (lifted && !next.held) take();
        attach();
        // What holds a message back is in view, wherever the fields were scrolled to.
        lifted = next.held !== '' && (lifted || !isInView(host));
        if (lifted && !host.matches('[popover]')) putOnTop();
      },
      /** A key that was pressed in the banner. @param {KeyboardEvent} event */
      key: ({ key, isTrusted }) => {
        if (key === 'Enter' && isTrusted && shadow.activeElement === field) decide();
        if (key !== 'Escape') return;
        asking = null;
        setFolded(true);
        fold.focus({ preventScroll: true });
      },
      /** Something was written in the banner. */
      typed,
      remove: take,
      follow: placeOnTop,
      /** Whether an event happened in the banner. @param {Event} event */
      holds: (event) => event.composedPath().includes(host),
    };
  };

  /** Whether all in an element are alike: the page's own code may go through them. @param {Element} holder */
  const isCounted = ({ children }) => children.length > 1 && new Set([...children].map(({ localName, className }) => `${localName}.${className}`)).size < 2;

  /** @param {Element} element */
  const isInline = (element) => getComputedStyle(element).display.startsWith('inline');

  /** The closest element upwards whose siblings are stacked under each other, so that one more fits between them. @param {Element} anchor @param {Element} root */
  const rowOf = (anchor, root) => {
    let row = anchor;
    for (let holder = dom.up(row); holder && row !== root; holder = dom.up(row)) {
      const { display, flexDirection, gridTemplateColumns } = getComputedStyle(holder);
      const sideBySide = (display === 'flex' && flexDirection.startsWith('row')) || (display === 'grid' && gridTemplateColumns.includes(' '));
      if (STACKS.test(display) && !sideBySide && !isInline(row) && !isCounted(holder)) return row;
      row = holder;
    }
    // Between two that stand in one line it would part what the page's own code counts on.
    return isInline(anchor) ? row : anchor;
  };

  return { make, NAME, OPEN };
})();
