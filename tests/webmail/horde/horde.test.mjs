// The guard in a real Horde with a real mailbox, in two of its views: a webmail that nothing in the extension describes.

import { Composer, login } from './hands.mjs';
import { VIEWS, missing, startHorde } from './services.mjs';
import { ALL_ANSWERED, ANSWER, ANSWERED, ATTACHED, NADIA, ONE_PICKED, ONE_TYPED, SEVERAL, TEXT, TWO_GIVEN_UP, TWO_PICKED } from '../cases.mjs';
import { tryWebmail } from '../webmail.mjs';

const CASES = [
  { ...ONE_TYPED, looks: ['dynamic'] },
  { ...TWO_GIVEN_UP, looks: ['basic'] },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by keys in the text',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'Ana Roe <ana@HERE>, bob@HERE']],
    send: 'shortcut',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['dynamic'],
  },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by the key on the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'Ana Roe <ana@HERE>, bob@HERE']],
    send: 'enter',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['basic'],
  },
  ONE_PICKED,
  { ...TWO_PICKED, looks: ['dynamic'] },
  {
    what: 'a list pasted, one of it taken out again, given up',
    do: [['paste', 'bcc', 'Ana Roe <ana@HERE>, bob@HERE, eva@HERE'], ['remove', 'bcc', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    bcc: ['ana@HERE', 'eva@HERE'],
    held: SEVERAL,
    looks: ['basic'],
  },
  {
    what: 'all but one taken out: it goes at once',
    do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['add', 'cc', 'ana@HERE, bob@HERE'], ['remove', 'cc', 'ana@HERE'], ['remove', 'cc', 'bob@HERE'], ['subject', 'Thursday'], ['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    looks: ['dynamic'],
  },
  {
    what: 'moved from To to blind copy, and corrected',
    do: [['add', 'to', 'ana@HERE'], ['move', 'to', 'ana@HERE', 'bcc'], ['add', 'bcc', ''], ['edit', 'bcc', 'ana@HERE', 'ro'], ['add', 'to', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: ['bob@HERE'],
    bcc: ['roana@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['basic'],
  },
  { ...ANSWERED, open: { type: 'reply_auto', of: 1 } },
  { ...ALL_ANSWERED, open: { type: 'reply_all', of: 2 } },
  ATTACHED,
  {
    what: 'a message passed on, formatted',
    open: { type: 'forward_auto', of: 2 },
    // The basic view begins the page anew for the editor, and the guard with it.
    do: [['html'], ['add', 'to', 'ana@HERE, bob@HERE'], ['write', 'Would this help?']],
    // What is passed on is attached as a message.
    unsaid: ['attachments'],
    send: 'click',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
  },
  {
    what: 'in a window of its own, formatted, by keys in the text',
    open: { window: true },
    do: [['html'], ['write', TEXT], ['add', 'to', 'ana@HERE'], ['type', 'bcc', 'bob@HERE'], ['subject', 'Thursday']],
    send: 'shortcut',
    to: ['ana@HERE'],
    bcc: ['bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['dynamic'],
  },
  {
    what: 'by the button below the text, without a subject, which Horde asks about',
    do: [['write', TEXT], ['type', 'cc', 'ana@HERE']],
    send: 'below',
    cc: ['ana@HERE'],
    held: 'other-company-address',
    then: 'anyway',
    looks: ['basic'],
  },
];

// Who writes is not shown to those who write as nobody else.
const cases = CASES.map(({ unsaid = [], ...one }) => ({ ...one, unsaid: ['from', ...unsaid] }));

tryWebmail({ looks: VIEWS, missing, start: startHorde, login, Composer, cases });
