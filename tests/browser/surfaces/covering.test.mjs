// What is said of a message stands in nobody's way, on any surface: not over what sends or is written into, and not over what
// the page opens for a while. The other surfaces' are in ../manners.test.mjs.

import { inBothBrowsers } from '../browsers.mjs';
import { coversNothing, isOverNothing } from '../covering.mjs';
import { body, enter } from './parts.mjs';
import { listening } from './reader.mjs';
import { boxTest, click, held, inPage, keys, type, warned, write } from './steps.mjs';

const MAIL = [...enter('to', 'jane@acme.example'), ...enter('cc', 'bob@poe.example'), ...body('Hello both')];
const GUESTS = (field) => [type(field, 'jane@acme.example'), keys('Enter'), type(field, 'bob@poe.example'), keys('Enter')];

const SURFACES = [
  ['yahoo', 'compose-en', MAIL],
  ['proton', 'compose-en', MAIL],
  ['fastmail', 'compose-en', MAIL],
  ['outlook', 'reading-pane-en', MAIL],
  ['x', 'chat-en', [inPage(() => globalThis.group('Jane Roe', 'Bob Poe')), click('>>> textarea'), write('Hi')]],
  ['x', 'drawer-en', [click('[data-demo=body]'), write('Hi {{first_name}}')]],
  ['mastodon', 'post-en', [click('[title="Change post privacy"]'), type('textarea', '@jane@social.example and @bob, hello')]],
  ['google-calendar', 'event-de', GUESTS('input[aria-label=Gäste]')],
  ['google-calendar', 'quick-en', GUESTS('[aria-label=Guests]')],
  ['outlook', 'event-en', GUESTS('[data-kind=to]')],
];

inBothBrowsers((given) => {
  for (const [site, composer, written] of SURFACES) {
    boxTest(given, site, composer, `${site}, ${composer}: it is in nobody’s way`, [
      ...written,
      held('pierce/[data-demo=send]'),
      ({ browser, page }) => isOverNothing(browser, page),
      ({ page }) => page.setViewport({ width: 1280, height: 430 }),
      warned(),
      ({ page }) => coversNothing(page),
    ]);
  }
}, (name) => ({ extension: listening(name) }));
