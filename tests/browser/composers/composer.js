// A compose box that behaves as webmail does, for pages of markup alone. Which part is what stands in attributes:
//   data-demo="to", "cc", "bcc"    a recipient field, with data-demo="chips" where its chips go (or the field itself) and
//                                  an input or an editable element to type in; Enter, a comma or a semicolon makes a chip
//   template data-demo="chip"      one chip; {name} and {address} in texts and attributes are filled in
//   data-demo="subject", "body", "send", "note"     note shows what happened
//   data-demo="compose"            the whole box, on it data-enter-sends when a plain Enter in the body sends,
//                                  data-alt-sends with the letter that sends together with Alt,
//                                  data-picked when what is typed goes to nobody until it is a chip, and data-whom with names
//                                  where nobody can choose to whom it goes
//   data-demo="from"               whose message it is
//   data-demo="files"              where attached files stand, each as template data-demo="file" with its {name}
//   data-demo="later"              sends too, as a menu's "schedule send" does
//   data-demo="remove"             in a chip, takes it out
//   data-demo="title"              a press on it leaves only that of the box, and data-demo="content" comes back with the next
//   template data-demo="offer"     one suggestion, filled in as a chip is, of a name alone where it shows no address; they
//                                  stand in data-demo="offers" while a field holds a part of their name
//   data-demo="fields", "summary"  while the body is written in, the fields go away and the summary shows everybody's name in
//                                  its data-demo="names"; a press on it brings them back
// What went out stands in `sent`: { to, cc, bcc, subject, body }, and the page hears of it by a `sent` event. `wouldSend()` gives
// 'to jane@acme.example' each for the box that was used last, and `written()` what else would go: { subject, body, from,
// attachments }, the body without what it quotes, but data-demo="head" of it. What people do by other means: `move('to',
// 'cc')`, `edit('to')`, `fold()` and once more to unfold, `shut()`, and `reopen()` for a new one in its place, `attach('a
// file')`, `sendAs('an address')`, `answer({ to: ['jane@acme.example'], cc: [] }, 'whose message')`, in template
// data-demo="quoted", and `passOn('whose message')` to nobody yet, in template data-demo="passed". `another()` opens one
// more box; then they have numbers in `data-nth`, `use(1)` uses one, and `inUse()` is it. `popOut('address')` takes the box
// into a window of its own, which is the page's own where there is no address; what the box is there, if it is something
// else, is template data-demo="window".
(() => {
  'use strict';
  globalThis.sent = [];

  const KINDS = ['to', 'cc', 'bcc'];
  /** Who is suggested. */
  const CONTACTS = ['Zoe Poe <zoe@poe.example>', 'Jane Roe <jane@acme.example>'];

  const part = (scope, name) => scope.querySelector(`[data-demo="${name}"]`);
  /** A template or a list, which all boxes may share. */
  const template = (scope, name) => part(scope, name) ?? part(scope.getRootNode(), name) ?? part(document, name);
  /** The fields of a box, and what they are in while it shows none of them. */
  const folded = new WeakMap();
  const fieldOf = (scope, name) => part(scope, name) ?? (folded.has(scope) ? part(folded.get(scope), name) : null);
  const inside = (element) => element?.contentDocument?.body ?? element;
  const text = (element) => (inside(element)?.value ?? inside(element)?.innerText ?? '').trim();
  const typing = (field) =>
    field.matches('input') ? field : field.querySelector(':is(input, [contenteditable=true]):not([data-entry] *)');

  /** Stands after a chip in an editable field, so that there is a place to type. */
  const BLANK = '\u200b';
  const texts = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);

  /** Text that was typed into a field and is not a chip yet. */
  function pending(field) {
    const input = typing(field);
    if (!input) return '';
    if ('value' in input) return input.value.trim();
    return texts(input).map((node) => node.data).join('').replaceAll(BLANK, '').trim();
  }

  function forgetPending(field) {
    const input = typing(field);
    if ('value' in input) input.value = '';
    else for (const node of texts(input)) node.remove();
  }

  /** `Jane Roe <jane@acme.example>` or an address or a name. */
  function parse(entry) {
    const [, name, address] = /^(.*?)\s*<(.+)>$/.exec(entry) ?? [null, entry, entry];
    return { name: name || address, address };
  }

  function chip(shape, entry) {
    const values = parse(entry);
    const fill = (value) => value.replace(/\{(name|address)\}/g, (_, key) => values[key]);
    const made = shape.content.firstElementChild.cloneNode(true);
    for (const element of [made, ...made.querySelectorAll('*')]) {
      for (const attribute of element.attributes) attribute.value = fill(attribute.value);
      for (const node of texts(element)) node.data = fill(node.data);
    }
    made.dataset.entry = entry;
    return made;
  }

  const split = (list) => list.split(/[,;\n]/).map((entry) => entry.trim()).filter(Boolean);

  function commit(scope, field, entries = split(pending(field))) {
    const input = typing(field);
    forgetPending(field);
    template(scope, 'offers')?.replaceChildren();
    for (const entry of entries) {
      const made = chip(template(scope, 'chip'), entry);
      const into = part(field, 'chips');
      if (into) into.append(made);
      else if ('value' in input) input.closest('li, span, div').before(made);
      else input.append(made, BLANK);
      const remover = made.matches('button') ? made : part(made, 'remove');
      remover?.addEventListener('click', () => made.remove());
    }
  }

  /** Suggests whoever is called as what is typed begins. */
  function offer(scope, field) {
    const [offers, shape] = ['offers', 'offer'].map((name) => template(scope, name));
    if (!offers) return;
    const typed = pending(field).toLowerCase();
    const found = CONTACTS.filter((one) => typed && !typed.includes('@') && one.toLowerCase().startsWith(typed));
    offers.replaceChildren(
      ...found.map((entry) => {
        const made = chip(shape, entry);
        delete made.dataset.entry;
        made.addEventListener('mousedown', (event) => event.preventDefault());
        made.addEventListener('click', () => commit(scope, field, [shape.innerHTML.includes('{address}') ? entry : parse(entry).name]));
        return made;
      }),
    );
  }

  const chipsOf = (field) => [...(field?.querySelectorAll('[data-entry]') ?? [])];

  function recipients(scope, name) {
    const field = fieldOf(scope, name);
    if (!field) return name === 'to' ? split(scope.dataset.whom ?? '') : [];
    const typed = scope.hasAttribute('data-picked') ? '' : pending(field);
    return [...chipsOf(field).map((made) => made.dataset.entry), ...split(typed)];
  }

  function send(scope) {
    const [to, cc, bcc] = KINDS.map((name) => recipients(scope, name));
    globalThis.sent.push({ to, cc, bcc, subject: text(part(scope, 'subject')), body: text(part(scope, 'body')) });
    const note = part(document, 'note') ?? part(scope, 'note');
    if (note) note.textContent = `Sent to ${[...to, ...cc, ...bcc].join(', ')}`;
    clear(scope);
    dispatchEvent(new Event('sent'));
  }

  function clear(scope) {
    for (const made of scope.querySelectorAll('[data-entry], [data-quoted]')) made.remove();
    part(scope, 'files')?.replaceChildren();
    for (const name of KINDS) {
      const field = fieldOf(scope, name);
      if (field && typing(field)) forgetPending(field);
    }
    for (const name of ['subject', 'body']) {
      const field = part(scope, name);
      if (field && 'value' in field) field.value = '';
      else inside(field)?.replaceChildren();
    }
  }

  /** Takes the fields away while the text is written, or puts them back. */
  function collapse(scope, away) {
    const summary = part(scope, 'summary');
    if (!summary || away === folded.has(scope)) return;
    if (away) {
      const fields = part(scope, 'fields');
      for (const name of KINDS) if (part(fields, name)) commit(scope, part(fields, name));
      const names = KINDS.flatMap((name) => recipients(scope, name)).map((entry) => parse(entry).name);
      const line = part(summary, 'names');
      line.title = line.textContent = names.join(', ');
      folded.set(scope, fields);
      fields.remove();
    } else {
      summary.after(folded.get(scope));
      folded.delete(scope);
    }
    summary.hidden = !away;
  }

  /** The box that was used last. */
  let latest;
  globalThis.wouldSend = () => KINDS.flatMap((name) => recipients(latest, name).map((one) => `${name} ${one}`));
  globalThis.move = (from, to) => {
    const entries = recipients(latest, from);
    for (const made of chipsOf(fieldOf(latest, from))) made.remove();
    forgetPending(fieldOf(latest, from));
    commit(latest, fieldOf(latest, to), entries);
  };
  /** The address of the last chip is text again. */
  globalThis.edit = (name) => {
    const [made, input] = [chipsOf(fieldOf(latest, name)).at(-1), typing(fieldOf(latest, name))];
    const { address } = parse(made.dataset.entry);
    made.remove();
    if ('value' in input) input.value = address;
    else input.append(address);
    input.focus();
    getSelection().selectAllChildren(input);
    getSelection().collapseToEnd();
  };
  globalThis.answer = (whom, quoted, shape = 'quoted') => {
    clear(latest);
    for (const [name, entries] of Object.entries(whom)) commit(latest, fieldOf(latest, name), entries);
    const made = chip(template(latest, shape), quoted);
    made.dataset.quoted = '';
    inside(part(latest, 'body')).append(document.createElement('br'), made);
  };
  globalThis.passOn = (quoted) => {
    globalThis.answer({}, quoted, 'passed');
    part(latest, 'subject').value = 'Fwd: The tide tables';
  };
  globalThis.attach = (name) => part(latest, 'files').append(chip(template(latest, 'file'), name));
  globalThis.sendAs = (address) => (part(latest, 'from').textContent = address);
  globalThis.written = () => {
    const body = inside(part(latest, 'body'));
    const own = body?.cloneNode(true);
    for (const quoted of own?.querySelectorAll?.('[data-quoted]') ?? []) quoted.replaceWith(...quoted.querySelectorAll('[data-demo=head]'));
    return {
      subject: text(part(latest, 'subject')),
      body: body?.value ?? own?.textContent ?? '',
      from: part(latest, 'from')?.textContent ?? '',
      attachments: [...(part(latest, 'files')?.children ?? [])].map((file) => file.dataset.entry),
    };
  };
  globalThis.fold = () => {
    const content = part(latest, 'content');
    content.hidden = !content.hidden;
  };
  /** The box that was shut last, and what it stood in. */
  let gone;
  globalThis.shut = () => {
    const whole = latest.closest('[role=dialog]') ?? latest;
    gone = { whole, holder: whole.parentNode };
    whole.remove();
  };
  globalThis.reopen = () => {
    const copy = bare(gone.whole);
    gone.holder.append(copy);
    const made = copy.matches('[data-demo=compose]') ? copy : part(copy, 'compose');
    live(made);
    clear(made);
  };

  /** A copy without what an extension put there. */
  const bare = (element) => {
    const copy = element.cloneNode(true);
    for (const one of copy.querySelectorAll('*')) if (one.localName.includes('-')) one.remove();
    return copy;
  };

  /** All boxes, once there are several. */
  const boxes = [];
  globalThis.use = (number) => (latest = boxes[number]);
  globalThis.inUse = () => (boxes.length > 0 ? latest : null);
  /** One more box beside the others. */
  globalThis.another = async () => {
    if (boxes.length === 0) boxes.push(latest);
    collapse(boxes[0], false);
    // Each has a dialog of its own where the first has one.
    const whole = boxes[0].closest('[role=dialog]') ?? boxes[0];
    const copy = bare(whole);
    const made = copy.matches('[data-demo=compose]') ? copy : part(copy, 'compose');
    boxes.push(made);
    boxes[0].style.marginInlineStart = '430px';
    made.style.cssText = 'position: fixed; inset: 8px auto auto 8px; width: 400px';
    part(made, 'body').style.minHeight = '50px';
    for (const [number, one] of boxes.entries()) one.dataset.nth = number;
    const frames = [...made.querySelectorAll('iframe')].map((frame) => new Promise((resolve) => frame.addEventListener('load', resolve)));
    whole.parentNode.append(copy);
    await Promise.all(frames);
    live(made);
    clear(made);
  };

  globalThis.popOut = (address = 'about:blank') => {
    const opened = open(address, '', 'width=800,height=700');
    const take = () => {
      let made = opened.document.importNode(bare(latest), true);
      const around = template(latest, 'window')?.content.firstElementChild;
      if (around) {
        const copy = opened.document.importNode(around, true);
        copy.append(...made.childNodes);
        made = copy;
      }
      globalThis.shut();
      opened.document.body.replaceChildren(made);
      live(made);
    };
    if (address === 'about:blank') take();
    else opened.addEventListener('load', take);
  };

  /** Brings the compose box of a page or a shadow root to life. */
  globalThis.compose = (root) => live(part(root, 'compose'));

  function live(scope) {
    const isFirst = latest === undefined;
    latest = scope;
    const body = part(scope, 'body');
    const used = () => (latest = scope);
    scope.addEventListener('focusin', (event) => {
      used();
      if (body?.contains(event.target)) collapse(scope, true);
    });
    part(scope, 'title')?.addEventListener('click', () => (used(), fold()));
    part(scope, 'summary')?.addEventListener('click', () => collapse(scope, false));
    const keydown = (event) => {
      const field = KINDS.map((name) => part(scope, name)).find((one) => one?.contains(event.target));
      const isShortcut = event.altKey ? event.key === scope.dataset.altSends : event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (isShortcut) {
        event.preventDefault();
        send(scope);
      } else if (field && template(scope, 'chip') && ['Enter', ',', ';'].includes(event.key)) {
        event.preventDefault();
        commit(scope, field);
      } else if (event.key === 'Enter' && !event.shiftKey && body?.contains(event.target)) {
        if (!scope.hasAttribute('data-enter-sends')) return;
        event.preventDefault();
        send(scope);
      }
    };
    scope.addEventListener('keydown', keydown);
    for (const name of KINDS) {
      const field = part(scope, name);
      field?.addEventListener('input', () => offer(scope, field));
      field?.addEventListener('paste', (event) => {
        event.preventDefault();
        commit(scope, field, split(event.clipboardData.getData('text/plain')));
      });
    }
    if (body?.contentDocument) {
      const frame = body.contentDocument;
      frame.addEventListener('keydown', keydown);
      frame.addEventListener('mousedown', () => (used(), collapse(scope, true)));
    }
    part(scope, 'send').addEventListener('click', (event) => {
      event.preventDefault();
      send(scope);
    });
    const later = part(scope, 'later');
    // A menu stands beside all boxes, and sends the one that was used last.
    (later ?? (isFirst ? template(scope, 'later') : null))?.addEventListener('click', () => send(later ? scope : latest));
  }
})();
