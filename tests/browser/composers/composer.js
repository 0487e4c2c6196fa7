// A compose box that behaves as webmail does, for pages of markup alone. Which part is what stands in attributes:
//   data-demo="to", "cc", "bcc"    a recipient field, with data-demo="chips" where its chips go (or the field itself) and
//                                  an input or an editable element to type in; Enter, a comma or a semicolon makes a chip
//   template data-demo="chip"      one chip; {name} and {address} in texts and attributes are filled in
//   data-demo="subject", "body", "send", "note"     note shows what happened
//   data-demo="compose"            the whole box, on it data-enter-sends when a plain Enter in the body sends
//   data-demo="open"               opens the box again after it was sent
// What went out stands in `sent`: { to, cc, bcc, subject, body }.
(() => {
  'use strict';
  globalThis.sent = [];

  const part = (scope, name) => scope.querySelector(`[data-demo="${name}"]`);
  const text = (element) => (element?.value ?? element?.innerText ?? '').trim();
  const typing = (field) =>
    field.matches('input') ? field : field.querySelector('input, [contenteditable=true]');

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

  function chip(template, entry) {
    const values = parse(entry);
    const fill = (value) => value.replace(/\{(name|address)\}/g, (_, key) => values[key]);
    const made = template.content.firstElementChild.cloneNode(true);
    for (const element of [made, ...made.querySelectorAll('*')]) {
      for (const attribute of element.attributes) attribute.value = fill(attribute.value);
      for (const node of texts(element)) node.data = fill(node.data);
    }
    made.dataset.entry = entry;
    return made;
  }

  function commit(scope, field) {
    const template = part(scope, 'chip');
    const entries = pending(field).split(/[,;\n]/).map((entry) => entry.trim()).filter(Boolean);
    const input = typing(field);
    forgetPending(field);
    for (const entry of entries) {
      const made = chip(template, entry);
      const into = part(field, 'chips');
      if (into) into.append(made);
      else if ('value' in input) input.closest('li, span, div').before(made);
      else input.append(made, BLANK);
      const remover = made.matches('button') ? made : made.querySelector('[data-demo=remove]');
      remover?.addEventListener('click', () => made.remove());
    }
  }

  function recipients(scope, name) {
    const field = part(scope, name);
    if (!field) return [];
    const chips = [...field.querySelectorAll('[data-entry]')].map((made) => made.dataset.entry);
    return [...chips, ...pending(field).split(/[,;\n]/).map((entry) => entry.trim()).filter(Boolean)];
  }

  function send(scope) {
    const [to, cc, bcc] = ['to', 'cc', 'bcc'].map((name) => recipients(scope, name));
    globalThis.sent.push({ to, cc, bcc, subject: text(part(scope, 'subject')), body: text(part(scope, 'body')) });
    const note = part(document, 'note') ?? part(scope, 'note');
    if (note) note.textContent = `Sent to ${[...to, ...cc, ...bcc].join(', ')}`;
    clear(scope);
  }

  function clear(scope) {
    for (const made of scope.querySelectorAll('[data-entry]')) made.remove();
    for (const name of ['to', 'cc', 'bcc']) {
      const field = part(scope, name);
      if (field && typing(field)) forgetPending(field);
    }
    for (const name of ['subject', 'body']) {
      const field = part(scope, name);
      if (field && 'value' in field) field.value = '';
      else field?.replaceChildren();
    }
  }

  /** Brings a compose box to life; for a box in a shadow root, `scope` is that root. */
  globalThis.compose = (scope) => {
    scope.addEventListener('keydown', (event) => {
      const field = ['to', 'cc', 'bcc'].map((name) => part(scope, name)).find((one) => one?.contains(event.target));
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send(scope);
      } else if (field && part(scope, 'chip') && ['Enter', ',', ';'].includes(event.key)) {
        event.preventDefault();
        commit(scope, field);
      } else if (event.key === 'Enter' && !event.shiftKey && part(scope, 'body')?.contains(event.target)) {
        if (!part(scope, 'compose')?.hasAttribute('data-enter-sends')) return;
        event.preventDefault();
        send(scope);
      }
    });
    part(scope, 'send').addEventListener('click', (event) => {
      event.preventDefault();
      send(scope);
    });
  };
})();
