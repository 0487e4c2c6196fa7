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
    inPage(() => globalThis.group('Jane Roe', 'Bob Poe', 'Ana Doe')), believes('a group'),
    click('>>> textarea'), write('Hi'), warned(), ...closed,
    click('>>> textarea'), write(' all'), believes('opened again'), keys('Enter'), isHeld(1),
    click('>>> [data-testid=dm-composer-send-button]'), isHeld(1),
    inPage(() => globalThis.group('Jane Roe', 'Bob Poe')), believes('one of them left'),
    inPage(() => globalThis.group('Jane Roe')), believes('another left'), warned('Press it once more'),
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
    click('[contenteditable]'), write('You will find the map attached.'), warned('attached'),
    inPage(() => globalThis.attach('tides.pdf')), believes('a file'), isSilent(),
    inPage(() => globalThis.attach('rivers.pdf')), believes('two files'),
  ]);

  boxTest(given, 'linkedin', 'bubble-en', 'LinkedIn: somebody picked from the list is a pill, what is typed still is nobody', [
    click('>>> [data-demo=to] input'), write('Zoe'), believes('typed'),
    click('>>> [role=option]'), believes('one picked'),
    write('Jane'), believes('another typed'), click('>>> [role=option]'), believes('two picked'), warned(),
    click('>>> .artdeco-pill'), believes('one taken out'),
  ]);

  boxTest(given, 'linkedin page', 'linkedin-messaging', 'LinkedIn: a new message on a page of its own, with somebody taken out', [
    type('[data-demo=to] input', 'Jane Roe'), keys('Enter'), type('[data-demo=to] input', 'Kim Poe'), keys('Enter'),
    type('[data-demo=body]', 'Hi Kim, the tide tables are here.'), believes('two pills'), warned(),
    click('.artdeco-pill'), believes('one taken out'), isSilent(),
  ]);

  boxTest(given, 'x', 'drawer-en', 'X: a conversation in the drawer', [
    click('[data-demo=body]'), write('Hi {{first_name}}'), warned('first_name'), believes('one person'),
    click('h2'), believes('minimised'), click('h2'), believes('and back'), warned('first_name'), ...closed,
    click('[data-demo=body]'), write('Hello {{first_name}}'), warned('first_name'), believes('opened again'),
    keys('Enter'), isHeld(),
    held('[data-demo=send]'), sentAnyway(),
  ]);

  const subject = [type('[data-demo=subject]', 'The tide tables'), believes('a subject')];
  for (const [composer, what, first = []] of [
    ['inmail-en', 'an InMail', subject],
    ['note-en', 'the note to a request to connect'],
    ['sales-en', "a conversation in Sales Navigator", subject],
    ['recruiter-en', 'a message in Recruiter', subject],
  ]) {
    boxTest(given, 'linkedin', composer, `LinkedIn: ${what} goes to one person, and an unfilled placeholder holds it`, [
      type('[data-demo=body]', 'Hi {{first_name}}'), warned('first_name'), believes('one person'), ...closed,
      type('[data-demo=body]', 'Hi {{first_name}}, the tide tables are here.'), warned('first_name'), believes('opened again'),
      ...first,
      chord('Control', 'Enter'), isHeld(),
      held('[data-demo=send]'),
      sentAnyway(),
    ]);
  }

  for (const [composer, what, fill] of [
    ['group-en', 'a conversation of several people', [
      type('[data-demo=body]', 'Hi'), warned(), ...closed,
    ]],
    ['recruiter-bulk-en', 'a message to several people in Recruiter', [
      type('[data-demo=to] input', 'Ida West'), keys('Enter'), believes('one'),
      type('[data-demo=to] input', 'Tom East'), keys('Enter'), believes('two'),
      type('[data-demo=to] input', 'Eva North'), keys('Enter'), click('[data-demo=remove]'), believes('one taken out'),
      ...subject,
      type('[data-demo=body]', 'Hi both, '), held('[data-demo=later]'),
    ]],
    ['bulk-en', 'a new message in Sales Navigator', [
      ...subject,
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
    click('textarea'), keys('End', 'Backspace', 'Backspace'), believes('one edited'),
    keys('Backspace', 'Backspace', 'Backspace'), believes('one taken out'),
  ]);

  boxTest(given, 'mastodon', 'post-en', 'Mastodon: an answer, with a warning before it, a file, and somebody who is picked', [
    click('[title="Change post privacy"]'), inPage(() => globalThis.answer()),
    click('textarea'), keys('End'), write('you will find the map attached. '), believes('an answer'), answers(true), warned('attached'),
    inPage(() => globalThis.attach()), believes('a file'), isSilent(),
    click('.compose-form__upload__delete'), believes('no file'), warned('attached'),
    inPage(() => globalThis.attach()),
    inPage(() => globalThis.warn()), type('.spoiler-input input', 'Tides, and @ida@north.example'), believes('a warning'),
    click('textarea'), chord('Control', 'End'), write('@zo'), believes('typed'), click('.autosuggest-textarea__suggestions__item'), believes('one picked'), warned(),
    // Whoever answers may name somebody else: that is only noted.
    click('[type=submit]'), went(),
    type('textarea', '@jane@social.example Hi'), believes('a new one'), answers(false),
  ]);
}, (name) => ({ extension: listening(name) }));
