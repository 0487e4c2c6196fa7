// One compose box, or a link that is about to open: asks the worker about every change of it, shows the answer, and holds
// a send back while that answer is missing or waits for the recruiter. It sends nothing by itself, and writes nowhere.
// @ts-check
'use strict';

/** @typedef {import('../wire').FromPage} FromPage */
/** @typedef {import('../wire').ToPage} ToPage */
/** @typedef {import('../wire').Verdict} Verdict */
/** @typedef {import('../wire').Rule} Rule */

const watching = (() => {
  const PATIENCE = 1500; // milliseconds that a send waits for a worker that does not answer
  const MOST_TRIES = 4; // questions to a worker that gives no answer
  const ANEW = 3000; // milliseconds after which an open box that has no answer yet asks again
  const LEAVING = 30_000; // milliseconds within which a box that was told to send goes away because it did
  const STAYING = 1000; // milliseconds after which who goes on in such a box has not sent it
  const READ = 1000; // milliseconds that a warning must stand there to count as shown
  const SCRIPT = 'a[href^="javascript:"]:not([href*=void], [href$=":;"])';
  /** With these a page sends for certain, so they are what the recruiter meant. */
  const COMMITS = new Set(['click', 'auxclick', 'keydown', 'submit']);

  /** Whether the events that happen now are those that were held back. */
  let releasing = false;

  /** One compose box. */
  class Watch {
    /** Counts the readings; an answer to an earlier one is dropped. */
    sequence = 0;
    /** The latest reading. @type {Composer | null} */
    composer = null;
    /** Whether the recruiter did something in it. What a page alone does is asked about nowhere, and held back from nothing. */
    #met = false;
    /** Whether the latest press was the recruiter's. */
    #acts = false;
    open = false;
    /** When the latest reading was asked about. */
    #asked = 0;
    /** The answer to the latest reading. @type {Verdict | null} */
    #verdict = null;
    /** What the banner says, which is what an answer answers. @type {{ composer: Composer, warnings: Warning[] } | null} */
    #said = null;
    #notice = '';
    /** The reading that may go out without an answer. */
    #passed = -1;
    /**
     * Warnings that were answered with "send anyway". What is said of one recipient is not said again for this draft; whether
     * the answer about a draft holds for a changed one, the worker tells.
     * @type {Map<string | Warning, Rule>}
     */
    #waived = new Map();
    /** That the worker knows the last answer. @type {Promise<unknown> | undefined} */
    #answered;
    /** Warnings that are shown, or were long enough. @type {Map<string, { rule: Rule, since: number, read: boolean }>} */
    #shown = new Map();
    /** What was held back, in its order. @type {{ event: Event, target: EventTarget }[]} */
    #held = [];
    /** Whether what was held back would have sent. */
    #meant = false;
    /** Whether it was held back because of a warning, not only until the answer is there. */
    #warned = false;
    /** Whether the recruiter did something in the box since. */
    #goesOn = false;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #patience;
    /** The reading that was let go last, and the rules that stood there. @type {{ composer: Composer, ignored: Rule[], at: number } | null} */
    #leaving = null;
    /** @type {Element[]} */
    fields = [];
    /** @type {Element | null} */
    editor = null;

    /** @param {Reader} reader @param {Element} root @param {(message: FromPage) => Promise<ToPage | null>} tell */
    constructor(reader, root, tell) {
      this.reader = reader;
      this.root = root;
      this.tell = tell;
      this.banner = banner.make(this);
    }

    /** Reads the compose box again, and asks about it when it changed. */
    check() {
      const { composer, open, editor, fields } = this.reader.read(this.root);
      this.open = open;
      if (!open) {
        this.close();
        return;
      }
      // A box that is emptied after it was told to send has sent.
      if (this.#leaving?.composer.body && composer.body === '') this.#end();
      this.fields = fields;
      this.editor = editor;
      const { collapse, suggestions } = this.reader.surface.recipients;
      // What an earlier reading showed and this one does not, or by its names alone.
      if (collapse && composer.fields.every(({ names }) => names[0])) composer.fields = this.composer?.fields ?? composer.fields;
      if (suggestions.length > 0) learning.of(this.root).complete(composer.fields);
      if (JSON.stringify(composer) !== JSON.stringify(this.composer)) {
        this.composer = composer;
        this.ask();
      } else if (!this.#verdict && Date.now() - this.#asked > ANEW) {
        // An answer can be lost with the worker that owed it, and a store that was busy can be free again.
        this.ask(this.#passed === this.sequence);
      }
    }

    /** The recruiter's own hand in it: who goes on in a box that was told to send is in it still. */
    touch(goesOn = true) {
      this.#met = true;
      this.#goesOn ||= goesOn;
      if (this.#leaving && Date.now() - this.#leaving.at > STAYING) this.#leaving = null;
    }

    /** Tells the worker, once more where it ended over that. @param {FromPage} message */
    async #insist(message, goesOn = () => true) {
      /** @type {ToPage | null} */
      let answer = null;
      for (let tries = 0; tries < MOST_TRIES && goesOn() && (!answer || (answer.type === 'failed' && message.type !== 'judge')); tries += 1) answer = await this.tell(message);
      return answer;
    }

    /** Asks what the guard says of the latest reading. @param {boolean} isPassed whether it may go out meanwhile */
    async ask(isPassed = false) {
      const { composer } = this;
      if (!composer || !this.#met) return;
      const sequence = (this.sequence += 1);
      const isLatest = () => sequence === this.sequence;
      this.#asked = Date.now();
      this.#verdict = null;
      if (isPassed) this.#passed = sequence;
      // Who went on writing after a warning sends anew. What the page itself changes is no answer.
      if (this.#warned && this.#goesOn) this.#forgetHeld();
      await this.#answered;
      const answer = await this.#insist({ type: 'judge', sequence, composer }, isLatest);
      if (!isLatest()) return;
      if (answer?.type === 'judged' && answer.sequence === sequence) {
        this.#verdict = answer.verdict;
        this.#passed = -1;
        this.#notice = '';
      } else {
        this.#pass(answer);
      }
      this.#settle();
    }

    /** Lets this reading go out unjudged, and says so. @param {ToPage | null} answer */
    #pass(answer) {
      this.#passed = this.sequence;
      this.#notice = answer?.type === 'failed' ? answer.reason : this.say('guard_unchecked');
    }

    /** A sentence, in the form that it has for what this is. @param {string} id */
    say(id) {
      return chrome.i18n.getMessage(this.composer?.link ? `${id}_link` : id);
    }

    /** Says why something did not happen. @param {string} id */
    #refuse(id) {
      this.#notice = chrome.i18n.getMessage(id);
      this.#settle();
    }

    #standing() {
      return (this.#verdict?.warnings ?? []).filter((one) => !this.#waived.has(markOf(one)));
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
      if (clear === true && this.#held.length > 0) this.#warned ? this.#drop() : this.#release();
      if (clear === false && this.#meant) this.#warned = true;
      // A banner that grows or folds during a press takes the button away from under it, and no click comes.
      if (!this.open || this.#isPressing()) return;
      const standing = this.#standing();
      // While the answer to a newer reading is missing, what was said is what was said of the one before.
      if (this.#verdict) this.#said = this.composer && { composer: this.composer, warnings: standing };
      this.#count(standing);
      this.banner.show({ warnings: standing, held: this.#meant ? this.say('guard_held') : '', notice: this.#notice });
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
      const overridden = [...new Set([...this.#waived.values(), ...ignored.filter((one) => shown.includes(one))])];
      if (shown.length + overridden.length > 0) this.tell({ type: 'ended', shown, overridden });
      this.#shown.clear();
      this.#waived.clear();
    }

    /** Whether a press was held back that is not a click yet. */
    #isPressing() {
      return this.#held.length > 0 && !this.#meant && this.#patience !== undefined;
    }

    #forgetHeld() {
      clearTimeout(this.#patience);
      this.#patience = undefined;
      this.#held = [];
      this.#meant = false;
      this.#warned = false;
    }

    /** An event that sends, or is part of one that does. @param {Event} event @param {boolean} acts whether it is the recruiter's doing */
    hold(event, acts) {
      this.#met ||= acts;
      if (!this.#met) return;
      this.#acts = acts;
      this.#goesOn = false;
      this.check();
      if (!this.open) return;
      if (this.#isClear() === true) {
        if (COMMITS.has(event.type)) this.#letGo();
        return;
      }
      event.stopImmediatePropagation();
      // From a field the focus may move as it would: what was typed is then made into a chip before the click, as always. In the
      // text it waits for what the page does with the press.
      if (COMMITS.has(event.type) || (event.type === 'mousedown' && this.#isWriting())) event.preventDefault();
      // A press that is made again stands for the one before.
      if (event.type === 'pointerdown' || event.type === 'keydown' || this.#held.some(({ event: { type } }) => type === event.type)) this.#forgetHeld();
      this.#held.push({ event, target: event.composedPath()[0] ?? this.root });
      this.#meant ||= COMMITS.has(event.type);
      this.#patience ??= setTimeout(() => {
        this.#patience = undefined;
        // An answer that came meanwhile stands.
        if (this.#isClear() === null) this.#pass(null);
        this.#settle();
      }, PATIENCE);
      if (this.#isClear() === false) this.#settle();
    }

    /** What was warned of and has changed is not what was meant. */
    #drop() {
      this.#forgetHeld();
      this.#notice = chrome.i18n.getMessage('guard_press_again');
    }

    /** Gives the page what was held back. */
    #release() {
      const held = this.#held;
      const meant = this.#meant;
      this.#forgetHeld();
      // What was pressed may be gone, and nothing else stands for it; and a script in a link runs for a real press alone.
      const target = /** @type {Element | undefined} */ (held[0]?.target);
      if (target && (!this.#standIn(target) || target.closest?.(SCRIPT))) {
        this.#refuse('guard_press_again');
        return;
      }
      if (meant) this.#letGo();
      releasing = true;
      try {
        for (const { event, target } of held) {
          const at = this.#standIn(target) ?? target;
          if (again(event, at) && event.type === 'mousedown' && this.#isWriting()) takeFocus(/** @type {Element} */ (at));
        }
      } finally {
        releasing = false;
      }
    }

    /** What an event happened on, or what the page made anew in its place. @param {EventTarget} target @returns {EventTarget | undefined} */
    #standIn(target) {
      if (!dom.isElement(target) || target.isConnected) return target;
      const senders = this.reader.senders(this.root);
      for (let at = /** @type {Element | null} */ (target); at; at = dom.up(at)) {
        const look = lookOf(at);
        const [found, more] = senders.filter((one) => lookOf(one) === look);
        if (found && !more) return found;
      }
      return undefined;
    }

    #letGo() {
      // A link only opens what may be sent later.
      if (this.#acts && this.composer && !this.composer.link) this.#leaving = { composer: this.composer, ignored: this.#standing().map(({ rule }) => rule), at: Date.now() };
    }

    /** Notes that what was let go went out. */
    sent() {
      const left = this.#leaving && Date.now() - this.#leaving.at < LEAVING ? this.#leaving : null;
      this.#leaving = null;
      if (left) {
        this.#insist({ type: 'sent', composer: left.composer });
        learning.forget(this.root);
      }
      this.#tellEnd(left?.ignored ?? []);
    }

    /** The next message in it is another one. */
    #end() {
      this.sent();
      this.composer = null;
      this.reader.forget?.(this.root);
    }

    /** A box that goes away after it was told to send has sent. */
    close() {
      this.open = this.#met = false;
      this.#end();
      this.#forgetHeld();
      this.banner.remove();
    }

    /** The recruiter's answer. @param {Action} action @param {Warning} warning */
    async act(action, warning) {
      if (!this.#said) return;
      const { composer, warnings } = this.#said;
      const decides = action.id.startsWith('send-anyway');
      // What asks for a reason is answered by itself, and the reason is kept before the message goes.
      const hasReason = action.id === 'send-anyway-with-reason';
      const answered = hasReason || !decides ? [warning] : warnings.filter((one) => !one.actions.some(({ id }) => id === 'send-anyway-with-reason'));
      const waive = () => {
        for (const one of answered) this.#waived.set(markOf(one), one.rule);
        this.#warned = false;
        this.#settle();
      };
      if (decides && !hasReason) waive();
      const told = this.#insist({ type: 'answered', action: action.id, shown: answered.map(({ rule, severity, recipient }) => ({ rule, severity, recipient })), value: action.value ?? null, composer });
      this.#answered = told;
      const answer = await told;
      if (action.id.startsWith('never-')) this.ask();
      if (!hasReason) return;
      if (answer?.type === 'done') waive();
      else this.#refuse('guard_unkept');
    }

    /** Ends at once, and takes the banner along. */
    leave() {
      this.sequence += 1; // no answer is waited for
      this.open = false;
      this.banner.remove();
    }

    /** Whether the focus is where the text is written. */
    #isWriting() {
      const at = focused();
      return at !== null && this.editor !== null && dom.holds(this.editor, at);
    }

    /** Whether something that was held back waits. */
    get isHolding() {
      return this.#held.length > 0;
    }

    hasFocus() {
      const at = document.activeElement;
      return document.hasFocus() && at !== null && (this.root.contains(at) || dom.holds(at, this.root));
    }
  }

  /** @param {Warning} warning */
  const nameOf = ({ rule, severity, recipient }) => `${rule} ${severity} ${recipient ?? ''}`;

  /** @param {Warning} warning */
  const markOf = (warning) => (warning.recipient ? nameOf(warning) : warning);

  /** What a control looks like to whoever presses it. @param {Element} element */
  const lookOf = (element) => `${element.localName} ${['aria-label', 'value'].map((one) => element.getAttribute(one)).find(Boolean) || dom.line(element) || element.className}`;

  /** Where the focus is, in whatever shadow root. */
  const focused = () => {
    let at = document.activeElement;
    for (let inner = at; inner; inner = dom.rootOf(inner)?.activeElement ?? null) at = inner;
    return at;
  };

  /** Moves the focus as a press does: to what takes it first, from there upwards, or away. @param {Element} pressed */
  const takeFocus = (pressed) => {
    const before = focused();
    for (let at = /** @type {Element | null} */ (pressed); at && focused() === before; at = dom.up(at)) /** @type {HTMLElement} */ (at).focus?.({ preventScroll: true });
    if (focused() === before) /** @type {HTMLElement} */ (before).blur();
  };

  /**
   * Does once more to the page what was held back from it, and says whether that leaves it to the browser.
   * @param {Event} event @param {EventTarget} target
   */
  const again = (event, target) => {
    if (event instanceof SubmitEvent) {
      // Its button may have been made anew, or moved out of the form.
      const button = /** @type {HTMLButtonElement | null} */ (event.submitter);
      /** @type {HTMLFormElement} */ (target).requestSubmit(button?.form === target ? button : null);
      return false;
    }
    // Only a real middle click opens a link.
    if (event.type === 'auxclick') return /** @type {HTMLElement | null} */ (/** @type {Element} */ (target).closest('a'))?.click();
    // An event has all that its like is made of.
    const Made = /** @type {typeof Event} */ (event.constructor);
    const at = /** @type {HTMLElement} */ (target);
    const isLeft = at.dispatchEvent(new Made(event.type, event));
    // Of a key on a control of its own the browser makes a click, if it is a real one.
    if (isLeft && event.type === 'keydown' && at.matches?.('button, input, a')) at.click();
    return isLeft;
  };

  return { Watch, isReleasing: () => releasing };
})();
