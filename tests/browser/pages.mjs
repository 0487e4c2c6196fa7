// The pages that captures are tried on: the project's own, and the real ones, which are read where they are.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { ROOT } from './browsers.mjs';

/** Where the pages of a network stand when nothing on a saved page says so. */
const HOSTS = {
  linkedin: 'https://www.linkedin.com/in/',
  dribbble: 'https://dribbble.com/',
  facebook: 'https://mbasic.facebook.com/',
  goodreads: 'https://www.goodreads.com/',
  instagram: 'https://www.instagram.com/',
  medium: 'https://medium.com/',
  microformats: 'https://microformats.example/',
  personal: 'https://person.example/',
  schemaorg: 'https://schema.example/',
};

/** Compose boxes are nobody's page, and have tests of their own (surfaces/). */
const COMPOSERS = '/composers/';

/** The project's own pages: { name, path, url }. Each begins with its address in a comment. */
export function ownPages() {
  const sites = join(ROOT, 'src/sites');
  return htmlBelow(sites)
    .map((path) => {
      const [, url] = /^<!-- url: (\S+) -->/.exec(readFileSync(path, 'utf8')) ?? [];
      return { name: relative(sites, path), path, url };
    })
    .filter(({ name }) => !name.includes(COMPOSERS));
}

/**
 * Where the real saved pages are. Null where that is missing, which is told, also in CI: they are other people's, and not part of
 * this repository. Where TACTFUL_PAGES names the folder, it must be there.
 */
export function realFolder() {
  const named = process.env.TACTFUL_PAGES;
  if (named && !existsSync(named)) throw new Error(`TACTFUL_PAGES names no folder: ${named}`);
  return named || (ancestors(ROOT).map((above) => join(above, 'shared/pages')).find((path) => existsSync(path)) ?? null);
}

/** The real saved pages: { name, path, url }. Null where their folder is missing. */
export function realPages() {
  const folder = realFolder();
  if (!folder) return null;
  return htmlBelow(folder)
    .map((path) => ({ name: relative(folder, path), path }))
    // The microformats suite is tried natively, where a hundred pages take no time.
    .filter(({ name }) => !/^(compose|microformats)\//.test(name))
    .map((page) => ({ ...page, url: address(page, folder) }));
}

/** The Receipt that the command line gives for a page. */
export function nativeReceipt({ path, url }) {
  const program = join(ROOT, 'target/debug/tactful');
  try {
    return JSON.parse(execFileSync(program, ['capture', '--url', url, path], { stdio: ['ignore', 'pipe', 'pipe'] }));
  } catch (error) {
    // Status 1: the page is fine and nobody's profile; the Receipt says why.
    if (error.status === 1) return JSON.parse(error.stdout);
    throw error;
  }
}

/** A Receipt without the moment at which it was made, and the time of day then where the person lives. */
export function timeless(receipt) {
  const copy = structuredClone(receipt);
  if (copy.profile) delete copy.profile.taken_at;
  for (const channel of copy.channels) channel.reason = channel.reason.replace(/ It is \d\d:\d\d there now\.$/, '');
  return copy;
}

function address({ name, path }, folder) {
  const observed = path.replace(/\.html$/, '.observed.json');
  const url = existsSync(observed) && JSON.parse(readFileSync(observed, 'utf8')).url;
  if (url) return url;
  const [, owner, section] = /^(.*)-details-(\w+)\.html$/.exec(path) ?? [];
  if (owner) return new URL(`details/${section}/`, address({ name, path: `${owner}.html` }, folder)).href;
  return HOSTS[name.split('/')[0]] + basename(path, '.html');
}

function htmlBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return htmlBelow(path);
      return entry.name.endsWith('.html') ? [path] : [];
    });
}

function ancestors(path) {
  const above = dirname(resolve(path));
  return above === path ? [] : [above, ...ancestors(above)];
}

/** A short profile in the structure of LinkedIn's server-driven markup. */
export function profilePage(name, slug) {
  // LinkedIn's ids of members are 39 characters long.
  const id = `ACoAATest${encodeURIComponent(slug).replace(/\W/g, '')}`.padEnd(39, 'Test').slice(0, 39);
  const card = (of) => `com.linkedin.sdui.profile.card.ref${id}${of}`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name} | LinkedIn</title>
<main id="workspace"><div data-testid="lazy-column">
<div componentkey="${card('Topcard')}"><section componentkey="${card('Topcard')}"><div>
<div><div><h2>${name}</h2></div><p>· 2nd</p></div>
<p>River engineer at Gauge and Daughters</p><p>Gauge and Daughters</p>
<div><p>Porto, Portugal</p><p>·</p><p><a href="/in/${slug}/overlay/contact-info/">Contact info</a></p></div>
</div></section></div>
<div componentkey="${card('ExperienceTopLevelSection')}"><section componentkey="${card('ExperienceTopLevelSection')}">
<div><h2>Experience</h2></div>
<div componentkey="entity-collection-item-1"><div><a href="https://www.linkedin.com/company/gauge-and-daughters/"><div>
<p>River engineer</p><p>Gauge and Daughters · Full-time</p><p>Apr 2020 - Present · 6 yrs 8 mos</p></div></a></div></div>
</section></div>
</div></main>`;
}
