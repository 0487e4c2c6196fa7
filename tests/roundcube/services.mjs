// A real Roundcube for the tests: Debian's package behind PHP's own web server, a private Dovecot for its mailbox, and
// an SMTP server of ours that keeps what it is given. All of it on free loopback ports and in a temporary folder; no
// system service is started, no file of the system changed. Nothing of it outlives this process, however that ends.
//
//   const roundcube = await startRoundcube();
//   roundcube.port                  its web server, plain HTTP. The host name says which skin and which outbox are meant:
//                                   elastic.guarded.example is Elastic, and what is sent there lands in outbox "guarded"
//   roundcube.outbox('guarded')     what arrived, in order: { envelope: [addresses], raw }
//   await roundcube.stop()
//
// Each skin has a user of its own, `userOf(skin)`, who may log in with any password. The mailbox holds the messages of
// inbox/, in the order of their names, and the address book `contactsOf(skin)` and a group of all of them. Whoever is
// in both is somebody else for each skin: SKIN in an address stands for its name.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { constants, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export const SKINS = ['elastic', 'larry', 'classic'];
export const OUTBOXES = ['guarded', 'plain'];
export const GROUP = 'Shortlist';
export const userOf = (skin) => ({ name: 'Robin River', email: `robin@${skin}.agency.example` });
export const contactsOf = (skin) => [
  { name: 'Nadia Verhoeven', email: 'nadia@nadiaverhoeven.example' },
  { name: 'Idris Nakamura', email: `idris@nakamura-${skin}.example` },
  { name: 'Okafor, Amara', email: `amara@okafor-${skin}.example` },
];

const PROGRAM = '/usr/share/roundcube';
const PUBLIC = '/var/lib/roundcube/public_html';
const MAILBOX = new URL('inbox/', import.meta.url);

// Debian keeps servers where not everybody looks for programs.
process.env.PATH += ':/usr/sbin';

/** Dovecot's port can be taken between its choice and its use. */
const MOST_TRIES = 5;

