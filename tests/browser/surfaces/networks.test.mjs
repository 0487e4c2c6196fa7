// Messages on networks: the guard believes what the page would send.

import { inBothBrowsers } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { answers, believes, boxTest, chord, click, closed, held, inPage, isFree, isHeld, isSilent, keys, sentAnyway, type, warned, went, write } from './steps.mjs';

inBothBrowsers((given) => {
  boxTest(given, 'x', 'chat-en', 'X: a conversation in a shadow root, with one person and with a group', [
    click('>>> textarea'), write('Hi Jane, the tide tables are here.'), believes('one person'),
    answers(false), keys('Enter'), went(),
    write('Are you there?'), answers(false),
    inPage(() => globalThis.say('Yes, I am.', 'justify-start')), answers(true),
    inPage(() => globalThis.say('Who wrote this?', '')), answers(false),
    inPage(() => globalThis.group()), believes('a group'),
    click('>>> textarea'), write('Hi'), warned(), ...closed,
    click('>>> textarea'), write(' all'), believes('opened again'), keys('Enter'), isHeld(1),
    click('>>> [data-testid=dm-composer-send-button]'), isHeld(1),
  ]);

  boxTest(given, 'linkedin', 'thread-en', 'LinkedIn: a conversation, where only what the other person wrote last is answered', [
    click('[contenteditable]'), write('Hi Jane, the tide tables are here.'), believes('one person'), answers(false),
    click('button'), went(),
    click('[contenteditable]'), write('Are you there?'), answers(false),
    inPage(() => globalThis.say('Yes, I am.')), answers(true),
    click('button'), went(2),
    click('[contenteditable]'), write('Good.'), answers(false),
    write(' {{first_name}}'), warned('first_name'), keys('Enter'), believes('a new line'), isFree(),
    inPage(() => globalThis.enterSends()), keys('Enter'), isHeld(2), sentAnyway(3),
  ]);

  boxTest(given, 'x', 'drawer-en', 'X: a conversation in the drawer', [
    click('[data-demo=body]'), write('Hi {{first_name}}'), warned('first_name'), believes('one person'), ...closed,
    click('[data-demo=body]'), write('Hello {{first_name}}'), warned('first_name'), believes('opened again'),
    keys('Enter'), isHeld(),
    held('[data-demo=send]'), sentAnyway(),
  ]);

  for (const [composer, what] of [
    ['inmail-en', 'an InMail'],
    ['note-en', 'the note to a request to connect'],
    ['sales-en', "a conversation in Sales Navigator"],
    ['recruiter-en', 'a message in Recruiter'],
  ]) {
    boxTest(given, 'linkedin', composer, `LinkedIn: ${what} goes to one person, and an unfilled placeholder holds it`, [
      type('[data-demo=body]', 'Hi {{first_name}}'), warned('first_name'), believes('one person'), ...closed,
      type('[data-demo=body]', 'Hi {{first_name}}, the tide tables are here.'), warned('first_name'), believes('opened again'),
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
    type('textarea', ' and @bob'), believes('two'), warned(), ...closed,
    type('textarea', '!'), believes('opened again'), warned(),
    chord('Control', 'Enter'), isHeld(1),
    click('[type=submit]'), isHeld(1),
  ]);
}, (name) => ({ extension: listening(name) }));
