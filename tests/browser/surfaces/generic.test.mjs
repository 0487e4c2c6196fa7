// Webmail that nobody described: whatever is done in it, the guard believes what the page would send.

import assert from 'node:assert/strict';
import { inBothBrowsers, until } from '../browsers.mjs';
import { listening } from './reader.mjs';
import { believes, boxTest, chord, click, focus, hasNone, held, inPage, isFree, isHeld, isRead, isSilent, keys, select, sentAnyway, touch, type, warned, went, write } from './steps.mjs';

const JANE = 'Jane Roe <jane@acme.example>';
const TWO = 'jane@acme.example, bob@poe.example';

inBothBrowsers((given) => {
  const box = (composer, about, steps) => boxTest(given, 'generic', composer, about, steps);

  box('form-de', 'fields that hold a list as text, in a table with German labels', [
    type('[name=send_to]', JANE), believes('typed'),
    type('[name=send_to]', ', "Poe, Bob" <bob@poe.example>; ana@poe.example'), believes('a list'),
    type('[name=send_to_cc]', 'eva@roe.example'),
    type('[name=send_to_bcc]', 'max@roe.example'), believes('copies'),
    inPage(() => {
      const form = document.forms[0];
      form.elements.send_to_cc.value = form.elements.send_to.value;
      form.elements.send_to.value = '';
    }),
    type('[name=subject]', 'Hallo'), believes('moved by the page without an event'),
    type('[name=body]', 'Liebe Jane,\nhier sind die Gezeiten.'), believes('a text'),
  ]);

  box('chips-fr', 'chips that commit on Enter, comma and blur, in French', [
    type('[data-kind=to] input', JANE), believes('typed'),
    keys('Enter'), believes('a chip'),
    type('[data-kind=to] input', 'bob@poe.example'), focus('[placeholder=Objet]'), believes('a second chip, on blur'),
    write('Les marées'), believes('a subject'), type('.texte', 'Bonjour Jane'), believes('a text'),
    type('[data-kind=bcc] input', 'ana@poe.example,'), believes('a blind copy'),
    click('[data-kind=to] .puce button'), believes('one taken out'),
    click('[data-kind=bcc] .puce button'), believes('another taken out'),
  ]);

  box('well-es', 'an editable well with name-only chips that sends when the mouse goes down, in Spanish', [
    click('[data-kind=to]'), write('jane@acme.example'), believes('typed'),
    keys('Enter'), believes('a chip'),
    write('bob@poe.example'), believes('a chip and text'),
    click('[data-kind=bcc]'), write('ana@poe.example;'), believes('a blind copy'),
    type('input', 'Las mareas'), click('.cuerpo'), write('Hola Jane'), believes('a subject and a text'),
    held('#enviar'), sentAnyway(),
  ]);

  box('elements-en', 'custom elements with shadow roots inside each other', [
    click('>>> [label=To] >>> input'), write('jane@acme.example'), believes('typed'),
    keys('Enter'), believes('a chip'),
    click('>>> [aria-label=Cc] >>> input'), write('bob@poe.example'), believes('a copy'),
    held('>>> button[type=submit]'),
    click('>>> [label=To] >>> li button'), believes('one taken out'),
  ]);

  box('frame-it', 'suggestions, chips that show names alone, a text in a frame, in Italian', [
    type('#a', 'jane'), ({ page }) => page.waitForSelector('#s li'),
    click('#s li'), believes('picked with the mouse'),
    type('#a', 'zoe@poe.example'), keys('Enter'), believes('typed'),
    keys('Backspace'), believes('taken out with the keyboard'),
    type('#a', 'zoe@poe.example'), type('#o', 'Le maree'), believes('a subject'),
    async ({ page }) => (await (await page.$('#testo')).contentFrame()).click('body'),
    write('Ciao'), believes('a text'), chord('Control', 'Enter'), isHeld(), sentAnyway(),
  ]);

  box('flat-ja', 'everything side by side, chips after their field, in Japanese', [
    type('[data-kind=to]', 'jane@acme.example'), believes('typed'),
    keys('Enter'), believes('a chip'),
    type('[data-kind=cc]', 'bob@poe.example'), keys('Enter'), believes('a copy'),
    type('[data-kind=to]', 'ana@poe.example'), keys('Enter'), believes('a second chip'),
    click('.token', { count: 2 }), believes('edited again'),
  ]);

  box('same-words-nl', 'fields that all ask in the same words, told apart by what stands beside them, in Dutch', [
    type('#een', JANE), believes('typed'),
    type('#twee', 'bob@poe.example'), believes('a copy'),
    type('#drie', 'ana@poe.example'), believes('a blind copy'),
  ]);

  box('vanishing-en', 'names that go away with the first letter, controls that the page fills for itself', [
    type('[data-kind=to] .entry', JANE), believes('typed'),
    keys('Enter'), believes('a person'),
    type('[data-kind=cc] .entry', 'bob@poe.example'), believes('a copy'),
    type('[data-kind=bcc] .entry', 'Ana Poe'), keys('Enter'), believes('a blind copy'),
    click('[data-kind=to] b i'), believes('one taken out'),
  ]);

  box('slots-pt', 'suggestions and people that are given to a custom element, folded away behind a count, in Portuguese', [
    click('[data-kind=to] >>> input'), write('jane@acme.example'), believes('typed, below open suggestions'),
    keys('Enter'), believes('a person'),
    write('z'), click('[data-kind=to] > people-known'), believes('a suggestion picked'),
    click('[data-kind=cc] >>> input'), write('bob@poe.example'), believes('folded away'),
    inPage(() => document.querySelector('people-well').take('Zoe Poe')), believes('one hidden that was taken out'),
  ]);

  box('wrapped-de', 'a label around its control, with the people outside of it, in German', [
    type('#an', 'jane@acme.example;'), believes('a person'),
    type('#an', 'ana@poe.example'), type('#kopie', 'bob@poe.example;'), believes('a copy'),
    click('.leute span span'), believes('one taken out'),
    type('#kopie', 'Max Roe <max@roe.example>, eva@roe.example;'), believes('a list that one cross takes out'),
  ]);

  box('pictures-en', 'fields that only a picture names', [
    type('#one', JANE), believes('typed'),
    type('#two', 'bob@poe.example'), believes('a copy'),
    type('#three', 'ana@poe.example'), believes('a blind copy'),
    held('button'),
  ]);

  box('unseen-en', 'chips with words that are heard and not seen', [
    type('#to', 'Jane Roe'), keys('Enter'), believes('a name'),
    type('#to', JANE), keys('Enter'), believes('a name and an address'),
    type('#cc', 'Ana Poe'), keys('Enter'), believes('a copy to a name'),
    type('#cc', 'bob@poe.example'), keys('Enter'), believes('a copy to an address'),
    click('#to'), warned(),
    async (box) => assert.doesNotMatch(await box.says(), /Remove|delete/),
    click('.cross'), believes('one taken out'),
  ]);

  box('tall-en', 'fields that are scrolled away are read as before', [
    type('.well input', 'jane@acme.example,'), type('.row:nth-of-type(3) .well input', 'ana@poe.example,'), believes('entered'),
    click('.row:nth-of-type(2) a'), believes('one taken out'),
    inPage(() => scrollTo(0, 9999)), believes('scrolled away'),
    held('button'),
  ]);

  box('attached-en', 'what is attached is what is shown', [
    type('#to', 'jane@gmail.com'), type('#text', 'Hello Jane,\nyou will find the job description attached.'), believes('typed'),
    warned('attached'),
  ]);

  const place = (part) => ({ page }) => page.evaluateHandle((part) => globalThis.parts[part], part);
  const into = (part) => async (box) => (await place(part)(box)).asElement().click();
  // Whom else no case writes to: they are sent to anyway, and are not asked about again.
  box('sealed-en', 'all of it in shadow roots that are closed', [
    into('to'), write('ida@acme.example, kim@poe.example'), believes('two'), warned(),
    into('text'), write('Would you have time on Thursday?'), believes('a text'),
    held(into('late')),
    into('to'), keys('End'), write(', lou@poe.example'), believes('three'), warned('lou@poe.example'), held(into('send')), sentAnyway(1),
  ]);

  box('far-en', 'files that are chosen below what is written in, and listed by their names', [
    type('#to', 'jane@gmail.com'), type('#text', 'Hello Jane,\nyou will find the plan attached.'), believes('typed'), warned('attached'),
    inPage(() => {
      const chosen = new DataTransfer();
      chosen.items.add(new File(['A plan.'], 'plan.txt'));
      document.querySelector('[type=file]').files = chosen.files;
    }),
    believes('chosen'), hasNone(),
    inPage(() => globalThis.keep()), believes('listed'), isSilent(),
  ]);

  box('tabs-en', 'a text on a tab that is hidden is written still', [
    type('#to', 'jane@gmail.com'), type('textarea', 'Hello Jane,\nyou will find the job description attached.'), believes('typed'), warned('attached'),
    click('#files'), believes('on the other tab'), warned('attached'),
  ]);

  box('rows-de', 'a row for each recipient, in a list that the page goes through, in German', [
    write('jane@acme.example'), believes('typed'),
    keys('Enter'), write('bob@poe.example'), select('.row:nth-of-type(2) select', 'cc'),
    focus('.row:nth-of-type(2) input'), believes('a copy'),
    keys('Enter'), write('ana@poe.example'), select('.row:nth-of-type(3) select', 'bcc'),
    focus('.row:nth-of-type(3) input'), believes('a blind copy'),
    warned(), click('.row button'), believes('nobody but in copy'),
    select('.row select', 'to'), believes('moved'),
    held('#senden'),
  ]);

  box('hints-sl', 'hints that the style shows, and chips of the page\'s own, in Slovenian', [
    focus('[data-kind=to]'), write('jane@acme.example'), believes('typed'),
    keys('Enter'), write('Bob Poe <bob@poe.example>'), keys('Enter'), believes('a chip that shows a name'),
    focus('[data-kind=cc]'), write('Ana Poe'), keys('Enter'), believes('a chip that is a name'),
    focus('[data-kind=bcc]'), write('zoe@poe.example'), believes('a blind copy'),
    click('x-cross'), believes('one taken out'),
    held('#poslji'),
  ]);

  box('folded-en', 'recipients that are a line of names while the text is written', [
    click('#all'), touch('#send'), believes('opened'),
    click('#line'), believes('unfolded'),
    type('#to', 'max@roe.example'), believes('typed'),
    keys('Enter'), believes('one more'),
    click('#text'), write('Hello all'), believes('folded again'),
    click('#line'), click('header button'), believes('one taken out'),
    held('#send'),
  ]);

  box('remarks-es', 'placeholders that say more than a name, and a picture that has none, in Spanish', [
    type('[data-kind=to]', TWO), type('[data-kind=cc]', 'ana@poe.example'), type('[data-kind=bcc]', 'zoe@poe.example'),
    believes('typed'),
    chord('Alt', 's'), isHeld(),
    held('button'),
  ]);

  box('blocks-hu', 'a label and the people in one block, and what only refers to something, in Hungarian', [
    ...[['to', 'Jane Roe'], ['to', 'bob@poe.example'], ['cc', 'Ana Poe']].flatMap(([kind, person]) => [
      click(`[data-kind=${kind}] >>> input`), write(person), keys('Enter'), isRead(), believes(`${kind} ${person}`),
    ]),
    type('[name=RefersTo]', 'zoe@poe.example'), believes('a reference'),
    click('[data-kind=to] >>> button'), believes('one taken out'),
  ]);

  box('chosen-nl', 'people chosen from lists, in Dutch', [
    touch('#aan'), select('#aan', 'jane@acme.example', '17'), focus('#onderwerp'), believes('two chosen'),
    select('#kopie', 'ana@poe.example'), believes('a copy'),
    select('#aan', 'bob@poe.example'), believes('another chosen'),
    held('button'),
  ]);

  box('selected-et', 'a list with a name of its own is nobody, in Estonian', [
    type('#kellele', 'bob@poe.example'), keys('Enter'), believes('one'),
    type('#kellele', 'ana@poe.example'), believes('another typed'), warned(),
    async (box) => assert.doesNotMatch(await box.says(), /Valitud/),
    keys('Enter'), believes('two'),
    click('.token button'), believes('one taken out'),
  ]);

  box('ticked-pl', 'who gets the answer is ticked, in Polish', [
    touch('textarea'), believes('as it opens'),
    click('#bob'), believes('another ticked'),
    click('#ana'), believes('a copy suggested'),
    click('#jane'), believes('one no more'),
    click('#ana'), click('#bob'), believes('nobody'),
    click('#jane'), click('#bob'), believes('both'),
    held('button'),
  ]);

  box('fixed-zh', 'somebody who cannot be taken out, and letters that stand apart, in Chinese', [
    touch('#cc'), believes('opened'),
    type('#cc', 'bob@poe.example, ana@poe.example'), believes('copies'),
    held('button'),
  ]);

  box('plus-zh', 'people that left the page behind a number, in Chinese', [
    ...['jane@acme.example', 'bob@poe.example', 'ana@poe.example', 'zoe@poe.example', 'max@roe.example'].flatMap((person) => [
      type('#shou', person), believes(`${person} typed`),
      keys('Enter'), isRead(), believes(`${person} taken`),
    ]),
    click('.xuan-close'), believes('one taken out that is seen'),
    keys('Tab'), focus('#shou'), keys('Backspace'), believes('the last taken out'),
    keys('Backspace', 'Backspace'), believes('most taken out'),
    // Those who were never seen are somebody, too.
    inPage(() => globalThis.fill('Ana Poe', 'Zoe Poe', 'Eva Roe', 'Max Roe')),
    believes('a draft opened again', (one) => one.replace(/^cc (Eva Roe|Max Roe|null)$/, 'cc somebody')),
  ]);

  box('choice-en', 'an address that is chosen, a copy that is not asked for yet, submitted as something', [
    touch('#to'), believes('as it opens'),
    select('#to', '2'), believes('another address'),
    click('#more'), type('#copy', 'bob@poe.example'), believes('a copy'),
    held('#go'),
  ]);

  box('sender-ja', 'whoever writes is no recipient, in a line with folded copies or after them, in Japanese', [
    type('#to', 'jane@acme.example'), believes('copies folded away'),
    click('#folded'), type('#bcc', 'bob@poe.example'), believes('copies asked for'),
  ]);

  box('pasted-cs', 'a list that is pasted becomes chips that show names alone, in Czech', [
    click('#komu'), believes('nobody'),
    inPage(() => {
      const data = 'Jane Roe <jane@acme.example>, "Bob Poe" <bob@poe.example>\nAna Poe <ana@poe.example>';
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      const paste = { clipboardData, data, dataType: 'text/plain', bubbles: true, cancelable: true }; // Firefox takes the text itself
      document.querySelector('#komu').dispatchEvent(new ClipboardEvent('paste', paste));
    }),
    believes('pasted'),
    click('#people button'), believes('one taken out'),
  ]);

  /** Takes a suggestion. The banner may come or go just then, and what is pressed moves: people press again. */
  const choose = (row) => ({ page }) =>
    until(`suggestion ${row} to be taken`, async () => {
      await page.click(`#list > div:nth-child(${row}) div`).catch(() => {});
      return page.$eval('#list', (list) => list.children.length === 0);
    });
  box('namesakes-en', 'one name with two addresses: what was typed or picked says which', [
    type('#to', 'Jane'), ({ page }) => page.waitForSelector('#list div div'),
    type('#to', ' Roe <jane@acme.example>'), keys('Enter'), believes('typed in full, after another was on show'),
    click('.chip i'), believes('taken out'),
    type('#to', 'Jane'), choose(1), believes('the first one picked'),
    click('.chip i'), believes('taken out again'),
    type('#to', 'Jane'), choose(2), believes('the second one picked'),
    type('#to', 'Bob Poe <bob@poe.example>'), keys('Enter'), believes('somebody else, too'),
    held('button'),
  ]);

  box('offered-da', 'suggestions without roles in the row of their field are nobody while they are open, in Danish', [
    // Nothing moved: the first press picks.
    type('#til', 'Jane'), believes('several offered'), isSilent(),
    click('#found div'), believes('one picked'),
    type('#til', 'Poe'), believes('others offered'), click('#found > div:nth-child(2)'), believes('another picked'),
    type('#til', 'jane'), believes("one more offered, whose name is somebody else's too"), click('#found div'), believes('three'),
    type('#til', 'poe'), believes('typed as those are called who are there'),
    click('.chip button'), believes('one taken out'),
    type('#til', '@roe.example'), believes('an address'), keys('Enter'),
    click('.chip button'), believes('two left'), click('.chip button'), believes('one left'), click('.chip button'), believes('nobody left'),
    type('#til', 'bob@poe.example'), keys('Enter'), believes('an address that is shown as a name, beside whoever writes'),
    type('#til', 'ana@poe.example'), believes('one more address'),
    held('form > button'),
  ]);

  box('offered-da', 'who types on at once after an address that is shown as a name', [
    touch('#til'), believes('opened'),
    inPage(() => {
      const field = document.getElementById('til');
      for (const one of ['bob@poe.example', 'ana@poe.example']) {
        field.value = one;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        if (one.startsWith('bob')) field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      }
    }),
    believes('one taken, one typed'),
  ]);

  box('hidden-fi', 'names whose addresses stand in what nobody sees of the form, in Finnish', [
    touch('textarea'), believes('opened'),
    click('[data-kind=cc] button'), believes('a copy taken out'),
    click('[data-kind=to] button'), believes('one taken out'),
    held('form > button'),
  ]);

  box('ticket-en', 'an answer whose recipient is ticked, with copies that are typed or offered', [
    type('#cc', 'max@roe.example'), believes('a copy typed'),
    click('#jane'), believes('one not ticked'),
    held('button'),
    type('#cc', 'x'), isFree(), held('#later'),
    type('#cc', 'x'), isFree(),
  ]);

  box('picked-en', 'whom a button names, a copy whose field asks for recipients, and a page that acts on keys', [
    type('#copy', 'bob@poe.example'), believes('somebody named by a button, and a copy'), warned(),
    focus('#early'), keys('Enter'), isHeld(),
    focus('#click'), keys('Enter'), isHeld(), keys(' '), isHeld(), sentAnyway(), went(1),
    focus('#early'), keys('Enter'), went(2),
  ]);

  box('below-sk', 'an answer below what it quotes, with a file that is chosen, or listed, in Slovak', [
    click('#koniec'), write('Hi Jana, please find attached the plan.'), believes('written'), warned('attached'),
    inPage(() => globalThis.choose('plan.pdf')), isSilent(), believes('a file chosen'),
    inPage(() => globalThis.choose('plan.pdf', 'map.pdf')), believes('two files chosen'),
    inPage(() => globalThis.choose()), warned('attached'), believes('none chosen'),
    inPage(() => globalThis.list('plan.pdf')), isSilent(), believes('a file listed'),
    click('#prilohy button'), warned('attached'), believes('none listed'),
    click('#koniec'), write(' It is for {{company}}.'), warned('{{company}}'),
  ]);
}, (name) => ({ extension: listening(name) }));
