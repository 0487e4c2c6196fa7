// The demo network: a made-up corner of LinkedIn, a mail page and an index, on real host names.

import { readFileSync } from 'node:fs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

export const INDEX = 'https://try.tactful.example/';
export const PROFILE = 'https://www.linkedin.com/in/nadia-verhoeven/';
export const MAIL = 'https://mail.google.com/mail/';

/** The addresses that the demo's pages name. */
export const ADDRESSES = {
  personal: 'nadia@nadiaverhoeven.example',
  work: 'n.verhoeven@bluewater-instruments.example',
  role: 'jobs@bluewater-instruments.example',
};

/** Puts the demo's pages on a network. */
export function serveDemo(network) {
  network.serve(INDEX, read('index.html'));
  for (const person of ['nadia-verhoeven', 'idris-nakamura']) {
    network.serve(`https://www.linkedin.com/in/${person}/`, read('linkedin.html'), { scripts: true });
  }
  network.serve('https://media.licdn.com/dms/image/v2/demo/profile-displayphoto-shrink_400_400/nadia.svg', PORTRAIT, {
    type: 'image/svg+xml',
  });
  serveComposer(network, MAIL, 'gmail');
  serveScript(network, PROFILE);
}

/** Puts one of the compose boxes at an address. */
export function serveComposer(network, url, name) {
  serveScript(network, url);
  return network.serve(url, read(`../composers/${name}.html`), { scripts: true });
}

/** Puts what brings the compose boxes to life beside one of them. */
export function serveScript(network, url) {
  network.serve(new URL('/composer.js', url).href, read('../composers/composer.js'), { type: 'text/javascript' });
}

const PORTRAIT = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" fill="#cfdfe4"/>
<circle cx="48" cy="38" r="17" fill="#51707c"/><path d="M14 96c2-24 16-34 34-34s32 10 34 34z" fill="#51707c"/></svg>`;
