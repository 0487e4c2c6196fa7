// Watches the compose boxes of a page, asks the worker about every change, shows its answer, and holds a send back while
// that answer is missing or waits for the recruiter. It sends nothing by itself, and writes nowhere.
// @ts-check
'use strict';

/** @typedef {import('../wire').FromPage} FromPage */
/** @typedef {import('../wire').ToPage} ToPage */
/** @typedef {import('../wire').Verdict} Verdict */
/** @typedef {import('../wire').Key} Key */
/** @typedef {import('../wire').Rule} Rule */

{
  const SOON = 40; // milliseconds from a change of the page to a new reading
  const TYPED = 220; // milliseconds without a key before typed text is read
  const POLL = 1000; // milliseconds between readings of a box that is being written in: some pages change it silently
  const PATIENCE = 1500; // milliseconds that a send waits for a worker that does not answer; it answers in 5, asleep in 90
  const MOST_TRIES = 4; // questions to a worker that gives no answer
  const ANEW = 3000; // milliseconds after which an open box that has no answer yet asks again
  const LEAVING = 30_000; // milliseconds within which a box that was told to send goes away because it did
  const READ = 1000; // milliseconds that a warning must stand there to count as shown
  const MOST_PICKED = 50; // suggestions that are remembered
  /** What a press on a control is made of. Some pages send on the first of these already. */
  const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];
  /** With these a page sends for certain, so they are what the recruiter meant. */
  const COMMITS = new Set(['click', 'keydown', 'submit']);
  /** These are nobody's business but the banner's when they happen in it. */
  const PRIVATE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'focusout'];
  const CHANGES = { soon: ['focusin', 'focusout', 'click', 'change', 'drop', 'paste'], typed: ['input', 'keyup'] };
  const SHOWN_BY = ['class', 'style', 'hidden', 'title', 'value', 'aria-label', 'data-hovercard-id', 'data-email', 'email'];
  const NATIVE = 'button, input, a[href], summary';

  let life = new AbortController();
  let { signal } = life;
  const world = /** @type {{ tactfulSurfaces?: Surface[], tactfulStands?: () => boolean }} */ (globalThis);
  const readers = (world.tactfulSurfaces ?? []).map((surface) =>
    surface.by_name ? naming.byName(surface, surface.by_name) : reading.bySelectors(surface),
  );

  /** The document and the shadow roots in which compose boxes stand. @type {Set<Document | ShadowRoot>} */
  const trees = new Set([document]);
  /** The compose boxes on the page. @type {Map<Element, Watch>} */
  const watches = new Map();
  /** The document that was listened to in an editor's frame. @type {WeakMap<HTMLIFrameElement, Document>} */
  let framed = new WeakMap();
  /** The compose box that was used last: a send control that stands outside of all of them is its own. @type {Watch | null} */
  let latest = null;
  /** Whether the events that happen now are those that were held back. */
  let releasing = false;

  /** @param {FromPage} message @returns {Promise<ToPage | null>} */
  const tell = async (message) => {
    try {
      return await chrome.runtime.sendMessage(message);
    } catch {
      // Without an id the extension was removed or replaced, and this script is an orphan.
      if (!chrome.runtime?.id) leave();
      return null;
    }
  };

  /** @param {EventTarget} target @returns {target is Element} */
  const isElement = (target) => /** @type {Node} */ (target).nodeType === Node.ELEMENT_NODE;

  /** One compose box. */
  class Watch {
    /** Counts the readings; an answer to an earlier one is dropped. */
    sequence = 0;
    /** The latest reading. @type {Composer | null} */
    composer = null;
    #text = '';
    open = false;
    /** When the latest reading was asked about. */
    #asked = 0;
    /** The answer to the latest reading. @type {Verdict | null} */
    #verdict = null;
    /** What the banner says, which is what an answer answers. @type {Warning[]} */
    #said = [];
    #notice = '';
    /** The reading that may go out without an answer. */
    #passed = -1;
    /** Warnings that were answered with "send anyway": they are not shown again for this draft. @type {Map<string, Rule>} */
    #waived = new Map();
    /** Warnings that are shown, or were long enough. @type {Map<string, { rule: Rule, since: number, read: boolean }>} */
    #shown = new Map();
    /** The rules that stood there when the message was let go. @type {Rule[]} */
    #ignored = [];
    /** What was held back, in its order. @type {{ event: Event, target: EventTarget }[]} */
    #held = [];
    /** Whether what was held back would have sent. */
    #meant = false;
    /** Whether it was held back because of a warning, not only until the answer is there. */
    #warned = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #patience;
    /** The reading that was let go last. @type {{ composer: Composer, at: number } | null} */
    #leaving = null;
    /** @type {Element[]} */
    #fields = [];
    /** @type {Element | null} */
    editor = null;
    /** Suggestions that were picked, and what was typed for a chip: a chip may then show less than they said. @type {string[]} */
    #picked = [];
    /** What was typed before a chip took its place, by the chip's texts. @type {Map<string, string>} */
    #typed = new Map();

    /** @param {Reader} reader @param {Element} root */
    constructor(reader, root) {
      this.reader = reader;
      this.root = root;
      this.banner = banner.make({
        root,
        mount: reader.surface.mount,
        fields: () => this.#fields,
        senders: () => reader.senders(root),
        act: (action, warning) => this.#act(action, warning),
      });
    }

    /** Reads the compose box again, and asks about it when it changed. */
    check() {
      const { composer, open, editor, fields } = this.reader.read(this.root);
      this.open = open && dom.isShown(this.root);
      if (!this.open) {
        this.close();
        return;
      }
      this.#fields = fields;
      this.editor = editor;
      this.#complete(composer);
      const text = JSON.stringify(composer);
      if (text !== this.#text) {
        this.#text = text;
        this.composer = composer;
        this.#seeLeaving();
        this.ask();
      } else if (!this.#verdict && Date.now() - this.#asked > ANEW) {
        // An answer can be lost with the worker that owed it, and a store that was busy can be free again.
        this.ask(this.#passed === this.sequence);
      }
    }

    /** Adds what an earlier reading showed and this one does not. @param {Composer} composer */
    #complete(composer) {
      const { collapse, suggestions } = this.reader.surface.recipients;
      const before = this.composer?.fields ?? [];
      if (collapse && composer.fields.length === 0) composer.fields = before;
      if (suggestions.length === 0) return;
      composer.fields.forEach((field, place) => {
        const earlier = before[place];
        const known = new Set(earlier?.chips.map(([name]) => name));
        const added = field.chips.filter(([name]) => !known.has(name));
        if (earlier?.pending && !field.pending && added.length === 1 && added[0]) this.#typed.set(added[0].join('\n'), earlier.pending);
        for (const chip of field.chips) {
          const typed = this.#typed.get(chip.join('\n'));
          const picked = this.#picked.filter((text) => chip.some((name) => text.startsWith(name)));
          if (picked.length === 1 && picked[0]) chip.push(picked[0]);
          else if (typed) chip.push(typed);
        }
      });
    }

    /** Remembers the suggestion that an event picks. @param {Event} event @param {Element[]} path */
    pick(event, path) {
      const selector = this.reader.surface.recipients.suggestions.join(', ');
      if (selector === '') return;
      const pressed = path.find((element) => element.matches(selector));
      const chosen = pressed ?? (event.type === 'keydown' ? dom.select([...trees], selector).find((one) => one.matches('[aria-selected=true], .selected, .active, .highlighted, .focus')) : undefined);
      if (!chosen || this.root === chosen) return;
      const text = chosen.getAttribute('aria-label') || dom.line(chosen);
      if (!this.#picked.includes(text)) this.#picked = [text, ...this.#picked].slice(0, MOST_PICKED);
    }

    /** Asks what the guard says of the latest reading. @param {boolean} isPassed whether it may go out meanwhile */
    async ask(isPassed = false) {
      const { composer } = this;
      if (!composer) return;
      this.sequence += 1;
      this.#asked = Date.now();
      this.#verdict = null;
      if (isPassed) this.#passed = this.sequence;
      // Who went on writing after a warning sends anew.
      if (this.#warned) this.#forgetHeld();
      const { sequence } = this;
      /** @type {FromPage} */
      const question = { type: 'judge', sequence, composer };
      let answer = await tell(question);
      // A worker that ended over the question is woken by asking again.
      for (let tries = 1; !answer && tries < MOST_TRIES && sequence === this.sequence && !signal.aborted; tries += 1) answer = await tell(question);
      if (sequence !== this.sequence || signal.aborted) return;
      if (answer?.type === 'judged' && answer.sequence === sequence) {
        this.#verdict = answer.verdict;
        this.#passed = -1;
        this.#notice = '';
      } else {
        this.#pass(answer?.type === 'failed' ? answer.reason : '');
      }
      this.#settle();
    }

    /** Lets this reading go out unjudged, and says so. @param {string} reason */
    #pass(reason) {
      this.#passed = this.sequence;
      this.#notice = reason || chrome.i18n.getMessage('guard_unchecked');
    }

    #standing() {
      return (this.#verdict?.warnings ?? []).filter((warning) => !this.#waived.has(nameOf(warning)));
    }

    /** Whether the draft may go out as it is; `null` while that is not known. */
    #isClear() {
      if (this.#passed === this.sequence) return true;
      if (!this.#verdict) return null;
      return !this.#verdict.hold || this.#standing().every(({ severity }) => severity === 'note');
    }

    /** Shows the answer, and lets go what waited for it. */
    #settle() {
      const clear = this.#isClear();
      if (clear === true && this.#held.length > 0) this.#release();
      if (clear === false && this.#meant) this.#warned = true;
      if (!this.open || signal.aborted) return;
      const standing = this.#standing();
      this.#said = standing;
      this.#count(standing);
      this.banner.show({ warnings: standing, held: this.#meant, notice: this.#notice });
    }

    /** Notes which warnings are shown now, and forgets those that passed too soon to be read. @param {Warning[]} standing */
    #count(standing) {
      const now = Date.now();
      const names = new Set(standing.map(nameOf));
      for (const [name, shown] of this.#shown) {
        if (names.has(name)) continue;
        shown.read ||= now - shown.since >= READ;
        if (!shown.read) this.#shown.delete(name);
      }
      for (const warning of standing) {
        const name = nameOf(warning);
        if (!this.#shown.has(name)) this.#shown.set(name, { rule: warning.rule, since: now, read: false });
      }
    }

    /** Tells what became of the warnings of a message that was sent or given up. @param {Rule[]} ignored */
    #tellEnd(ignored) {
      this.#count([]);
      const shown = [...new Set([...this.#shown.values()].map(({ rule }) => rule))];
      const overridden = [...new Set([...this.#waived.values(), ...ignored.filter((rule) => shown.includes(rule))])];
      if (shown.length + overridden.length > 0) tell({ type: 'ended', shown, overridden });
      this.#shown.clear();
      this.#waived.clear();
    }

    #forgetHeld() {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#held = [];
      this.#meant = false;
      this.#warned = false;
    }

    /** An event that sends, or is part of one that does. @param {Event} event */
    hold(event) {
      this.check();
      if (!this.open) return;
      if (this.#isClear() === true) {
        if (COMMITS.has(event.type)) this.#letGo();
        return;
      }
      event.stopImmediatePropagation();
      // Focus may move as it would: what was typed is then made into a chip before the click, as always.
      if (COMMITS.has(event.type)) event.preventDefault();
      if (event.type === 'pointerdown' || event.type === 'keydown') this.#forgetHeld();
      this.#held.push({ event, target: event.composedPath()[0] ?? this.root });
      this.#meant ||= COMMITS.has(event.type);
      if (this.#isClear() === false) this.#settle();
      else
        this.#patience ??= setTimeout(() => {
          // An answer that came meanwhile stands.
          if (this.#isClear() === null) this.#pass('');
          this.#settle();
        }, PATIENCE);
    }

    /** Gives the page what was held back. */
    #release() {
      const held = this.#held;
      const meant = this.#meant;
      this.#forgetHeld();
      if (meant) this.#letGo();
      releasing = true;
      try {
        for (const { event, target } of held) again(event, isElement(target) && !target.isConnected ? (this.reader.senders(this.root)[0] ?? target) : target);
      } finally {
        releasing = false;
      }
    }

    #letGo() {
      this.#ignored = this.#standing().map(({ rule }) => rule);
      if (this.composer) this.#leaving = { composer: this.composer, at: Date.now() };
    }

    /** A box that goes away or is emptied after it was told to send has sent. */
    #seeLeaving() {
      const leaving = this.#leaving;
      if (!leaving) return;
      const emptied = this.composer?.body === '' && leaving.composer.body !== '';
      if (Date.now() - leaving.at > LEAVING) this.#leaving = null;
      else if (!this.open || emptied) this.sent();
    }

    /** Notes that what was let go went out. */
    sent() {
      if (this.#leaving) tell({ type: 'sent', composer: this.#leaving.composer });
      this.#leaving = null;
      this.#tellEnd(this.#ignored);
    }

    close() {
      this.open = false;
      this.#seeLeaving();
      this.#tellEnd([]);
      this.#forgetHeld();
      this.banner.remove();
    }

    /** The recruiter's answer. @param {Action} action @param {Warning} warning */
    async #act(action, warning) {
      const { composer } = this;
      if (!composer) return;
      const decides = action.id.startsWith('send-anyway');
      // What asks for a reason is answered by itself.
      const alone = action.id === 'send-anyway-with-reason' || !decides;
      const answered = alone ? [warning] : this.#said.filter((one) => !one.actions.some(({ id }) => id === 'send-anyway-with-reason'));
      if (decides) {
        for (const one of answered) this.#waived.set(nameOf(one), one.rule);
        this.#settle();
      }
      await tell({ type: 'answered', action: action.id, rules: answered.map(({ rule }) => rule), value: action.value ?? null, composer });
      if (action.id.startsWith('never-')) this.ask();
    }

    hasFocus() {
      const at = document.activeElement;
      return document.hasFocus() && at !== null && (this.root.contains(at) || dom.holds(at, this.root));
    }
  }

  /** @param {Warning} warning */
  const nameOf = ({ rule, recipient }) => `${rule} ${recipient ?? ''}`;

  /** Does once more to the page what was held back from it. @param {Event} event @param {EventTarget} target */
  const again = (event, target) => {
    if (event instanceof SubmitEvent) {
      /** @type {HTMLFormElement} */ (target).requestSubmit(event.submitter);
      return;
    }
    const { bubbles, cancelable, composed, detail, view } = /** @type {UIEvent} */ (event);
    const plain = { bubbles, cancelable, composed, detail, view };
    // The events of an editor's frame are of that frame's own types.
    if ('key' in event) {
      const { key, code, location, ctrlKey, metaKey, altKey, shiftKey, keyCode, which, charCode } = /** @type {KeyboardEvent} */ (event);
      const held = { key, code, location, ctrlKey, metaKey, altKey, shiftKey, keyCode, which, charCode };
      target.dispatchEvent(new KeyboardEvent(event.type, { ...plain, ...held }));
    } else if (event instanceof MouseEvent) {
      const { clientX, clientY, screenX, screenY, button, buttons, ctrlKey, metaKey, altKey, shiftKey } = event;
      const held = { clientX, clientY, screenX, screenY, button, buttons, ctrlKey, metaKey, altKey, shiftKey };
      const { pointerId = 1, pointerType = 'mouse', isPrimary = true } = /** @type {Partial<PointerEvent>} */ (event);
      const Made = event instanceof PointerEvent ? PointerEvent : MouseEvent;
      target.dispatchEvent(new Made(event.type, { ...plain, ...held, pointerId, pointerType, isPrimary }));
    }
  };

  /** The elements that an event passes, the innermost first. @param {Event} event */
  const pathOf = (event) => event.composedPath().filter(isElement);

  /** The compose box in which an event happens. @param {Event} event @param {Element[]} path */
  const watchOf = (event, path) => {
    for (const element of path) {
      const watch = watches.get(element);
      if (watch) return watch;
    }
    const body = path.at(-1)?.ownerDocument;
    return body === document ? null : ([...watches.values()].find(({ editor }) => editor instanceof HTMLIFrameElement && editor.contentDocument === body) ?? null);
  };

  /** Whether a key sends in a compose box. @param {KeyboardEvent} event @param {Key} key @param {Element[]} path @param {Watch} watch */
  const isKey = (event, { key, ctrl, alt, within, unless }, path, watch) =>
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === ctrl &&
    event.altKey === alt &&
    (ctrl || !event.shiftKey) &&
    (within === '' || path.some((element) => element.matches(within))) &&
    (unless === '' || !dom.select(dom.trees(watch.root), unless).some(dom.isShown));

  /** The compose box that an event would send. @param {Event} event @param {Element[]} path */
  const sentBy = (event, path) => {
    const inside = watchOf(event, path);
    if (event.type === 'submit') {
      const form = path[0];
      return [...watches.values()].find(({ editor, root }) => form && (root === form || (editor && dom.holds(form, editor)))) ?? null;
    }
    if (event instanceof KeyboardEvent || 'key' in event) {
      const pressed = /** @type {KeyboardEvent} */ (event);
      if (pressed.isComposing) return null;
      if (inside?.reader.surface.keys.some((key) => isKey(pressed, key, path, inside))) return inside;
      // The browser makes a click of the key on controls of its own.
      if (!['Enter', ' '].includes(pressed.key) || path[0]?.matches(NATIVE)) return null;
    }
    const watch = inside ?? latest;
    const until = inside ? path.indexOf(inside.root) : path.length;
    return watch?.open && path.slice(0, until).some((element) => watch.reader.sends(element)) ? watch : null;
  };

  /** @param {Event} event */
  const meet = (event) => {
    if (releasing || (watches.size === 0 && event.type !== 'pointerdown' && event.type !== 'keydown')) return;
    const path = pathOf(event);
    learn(path);
    const inside = watchOf(event, path);
    if (inside) latest = inside;
    if (event.type === 'pointerdown' || event.type === 'keydown') latest?.pick(event, path);
    sentBy(event, path)?.hold(event);
  };

  /** What happens in a banner stays there. @param {Event} event */
  const keepPrivate = (event) => {
    for (const { banner } of watches.values()) {
      if (!banner.holds(event)) continue;
      event.stopImmediatePropagation();
      if (event.type === 'keydown') banner.key(/** @type {KeyboardEvent} */ (event));
      if (event.type === 'input') banner.typed();
    }
  };

  /** Shadow roots that an event passed are watched from then on. @param {Element[]} path */
  const learn = (path) => {
    for (const element of path) {
      const root = element.getRootNode();
      if (!(root instanceof ShadowRoot) || trees.has(root)) continue;
      if ([...watches.keys()].some((box) => dom.holds(box, element))) continue;
      enter(root);
      look();
    }
  };

  /** Compose boxes may stand in this shadow root. @param {ShadowRoot} root */
  const enter = (root) => {
    trees.add(root);
    observer.observe(root, { childList: true, subtree: true });
    listenIn(root);
  };

  /** Some events do not leave their shadow root. @param {ShadowRoot} root */
  const listenIn = (root) => {
    for (const kind of ['focusin', 'change']) root.addEventListener(kind, soon, { capture: true, signal });
    root.addEventListener('submit', meet, { capture: true, signal });
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soonTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typedTimer;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let poll;

  const soon = () => {
    soonTimer ??= setTimeout(look, SOON);
  };
  const typed = () => {
    if (watches.size === 0) return;
    clearTimeout(typedTimer);
    typedTimer = setTimeout(look, TYPED);
  };

  /** Finds the compose boxes that are there now, and reads each. */
  const look = () => {
    clearTimeout(soonTimer);
    clearTimeout(typedTimer);
    soonTimer = undefined;
    if (signal.aborted || !document.documentElement) return;
    for (const { surface } of readers) {
      for (const host of surface.hosts.length > 0 ? dom.select([document], surface.hosts.join(', ')) : []) {
        if (host.shadowRoot && !trees.has(host.shadowRoot)) {
          enter(host.shadowRoot);
        }
      }
    }
    for (const tree of trees) if (tree instanceof ShadowRoot && !tree.isConnected) trees.delete(tree);
    /** @type {Map<Element, Reader>} */
    const found = new Map();
    for (const reader of readers) {
      if (found.size === 0) for (const root of reader.roots([...trees])) found.set(root, reader);
    }
    for (const [root, reader] of found) {
      if (!watches.has(root) && dom.isShown(root)) watches.set(root, new Watch(reader, root));
    }
    for (const [root, watch] of watches) {
      if (found.has(root)) {
        watch.check();
        if (watch.open) observe(watch);
      } else {
        watch.close();
        watches.delete(root);
        if (latest === watch) latest = null;
      }
    }
    const writing = [...watches.values()].some((watch) => watch.open && watch.hasFocus());
    if (writing) poll ??= setInterval(look, POLL);
    else {
      clearInterval(poll);
      poll = undefined;
    }
  };

  /** Watches all of a compose box, and the frame that its editor may be. @param {Watch} watch */
  const observe = ({ root, editor }) => {
    for (const tree of dom.trees(root)) {
      observer.observe(tree, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: SHOWN_BY });
      if (tree instanceof ShadowRoot) listenIn(tree);
    }
    if (!(editor instanceof HTMLIFrameElement)) return;
    const inner = reading.inside(editor)?.ownerDocument;
    if (!inner || framed.get(editor) === inner) return;
    // An editor may write its frame's document anew and lose what listened there.
    framed.set(editor, inner);
    observer.observe(inner, { childList: true, subtree: true, characterData: true });
    for (const kind of CHANGES.typed) inner.addEventListener(kind, typed, { capture: true, signal });
    inner.addEventListener('keydown', meet, { capture: true, signal });
  };

  /** @param {Node} node */
  const isOurs = (node) => node.nodeName === banner.NAME;

  const observer = new MutationObserver((records) => {
    const others = records.filter(({ target, addedNodes, removedNodes }) => {
      const nodes = [...addedNodes, ...removedNodes];
      return !isOurs(target) && !(nodes.length > 0 && nodes.every(isOurs));
    });
    if (others.some(({ target }) => target === document)) listen(); // the document was written anew
    if (others.length > 0) others.every(({ type }) => type === 'characterData') ? typed() : soon();
  });

  const follow = () => {
    for (const { banner } of watches.values()) banner.follow();
  };

  const sentAll = () => {
    for (const watch of watches.values()) watch.sent();
  };

  /** Listening twice is the same as listening once. */
  const listen = () => {
    const early = { capture: true, signal };
    for (const kind of PRIVATE) addEventListener(kind, keepPrivate, early);
    for (const kind of [...PRESSES, 'keydown', 'submit']) addEventListener(kind, meet, early);
    for (const kind of CHANGES.soon) addEventListener(kind, soon, early);
    for (const kind of CHANGES.typed) addEventListener(kind, typed, early);
    addEventListener('DOMContentLoaded', soon, early);
    addEventListener('load', soon, early);
    addEventListener('scroll', follow, { ...early, passive: true });
    addEventListener('resize', follow, early);
    addEventListener('pagehide', sentAll, { signal });
  };

  /** Ends everything, and takes every trace of it away. */
  const leave = () => {
    life.abort();
    observer.disconnect();
    clearInterval(poll);
    poll = undefined;
    for (const watch of watches.values()) {
      watch.open = false;
      watch.banner.remove();
    }
    watches.clear();
    trees.clear();
    trees.add(document);
    framed = new WeakMap();
    latest = null;
  };

  /** Begins, once more where the guard had left. Beginning twice is the same as beginning once. */
  const stand = () => {
    if (signal.aborted) ({ signal } = life = new AbortController());
    listen();
    observer.observe(document, { childList: true, subtree: true });
    look();
    return true;
  };

  if (readers.length > 0) {
    world.tactfulStands = stand;
    chrome.runtime.onMessage.addListener((/** @type {import('../wire').AskPage} */ asked) => {
      // A frame without an address of its own has its page's origin; sites have no port.
      if (asked?.type === 'leave' && asked.site === origin.replace(/:\d+$/, '')) leave();
    });
    stand();
  }
}
