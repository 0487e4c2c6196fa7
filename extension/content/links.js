// Links that open a message or a call. Nothing looks at them until one is clicked; then it is read as a compose box is.
// @ts-check
'use strict';

const links = (() => {
  /** The link that a click opens elsewhere, in the recruiter's mail program or telephone. @param {Event} event @param {Element[]} path @returns {HTMLAnchorElement | null} */
  const opened = (event, path) => {
    // A middle click opens it, too.
    if (event.type !== 'click' && !(event.type === 'auxclick' && /** @type {MouseEvent} */ (event).button === 1)) return null;
    const link = path.find((one) => one.matches('a[href]'));
    // In an editor a click only places the caret.
    return link instanceof HTMLAnchorElement && /^(mailto|tel):$/.test(link.protocol) && !dom.isEditable(link) ? link : null;
  };

  /** What all links have in common. */
  const surface = { recipients: { suggestions: [], collapse: false }, keys: [], mount: [] };

  /** @param {HTMLAnchorElement} link @returns {Reader} */
  const reader = (link) => ({
    surface,
    roots: () => [link],
    read: () => ({
      // All else of it stands in the link.
      composer: /** @type {Composer} */ ({ surface: link.protocol.slice(0, -1), link: link.href }),
      open: link.isConnected,
      editor: null,
      fields: [link],
    }),
    sends: (element) => element === link,
    senders: () => [link],
  });

  return { opened, reader };
})();
