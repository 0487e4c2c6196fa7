// Finds the compose boxes of a page, has each read again when the page changes, and tells which of them a click, a key or a
// form would send.
// @ts-check
'use strict';

/** @typedef {import('../wire').Key} Key */
/** @typedef {InstanceType<typeof watching.Watch>} Watch */

{
  const SOON = 40; // milliseconds from a change of the page to a new reading
  const TYPED = 220; // milliseconds without a key before typed text is read
  const ACTED = 1000; // milliseconds after the recruiter's press in which what a page does may be due to it
  const POLL = 1000; // milliseconds between readings of a box that is being written in: some pages change it silently
  /** What a press on a control is made of. Some pages send on the first of these already. */
  const PRESSES = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'touchstart', 'touchend', 'click'];
  /** What may send. Some pages act when a key comes up. */
  const ACTS = [...PRESSES, 'auxclick', 'keydown', 'keyup', 'submit'];
  /** These are nobody's business but the banner's when they happen in it. */
  const PRIVATE = [...PRESSES.slice(0, -1), 'keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'focusin', 'focusout'];
  const CHANGES = ['focusin', 'focusout', 'click', 'change', 'drop', 'paste', 'load'];
  const TYPES = ['input', 'keyup'];

  let life = new AbortController();
  let { signal } = life;
  const world = /** @type {{ tactfulSurfaces?: Surface[], tactfulStands?: () => boolean }} */ (globalThis);
  const readers = (world.tactfulSurfaces ?? []).map((one) =>
    one.by_name ? naming.byName(one, one.by_name) : reading.bySelectors(one),
  );

  /** The document and the shadow roots in which compose boxes stand. @type {Set<Document | ShadowRoot>} */
  const trees = new Set([document]);
  /** The compose boxes on the page. @type {Map<Element, Watch>} */
  const watches = new Map();
  /** The compose box that was used last: a send control that stands outside of all of them is its own. @type {Watch | null} */
  let latest = null;
  /** When the recruiter pressed something last, and what that press passed. */
  let acted = 0;
  /** @type {Element[]} */
  let hand = [];
  /** The link that was clicked last, until it opened or the recruiter turned away from it. @type {Watch | null} */
  let opening = null;

  /** Listening twice is the same as listening once. @param {EventTarget} target @param {string[]} kinds @param {(event: Event) => void} act */
  const on = (target, kinds, act) => {
    for (const kind of kinds) target.addEventListener(kind, act, { capture: true, signal });
  };

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

  /** The elements that an event passes, the innermost first. @param {Event} event */
  const pathOf = (event) => event.composedPath().filter(dom.isElement);

  /** Whether an event happens in a shadow root that is closed, where it is listened to. @param {Element[]} path */
  const isWithin = ([first]) => first !== undefined && dom.rootOf(first)?.mode === 'closed';

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
    (within === '' || path.some((one) => one.matches(within))) &&
    (unless === '' || !dom.all(watch.root, unless).some(dom.isShown));

  /** Whether something stands over a compose box, as a dialog does that is not called one. In what else does, something is written. @param {Element} element @param {Element} box */
  const isOver = (element, box) => {
    const [one, other] = [element.getBoundingClientRect(), box.getBoundingClientRect()];
    const meets = one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    return meets && /fixed|absolute/.test(getComputedStyle(element).position) && !dom.holds(element, box) && !element.querySelector('textarea, [contenteditable]');
  };

  /** The compose box that an event would send. @param {Event} event @param {Element[]} path */
  const sentBy = (event, path) => {
    if (event.type === 'auxclick') return null; // of links alone
    const inside = watchOf(event, path);
    if (event.type === 'submit') {
      const [form] = path;
      const by = /** @type {SubmitEvent} */ (event).submitter;
      const watch = [...watches.values()].find(({ editor, root }) => form && (root === form || (editor && dom.holds(form, editor)))) ?? null;
      const senders = watch?.reader.senders(watch.root).filter(dom.isShown);
      // Where one button of a form sends, the others save, attach or look somebody up.
      return by && senders?.[0] && !senders.some((one) => dom.holds(one, by)) ? null : watch;
    }
    if ('key' in event) {
      const pressed = /** @type {KeyboardEvent} */ (event);
      if (pressed.isComposing) return null;
      if (inside?.reader.surface.keys.some((one) => isKey(pressed, one, path, inside))) return inside;
      if (!['Enter', ' '].includes(pressed.key)) return null;
    }
    const watch = inside ?? latest ?? [...watches.values()].find(({ open }) => open);
    const until = inside ? path.indexOf(inside.root) : path.length;
    // What a box opens may stand outside of it.
    const box = watch && (inside || path.some((one) => one.matches(banner.OPEN) || isOver(one, watch.root))) ? watch.root : undefined;
    return watch?.open && path.slice(0, until).some((one) => watch.reader.sends(one, box)) ? watch : null;
  };

  /** Everything on the page that may have a banner. */
  const all = () => (opening ? [...watches.values(), opening] : [...watches.values()]);

  /** A click on a link is judged anew, unless it waits for the answer already. @param {HTMLAnchorElement} link */
  const watchLink = (link) => {
    if (opening?.root !== link || !opening.isHolding) {
      opening?.close();
      opening = new watching.Watch(links.reader(link), link, tell);
    }
    return opening;
  };

  /** Whoever goes on with something else does not open the link. @param {Event} event @param {Element[]} path */
  const turnAway = (event, path) => {
    const isElsewhere = event.type === 'pointerdown' && opening && !path.includes(opening.root);
    const isEscape = event.type === 'keydown' && /** @type {KeyboardEvent} */ (event).key === 'Escape';
    if (!isElsewhere && !isEscape) return;
    opening?.close();
    opening = null;
  };

  /** Whether what happens now may be due to a press. */
  const isFresh = () => Date.now() - acted < ACTED;

  /** @param {Event} event */
  const meet = (event) => {
    if (watching.isReleasing()) return;
    const path = pathOf(event);
    if (isWithin(path)) return learn(path);
    turnAway(event, path);
    const link = links.opened(event, path);
    const begins = ['pointerdown', 'keydown'].includes(event.type);
    // A form that a script submits is submitted by the browser all the same.
    const isHand = event.isTrusted && event.type !== 'submit';
    if (isHand) {
      acted = Date.now();
      hand = path;
    }
    if (watches.size === 0 && !link && !begins) return;
    learn(path);
    const inside = watchOf(event, path);
    if (inside) latest = inside;
    if (begins) {
      if (isHand) inside?.touch();
      // What is pressed next to a field may fold it away, and what was just typed there with it.
      if (!('key' in event) || event.key === 'Tab') inside?.check();
      if (latest) learning.of(latest.root).pick(event, path);
    }
    (sentBy(event, path) ?? (link && watchLink(link)))?.hold(event, isFresh());
  };

  /** @param {Event} event */
  const entered = (event) => {
    const path = pathOf(event);
    const watch = watchOf(event, path) ?? latest;
    if (watch && !isWithin(path) && path[0] && path[0] !== watch.editor) learning.of(watch.root).type(/** @type {ClipboardEvent} */ (event).clipboardData?.getData('text') ?? dom.value(path[0]));
  };

  /** What happens in a banner stays there. @param {Event} event */
  const keepPrivate = (event) => {
    for (const { banner } of all()) {
      if (!banner.holds(event)) continue;
      event.stopImmediatePropagation();
      if (event.type === 'keydown') banner.key(/** @type {KeyboardEvent} */ (event));
      if (event.type === 'input') banner.typed();
    }
  };

  /** Shadow roots that an event passed are watched from then on. @param {Element[]} path */
  const learn = (path) => {
    const [first] = path;
    for (const root of [first && dom.rootOf(first), ...path.map((one) => one.getRootNode())]) {
      if (!(root instanceof ShadowRoot) || trees.has(root)) continue;
      // It may be there since this very press.
      if (root.mode === 'closed') listenIn(root);
      if ([...watches.keys()].some((one) => dom.holds(one, root.host))) continue;
      trees.add(root);
      observer.observe(root, { childList: true, subtree: true });
      listenIn(root);
      look();
    }
  };

  /** Some events do not leave their shadow root. @param {ShadowRoot} root */
  const listenIn = (root) => {
    on(root, ['focusin', 'change'], soon);
    on(root, ['submit'], meet);
    if (root.mode === 'open') return;
    on(root, PRIVATE, keepPrivate);
    on(root, ACTS, meet);
    on(root, ['input', 'paste'], entered);
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let soonTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typedTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let pollTimer;

  /** A long page that changes all the time is looked at for a fifth of the time at most. */
  let took = 0;
  const soon = () => {
    soonTimer ??= setTimeout(look, SOON + took * 4);
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
    clearTimeout(pollTimer);
    soonTimer = undefined;
    const began = performance.now();
    if (signal.aborted || !document.documentElement) return;
    for (const tree of trees) if (tree instanceof ShadowRoot && !tree.isConnected) trees.delete(tree);
    /** @type {Map<Element, Reader>} */
    const found = new Map();
    for (const reader of readers) {
      if (found.size === 0) for (const root of reader.roots([...trees])) found.set(root, reader);
    }
    for (const [root, watch] of watches) {
      if (found.get(root) === watch.reader) continue;
      watch.close();
      watches.delete(root);
      if (latest === watch) latest = null;
    }
    for (const [root, reader] of found) {
      if (watches.has(root) || !dom.isShown(root)) continue;
      watches.set(root, new watching.Watch(reader, root, tell));
    }
    for (const watch of watches.values()) {
      if (isFresh() && hand.includes(watch.root)) watch.touch(false);
      watch.check();
      if (watch.open) observe(watch);
    }
    opening?.check();
    if (!opening?.open) opening = null;
    follow(); // what has opened is not to be covered
    took = performance.now() - began;
    if ([...watches.values()].some((one) => one.open && one.hasFocus())) pollTimer = setTimeout(look, POLL);
  };

  /** Watches all of a compose box, and the frame that its editor may be. @param {Watch} watch */
  const observe = ({ root, editor }) => {
    for (const tree of dom.trees(root)) {
      observer.observe(tree, { childList: true, subtree: true, characterData: true, attributes: true });
      if (tree instanceof ShadowRoot) listenIn(tree);
    }
    if (!(editor instanceof HTMLIFrameElement)) return;
    const inner = reading.inside(editor)?.ownerDocument;
    if (!inner) return;
    // An editor may write its frame's document anew and lose what listened there; listening twice is the same as once.
    observer.observe(inner, { childList: true, subtree: true, characterData: true });
    on(inner, TYPES, typed);
    on(inner, ACTS, meet);
  };

  const observer = new MutationObserver((records) => {
    const others = records.filter(({ target, addedNodes, removedNodes }) => {
      const nodes = [...addedNodes, ...removedNodes];
      return (nodes[0] ? nodes : [target]).some(({ nodeName }) => nodeName !== banner.NAME);
    });
    if (others.some(({ target }) => target === document)) listen(); // the document was written anew
    if (others.length > 0) others.every(({ type }) => type === 'characterData') ? typed() : soon();
  });

  const follow = () => {
    for (const { banner } of all()) banner.follow();
  };

  const sentAll = () => {
    for (const watch of all()) watch.sent();
  };

  const listen = () => {
    on(window, PRIVATE, keepPrivate);
    on(window, ACTS, meet);
    on(window, CHANGES, soon);
    on(window, ['input', 'paste'], entered);
    on(window, TYPES, typed);
    on(window, ['scroll', 'resize'], follow);
    on(window, ['pagehide'], sentAll);
  };

  /** Ends everything, and takes every trace of it away. */
  const leave = () => {
    life.abort();
    observer.disconnect();
    for (const watch of all()) watch.leave();
    opening = null;
    watches.clear();
    trees.clear();
    trees.add(document);
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
