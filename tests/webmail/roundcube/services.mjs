// A real Roundcube for the tests: Debian's package, on services of its own.
//
//   const roundcube = await startRoundcube()        as services.mjs beside this folder says
//
// Its looks are its skins. The address book has `contactsOf(skin)` and a group of all of them; everybody writes as `others(skin)`,
// too.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contactsOf, missing as missingFiles, startServices, userOf } from '../services.mjs';

export const SKINS = ['elastic', 'larry', 'classic'];
const GROUP = 'Shortlist';
const others = (skin) => [{ name: 'River & Partners', email: `hello@${skin}.agency.example` }];

const PROGRAM = '/usr/share/roundcube';
const PUBLIC = '/var/lib/roundcube/public_html';

/** Why it cannot be started here, or false. */
export const missing = () => missingFiles('Roundcube', SKINS.map((skin) => join(PUBLIC, 'skins', skin)));

export const startRoundcube = () => startServices('roundcube', SKINS, async ({ folder, imap, smtp, php }) => {
  mkdirSync(join(folder, 'conf'));
  for (const file of ['defaults.inc.php', 'mimetypes.php']) cpSync(join('/etc/roundcube', file), join(folder, 'conf', file));
  writeFileSync(join(folder, 'conf/config.inc.php'), config(folder, imap, smtp));
  execFileSync('php', [fileURLToPath(new URL('store.php', import.meta.url)), join(folder, 'rc.sqlite'), `${PROGRAM}/SQL/sqlite.initial.sql`], {
    input: JSON.stringify(SKINS.map((skin) => ({ ...userOf(skin), others: others(skin), contacts: contactsOf(skin), group: GROUP }))),
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  return php('Roundcube', PUBLIC, {}, { ROUNDCUBE_CONFIG_DIR: join(folder, 'conf') });
});

function config(folder, imap, smtp) {
  return `<?php
[$skin, $outbox] = explode('.', ($_SERVER['HTTP_HOST'] ?? '') . '.');
$config = [];
$config['db_dsnw'] = 'sqlite:///${folder}/rc.sqlite?mode=0640';
$config['imap_host'] = '127.0.0.1:${imap}';
$config['smtp_host'] = '127.0.0.1:' . (${phpMap(smtp)}[$outbox] ?? 1);
$config['smtp_user'] = '';
$config['des_key'] = 'tactful-tests-only-24byte';
$config['skin'] = in_array($skin, ['${SKINS.join("', '")}']) ? $skin : 'elastic';
$config['plugins'] = [];
$config['log_dir'] = '${folder}/log/';
$config['temp_dir'] = '${folder}/temp/';
$config['drafts_mbox'] = 'Drafts';
$config['sent_mbox'] = 'Sent';
$config['enable_spellcheck'] = false;
$config['language'] = 'en_GB';
$config['timezone'] = 'UTC';
$config['draft_autosave'] = 0;
$config['login_rate_limit'] = 1000;
`;
}

const phpMap = (map) => `[${Object.entries(map).map(([key, value]) => `'${key}' => ${value}`).join(', ')}]`;
