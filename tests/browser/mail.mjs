// What a message says that a mail server was given, in the form in which the guard is told of one.
//
//   await readMail(page, raw)       { subject, body, from, attachments }; any page lends its parser of HTML

import PostalMime from 'postal-mime';

export async function readMail(page, raw) {
  const { subject = '', from, text = '', html, attachments } = await PostalMime.parse(Buffer.from(raw, 'latin1'), { forceRfc822Attachments: true });
  return {
    subject,
    body: html ? await page.evaluate(ownText, html) : text,
    from: from.address,
    attachments: attachments.map(({ filename }) => filename),
  };
}

/** The text of formatted mail without what it quotes. Runs in the page. */
function ownText(html) {
  const { body } = new DOMParser().parseFromString(html.replace(/<(br|div|h\d|hr|li|p|pre|table|td|th|tr)\b/gi, '\n$&'), 'text/html');
  for (const one of body.querySelectorAll('blockquote, script, style')) one.remove();
  return body.textContent;
}
