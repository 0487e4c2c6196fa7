// Messages on networks, and webmail that is described but not watched before the recruiter says so: the guard believes what
// the page would send.

import { inBothBrowsers } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { answers, believes, boxTest, chord, click, held, inPage, isHeld, isSilent, keys, sentAnyway, type, warned, went, write } from './steps.mjs';

inBothBrowsers((given) => {
  boxTest(given, 'x', 'chat-en', 'X: a conversation in a shadow root, with one person and with a group', [
    click('>>> textarea'), write('Hi Jane, the tide tables are here.'), believes('one person'),
    answers(false), keys('Enter'), went(),
    write('Are you there?'), answers(false),
    inPage(() => globalThis.say('Yes, I am.', 'justify-start')), answers(true),
    inPage(() => globalThis.say('Who wrote this?', '')), answers(false),
    inPage(() => globalThis.group()), believes('a group'),
    click('>>> textarea'), write('Hi all'), keys('Enter'), isHeld(1),
    click('>>> [data-testid=dm-composer-send-button]'), isHeld(1),
  ]);

  boxTest(given, 'linkedin', 'thread-en', 'LinkedIn: a conversation, where only what the other person wrote last is answered', [
    click('[contenteditable]'), write('Hi Jane, the tide tables are here.'), believes('one person'), answers(false),
    click('button'), went(),
    click('[contenteditable]'), write('Are you there?'), answers(false),
    inPage(() => globalThis.say('Yes, I am.', 'msg-s-event-listitem--other')), answers(true),
    click('button'), went(2),
    click('[contenteditable]'), write('Good.'), answers(false),
  ]);

  for (const [composer, what] of [
    ['inmail-en', 'an InMail'],
    ['note-en', 'the note to a request to connect'],
    ['sales-en', "a conversation in Sales Navigator"],
    ['recruiter-en', 'a message in Recruiter'],
  ]) {
    boxTest(given, 'linkedin', composer, `LinkedIn: ${what} goes to one person, and an unfilled placeholder holds it`, [
      type('[data-demo=body]', 'Hi {{first_name}}, the tide tables are here.'), warned('first_name'), believes('one person'),
      held('[data-demo=send]'),
      sentAnyway(),
    ]);
  }

  for (const [composer, what, fill] of [
    ['group-en', 'a conversation of several people', []],
    ['bulk-en', 'a new message in Sales Navigator', [
      type('[data-demo=to] input', 'Jane Roe'), keys('Enter'), believes('one pill'),
      type('[data-demo=to] input', 'Kim Poe'), keys('Enter'), believes('two pills'),
      type('[data-demo=to] input', 'Max Roe'), keys('Enter'), click('.artdeco-pill'), believes('one taken out'),
    ]],
  ]) {
    boxTest(given, 'linkedin', composer, `LinkedIn: ${what} is held`, [
      ...fill, type('[data-demo=body]', 'Hi, the tide tables are here.'), believes('several people'),
      chord('Control', 'Enter'), isHeld(),
      click('[data-demo=send]'), isHeld(),
    ]);
  }

  boxTest(given, 'mastodon', 'post-en', 'Mastodon: a post for those whom it mentions; a public one is nobody’s business', [
    type('textarea', 'Thanks @jane@social.example and @bob'), click('[type=submit]'), went(), isSilent(),
    click('[title="Change post privacy"]'), type('textarea', '@jane@social.example Hi Jane,'), believes('one'),
    type('textarea', ' and @bob'), believes('two'),
    chord('Control', 'Enter'), isHeld(1),
    click('[type=submit]'), isHeld(1),
  ]);

  boxTest(given, 'fastmail', 'compose-en', 'Fastmail: chips before their field', [
    type('[data-kind=to] input', 'Jane Roe <jane@acme.example>'), believes('typed'),
    keys('Enter'), believes('a chip'),
    type('[data-kind=cc] input', 'bob@poe.example,'), believes('a copy'),
    type('[data-kind=bcc] input', 'ana@poe.example'), believes('a blind copy'),
    held('.s-send'),
    click('[data-kind=cc] li button'), believes('one taken out'),
  ]);
}, (name) => ({ extension: listening(name) }));