/** Why these services cannot be started here, or false. */
export function missing() {
  const here = ['php', 'dovecot', 'setpriv'].every((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0);
  if (here && SKINS.every((skin) => existsSync(join(PUBLIC, 'skins', skin)))) return false;
  return 'left out: Roundcube is not installed (tests/roundcube/install.sh)';
}

export async function startRoundcube() {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-roundcube-'));
  chmodSync(folder, 0o755); // the mailbox has another owner
  const services = new Set();
  const outboxes = new Map();
  const servers = [];
  const end = (signal) => {
    for (const { pid } of services) {
      try {
        process.kill(-pid, signal); // each leads a group of its own, with what it started
      } catch {
        // it ended by itself
      }
    }
  };
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  const atOnce = () => {
    end('SIGKILL');
    try {
      remove();
    } catch {
      // what is thrown here would keep the browsers from ending
    }
  };
  const signalled = (signal) => process.exit(128 + constants.signals[signal]);
  const whenItEnds = [['exit', atOnce], ...['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, signalled])];
  for (const [event, act] of whenItEnds) process.once(event, act);

  /** Starts a service that ends with this process, also when that is killed. */
  const run = (command, args, env = {}) => {
    const service = spawn('setpriv', ['--pdeathsig', 'TERM', command, ...args], { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    service.ended = new Promise((resolve) => service.once('exit', resolve).once('error', resolve));
    service.said = '';
    service.stderr.setEncoding('utf8').on('data', (text) => (service.said = (service.said + text).slice(-2000)));
    services.add(service);
    service.ended.then(() => services.delete(service));
    return service;
  };
  const stop = async () => {
    end('SIGTERM');
    await Promise.all([...services].map(({ ended }) => ended));
    for (const server of servers) server.close();
    remove();
    for (const [event, act] of whenItEnds) process.off(event, act);
  };

  try {
    const smtp = {};
    for (const name of OUTBOXES) {
      outboxes.set(name, []);
      const server = createServer((socket) => receive(socket, outboxes.get(name)));
      servers.push(server);
      smtp[name] = await listening(server);
    }
    for (const name of ['conf', 'log', 'temp', 'dovecot', 'mail']) mkdirSync(join(folder, name), { mode: 0o755 });

    for (const skin of SKINS) fillMailbox(join(folder, 'mail'), skin);
    if (process.getuid() === 0) execFileSync('chown', ['-R', `${owner()}:`, join(folder, 'mail')]);
    const imap = await startDovecot(folder, run);

    for (const file of ['defaults.inc.php', 'mimetypes.php']) cpSync(join('/etc/roundcube', file), join(folder, 'conf', file));
    writeFileSync(join(folder, 'conf/config.inc.php'), roundcubeConfig(folder, imap, smtp));
    execFileSync('php', [fileURLToPath(new URL('store.php', import.meta.url)), join(folder, 'rc.sqlite'), `${PROGRAM}/SQL/sqlite.initial.sql`], {
      input: JSON.stringify(SKINS.map((skin) => ({ ...userOf(skin), contacts: contactsOf(skin), group: GROUP }))),
      stdio: ['pipe', 'ignore', 'pipe'],
    });
    // One request after the other: two at a time in one session lose what the first wrote, in Roundcube as it is.
    const php = run('php', ['-d', `session.save_path=${folder}/temp`, '-d', `error_log=${folder}/log/php`, '-S', '127.0.0.1:0', '-t', PUBLIC], {
      ROUNDCUBE_CONFIG_DIR: join(folder, 'conf'),
    });
    let port;
    await answers('Roundcube', php, async () => {
      port ??= /http:\/\/127\.0\.0\.1:(\d+)/.exec(php.said)?.[1]; // it says which it took
      return port && (await fetch(`http://127.0.0.1:${port}/`)).ok;
    });
    return { port: Number(port), folder, outbox: (name) => outboxes.get(name), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @returns the port at which Dovecot answers */
async function startDovecot(folder, run) {
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    writeFileSync(join(folder, 'dovecot.conf'), dovecotConfig(folder, port));
    const dovecot = run('dovecot', ['-F', '-c', join(folder, 'dovecot.conf')]);
    try {
      await answers('Dovecot', dovecot, () => greets(port));
      return port;
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
    }
  }
}

/** Waits for a service's first answer. */
async function answers(what, service, probe) {
  const end = Date.now() + 30_000;
  while (!(await probe().catch(() => false))) {
    if (Date.now() > end || service.exitCode !== null || service.pid === undefined) throw new Error(`${what} does not start: ${service.said}`);
    await pause(30);
  }
}

/** Whether a mail server greets at a port. */
async function greets(port) {
  const socket = connect(port, '127.0.0.1');
  try {
    const [greeting] = await once(socket, 'data', { signal: AbortSignal.timeout(2_000) });
    return String(greeting).includes('Dovecot');
  } finally {
    socket.destroy();
  }
}

/** @returns the port that a server got */
function listening(server) {
  return new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server.address().port)));
}

async function freePort() {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Who owns the mailbox: Dovecot serves no mail as root. */
const owner = () => (process.getuid() === 0 ? 'mail' : userInfo().username);
const group = () => (process.getuid() === 0 ? 'mail' : execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim());

/** The messages of inbox/ as Dovecot keeps them. */
function fillMailbox(mail, skin) {
  const mailbox = join(mail, userOf(skin).email);
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(mailbox, part), { recursive: true });
  readdirSync(MAILBOX).sort().forEach((file, place) => {
    const text = readFileSync(new URL(file, MAILBOX), 'utf8').replaceAll('SKIN', skin);
    writeFileSync(join(mailbox, 'cur', `${1_790_000_000 + place}.M${place}.inbox:2,S`), text);
  });
}

function dovecotConfig(folder, port) {
  const user = owner();
  const unprivileged = process.getuid() === 0 ? '' : `default_internal_user = ${user}\ndefault_login_user = ${user}\ndefault_internal_group = ${group()}
service anvil {\n  chroot =\n}\nservice imap-login {\n  chroot =\n}\n`;
  return `base_dir = ${folder}/dovecot
log_path = ${folder}/log/dovecot
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:${folder}/mail/%u
mail_uid = ${user}
mail_gid = ${group()}
first_valid_uid = 1
first_valid_gid = 1
${unprivileged}passdb {
  driver = static
  args = nopassword=y
}
userdb {
  driver = static
  args = uid=${user} gid=${group()} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
  mailbox Drafts {
    auto = subscribe
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
`;
}

function roundcubeConfig(folder, imap, smtp) {
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

/** The SMTP server's part of a conversation: every message is kept. */
function receive(socket, outbox) {
  let unread = '';
  let envelope = [];
  let message = null; // the lines of the message that is being given
  const say = (line) => socket.write(`${line}\r\n`);
  const answer = (line) => {
    if (message) {
      if (line !== '.') return void message.push(line.startsWith('.') ? line.slice(1) : line);
      outbox.push({ envelope, raw: message.join('\r\n') });
      [message, envelope] = [null, []];
      return say('250 kept');
    }
    const [word] = line.toUpperCase().split(/[ :]/);
    switch (word) {
      case 'EHLO':
        return say('250-tactful.example\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE 10000000');
      case 'MAIL':
        envelope = [];
        return say('250 go on');
      case 'RCPT':
        envelope.push(/<(.*)>/.exec(line)[1]);
        return say('250 go on');
      case 'DATA':
        message = [];
        return say('354 go on');
      case 'QUIT':
        say('221 bye');
        return socket.end();
      default:
        return say('250 so be it');
    }
  };
  socket.setEncoding('latin1'); // bytes as they are
  socket.on('error', () => socket.destroy());
  socket.on('data', (text) => {
    const lines = (unread + text).split('\r\n');
    unread = lines.pop();
    lines.forEach(answer);
  });
  say('220 tactful.example ESMTP');
}
