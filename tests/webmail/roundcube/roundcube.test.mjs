// The guard in a real Roundcube with a real mailbox, in each of its skins, which its own surface describes.

import { Composer, login } from './hands.mjs';
import { SKINS, missing, startRoundcube } from './services.mjs';
import { ALL_ANSWERED, ANSWER, ANSWERED, ATTACHED, NADIA, ONE_PICKED, ONE_TYPED, SEVERAL, TEXT, TWO_GIVEN_UP, TWO_PICKED } from '../cases.mjs';
import { tryWebmail } from '../webmail.mjs';

const CASES = [
  { ...ONE_TYPED, looks: ['larry'] },
  { ...TWO_GIVEN_UP, looks: ['classic'] },
  {
    what: 'two recipients, the second typed and not confirmed, sent anyway by the key on the button',
    do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE, bob@HERE']],
    send: 'enter',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
  },
  ONE_PICKED,
  { ...TWO_PICKED, looks: ['elastic'] },
  {
    what: 'a list pasted, one of it taken out again, given up',
    do: [['paste', 'bcc', 'Ana Roe <ana@HERE>, "Roe, Bob" <bob@HERE>, eva@HERE'], ['remove', 'bcc', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    bcc: ['ana@HERE', 'eva@HERE'],
    held: SEVERAL,
    looks: ['elastic', 'larry'],
  },
  {
    what: 'all but one taken out: it goes at once',
    do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['add', 'cc', 'ana@HERE, bob@HERE'], ['closeField', 'cc'], ['subject', 'Thursday'], ['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    looks: ['elastic'],
  },
  {
    what: 'moved from To to blind copy, and corrected',
    do: [['add', 'to', 'ana@HERE'], ['move', 'to', 'ana@HERE', 'bcc'], ['edit', 'bcc', 'ana@HERE', 'ro'], ['add', 'to', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: ['bob@HERE'],
    bcc: ['roana@HERE'],
    held: SEVERAL,
    then: 'anyway',
  },
  {
    what: 'a group out of the address book',
    do: [['fromBook', 'to', 'Shortlist'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'click',
    to: [NADIA, 'idris@nakamura-LOOK.example', 'amara@okafor-LOOK.example'],
    held: SEVERAL,
    looks: ['elastic'],
  },
  { ...ANSWERED, open: { type: '_reply_uid', of: 1 } },
  { ...ALL_ANSWERED, open: { type: '_reply_uid', of: 2, all: true } },
  ATTACHED,
  {
    what: 'as somebody else of the same firm: it goes at once',
    do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['from', 'hello@LOOK'], ['subject', 'Thursday'], ['write', ANSWER]],
    send: 'click',
    to: [NADIA],
    says: { from: 'hello@LOOK.agency.example' },
  },
  {
    what: 'to each alone, in a draft of their own',
    do: [['add', 'to', 'Ana Roe <ana@HERE>, bob@HERE'], ['subject', 'Thursday & Friday'], ['write', 'Hi both,\n\nwould 10 + 1 suit you?']],
    send: 'click',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'alone',
    drafts: [
      { to: 'ana@HERE', subject: 'Thursday & Friday', body: 'Hi Ana,\n\nwould 10 + 1 suit you?' },
      { to: 'bob@HERE', subject: 'Thursday & Friday', body: 'Hello,\n\nwould 10 + 1 suit you?' },
    ],
    looks: ['elastic'],
  },
  {
    what: 'a message passed on, formatted, by keys in the text',
    open: { type: '_forward_uid', of: 2 },
    do: [['add', 'to', 'ana@HERE, bob@HERE'], ['html'], ['write', 'Would this '], ['bold', 'help?']],
    send: 'shortcut',
    to: ['ana@HERE', 'bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['elastic', 'larry'],
  },
  {
    what: 'without a subject, which Roundcube asks about',
    do: [['write', TEXT], ['add', 'to', 'ana@HERE']],
    send: 'click',
    to: ['ana@HERE'],
    held: 'other-company-address',
    then: 'anyway',
    after: [['confirm']],
    looks: ['classic'],
  },
  {
    what: 'in a window of its own, by keys in the text',
    open: { window: true },
    do: [['add', 'to', 'ana@HERE'], ['type', 'bcc', 'bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
    send: 'shortcut',
    to: ['ana@HERE'],
    bcc: ['bob@HERE'],
    held: SEVERAL,
    then: 'anyway',
    looks: ['elastic'],
  },
];

tryWebmail({ looks: SKINS, missing, start: startRoundcube, login, Composer, cases: CASES });
