// What is tried in every webmail, where its hands are able to: cases as webmail.mjs explains them. Each webmail says in which of
// its looks, and has others of its own.

export const TEXT = 'Would Thursday at ten suit you?';
export const ANSWER = 'Dear Nadia, at three then.';
export const SEVERAL = 'several-recipients';
export const NADIA = 'nadia@nadiaverhoeven.example';

export const ONE_TYPED = {
  what: 'one recipient, typed and left, by the button',
  do: [['subject', 'Thursday'], ['write', TEXT], ['type', 'to', 'ana@HERE']],
  send: 'click',
  to: ['ana@HERE'],
  held: 'other-company-address',
  then: 'anyway',
};

export const TWO_GIVEN_UP = {
  what: 'two recipients, given up',
  do: [['add', 'to', 'Ana Roe <ana@HERE>, bob@HERE'], ['subject', 'Thursday'], ['write', TEXT]],
  send: 'click',
  to: ['ana@HERE', 'bob@HERE'],
  held: SEVERAL,
};

export const ONE_PICKED = {
  what: 'somebody’s own address, picked from the list with the mouse: it goes at once',
  do: [['subject', 'Thursday'], ['write', ANSWER], ['pick', 'to', 'Nad', 'Nadia', 'mouse']],
  send: 'click',
  to: [NADIA],
};

export const TWO_PICKED = {
  what: 'two picked from the list with the keyboard, one of them in copy',
  do: [['pick', 'to', 'Nad', 'Nadia', 'keys'], ['pick', 'cc', 'nakamura-LOOK', 'Idris', 'keys'], ['subject', 'Thursday'], ['write', TEXT]],
  send: 'click',
  to: [NADIA],
  cc: ['idris@nakamura-LOOK.example'],
  held: SEVERAL,
  then: 'anyway',
};

/** The first message answered. */
export const ANSWERED = {
  what: 'an answer: it goes at once',
  do: [['write', ANSWER]],
  send: 'click',
  to: [NADIA],
};

/** The second message answered. */
export const ALL_ANSWERED = {
  what: 'an answer to all',
  do: [['write', 'Would three suit you?']],
  send: 'click',
  to: ['idris@nakamura-LOOK.example'],
  cc: [NADIA, 'amara@okafor-LOOK.example'],
  held: SEVERAL,
  then: 'anyway',
};

export const ATTACHED = {
  what: 'what is said to be attached is: it goes at once',
  do: [['pick', 'to', 'Nad', 'Nadia', 'mouse'], ['attach', 'plan.txt'], ['subject', 'Thursday'], ['write', 'Dear Nadia, the plan is attached.']],
  send: 'click',
  to: [NADIA],
  says: { attachments: ['plan.txt'] },
};
