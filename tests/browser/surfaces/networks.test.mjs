// Messages on networks, and webmail that is described but not watched before the recruiter says so: the guard believes what
// the page would send.

import { inBothBrowsers } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { answers, believes, boxTest, chord, click, held, inPage, isHeld, isSilent, keys, type, went, write } from './steps.mjs';

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
