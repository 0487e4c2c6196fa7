// A real Horde for the tests: its mail client and its address book, Debian's packages, on services of their own.
//
//   const horde = await startHorde()        as services.mjs beside this folder says
//
// Its looks are its views. There is no database: preferences, and the address book in them, last as long as a session.

import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactsOf, missing as missingFiles, startServices } from '../services.mjs';

export const VIEWS = ['dynamic', 'basic'];

const PROGRAM = '/usr/share/horde';
const LIBRARY = '/usr/share/php';
const SETTINGS = '/etc/horde';
/** Its parts, each with a folder of settings. The first holds the others. */
const PARTS = ['horde', 'imp', 'turba'];
const OURS = fileURLToPath(new URL('config/', import.meta.url));

/** Files of its library that this PHP is too new for, with what is written otherwise there. */
const MENDED = [
  ['Horde/Core/Ajax/Application/Handler.php', 'ReflectionMethod($this, $action)', 'ReflectionMethod($this, (string) $action)'],
  ['Net/DNS2/Cache/File.php', '@fread($fp, filesize($this->cache_file))', 'stream_get_contents($fp)'],
];

/** Why it cannot be started here, or false. */
export const missing = () => missingFiles('Horde', ['imp', 'turba'].map((part) => join(PROGRAM, part)));

export const startHorde = () => startServices('horde', VIEWS, async ({ folder, imap, smtp, php }) => {
  const site = join(folder, 'site');
  for (const part of PARTS) {
    const [from, to] = part === 'horde' ? [PROGRAM, site] : [join(PROGRAM, part), join(site, part)];
    link(from, to, ['config', 'static', ...PARTS]);
    link(join(SETTINGS, part), join(to, 'config'));
    link(join(OURS, part), join(to, 'config'));
  }
  mkdirSync(join(site, 'static'));
  for (const [file, was, is] of MENDED) {
    const text = readFileSync(join(LIBRARY, file), 'utf8');
    mkdirSync(join(folder, 'mended', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'mended', file), text.replaceAll(was, is));
  }
  const settings = { auto_prepend_file: join(OURS, 'begin.php'), include_path: `${folder}/mended:.:${LIBRARY}`, display_errors: 0 };
  return php('Horde', site, settings, {
    TACTFUL_FOLDER: folder,
    TACTFUL_IMAP: imap,
    TACTFUL_SMTP: JSON.stringify(smtp),
    TACTFUL_CONTACTS: JSON.stringify(Object.fromEntries(VIEWS.map((view) => [view, contactsOf(view)]))),
  });
});

/** Links what is in a folder into another one, but for some names. */
function link(from, to, without = []) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (!without.includes(name)) symlinkSync(join(from, name), join(to, name));
}
