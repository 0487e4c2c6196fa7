// The guard in a real SOGo with a real mailbox, written in in two ways: a webmail that nothing in the extension describes.

import { Composer, login } from './hands.mjs';
import { LOOKS, missing, startSogo } from './services.mjs';
import { ALL_ANSWERED, ANSWER, ATTACHED, NADIA, ONE_TYPED, SEVERAL, TEXT, TWO_PICKED } from '../cases.mjs';
import { tryWebmail } from '../webmail.mjs';

const CASES = [
  { ...ONE_TYPED, looks: ['page'] },
  { ...TWO_PICKED, looks: ['page'] },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by the key on the button',
    do: [['add', 'to', 'ana@HERE'], ['subject', 'Thursday'], ['write', TEXT], ['type', 'bcc', 'bob@HERE']],
    send: 'enter',
    to: ['ana@HERE'],
    bcc: ['bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['window'],
  },
  {
    what: 'a list pasted, one of it taken out again, given up',
    do: [['paste', 'bcc', 'Ana Roe <ana@HERE>, bob@HERE; eva@HERE'], ['subject', 'Thursday'], ['remove', 'bcc', 'bob@HERE'], ['write', TEXT]],
    send: 'click',
    bcc: ['ana@HERE', 'eva@HERE'],
    held: SEVERAL,
    looks: ['window'],
  },
  {
    what: 'all but one taken out, with the mouse and with the keyboard: it goes at once',
    do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['add', 'cc', 'ana@HERE'], ['add', 'cc', 'bob@HERE'], ['remove', 'cc', 'ana@HERE'], ['type', 'cc', ''], ['press', 'Backspace'], ['press', 'Backspace'], ['subject', 'Thursday'], ['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    looks: ['page'],
  },
  { ...ALL_ANSWERED, open: { type: 'replyAll', of: 2 }, looks: ['window'] },
  {
    what: 'an answer below what it quotes, unfinished, given up',
    open: { type: 'reply', of: 1 },
    do: [['below', 'Dear Nadia, at {{time}} then.']],
    send: 'click',
    to: [NADIA],
    held: 'placeholder',
    looks: ['page'],
  },
  { ...ATTACHED, looks: ['window'] },
  {
    what: 'a message passed on, formatted',
    open: { type: 'forward', of: 2 },
    do: [['add', 'to', 'ana@HERE'], ['add', 'to', 'bob@HERE'], ['write', 'Would this help?']],
    send: 'click',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['page'],
  },
];

tryWebmail({ looks: LOOKS, missing, start: startSogo, login, Composer, cases: CASES });
