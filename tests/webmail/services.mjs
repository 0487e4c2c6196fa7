// What a real webmail in the tests stands on: a private Dovecot for its mailboxes, an SMTP server of ours that keeps what it
// is given, and PHP's own web server for its pages. All of it on free loopback ports and in a temporary folder; no system
// service is started, no file of the system changed. Nothing of it outlives this process, however that ends.
//
//   const webmail = await startServices('roundcube', SKINS, async (services) => port)     what starts it gives its port
//   webmail.port                    its web server, plain HTTP
//   webmail.outbox('guarded')       what arrived, in order: { envelope: [addresses], raw }
//   await webmail.stop()
//
//   services.folder                 for what the webmail keeps
//   services.imap                   Dovecot's port
//   services.smtp                   the SMTP ports, by the name of the outbox in which what is sent there lands
//   await services.php('Roundcube', root, settings, env)          the port at which PHP answers for the pages in a folder
//   await services.start('memcached', { command, args, env, user }, probe)          another program, once it answers
//   await services.listen('SOGo', (port) => ({ command, args }), (port) => probe)   the port that such a program got
//   await services.serve(server)    the port that a server of ours got
//
// A webmail is tried in several looks: its skins, or its views. Each has a user of its own, `userOf(look)`, who may log in
// with any password. The mailbox holds the messages of inbox/, in the order of their names. Whoever is in one and in the
// address book, `contactsOf(look)`, is somebody else for each look: LOOK in an address stands for its name.

import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { constants, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const OUTBOXES = ['guarded', 'plain'];
export const userOf = (look) => ({ name: 'Robin River', email: `robin@${look}.agency.example` });
export const contactsOf = (look) => [
  { name: 'Nadia Verhoeven', email: 'nadia@nadiaverhoeven.example' },
  { name: 'Idris Nakamura', email: `idris@nakamura-${look}.example` },
  { name: 'Okafor, Amara', email: `amara@okafor-${look}.example` },
];

const MAILBOX = new URL('inbox/', import.meta.url);

// Debian keeps servers where not everybody looks for programs.
process.env.PATH += ':/usr/sbin';

const MOST_TRIES = 5;

/** Where somebody's mail goes to an outbox: the host name says which look of the webmail is meant, and which outbox. */
export const hostOf = (look, outbox) => `${look}.${outbox}.example`;

/** Why a webmail cannot be tried here, or false. In CI nothing is left out: it fails to start. @param {string[]} files of it */
export function missing(webmail, files) {
  if (process.env.CI) return false;
  const here = ['php', 'dovecot', 'setpriv'].every((command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0);
  if (here && files.every((file) => existsSync(file))) return false;
  return `left out: ${webmail} is not installed (tests/webmail/install.sh)`;
}

export async function startServices(webmail, looks, startWebmail) {
  const folder = mkdtempSync(join(tmpdir(), `tactful-${webmail}-`));
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
  const run = ({ command, args, env = {}, user }) => {
    const as = user && process.getuid() === 0 ? [`--reuid=${user}`, `--regid=${user}`, '--clear-groups'] : [];
    const service = spawn('setpriv', [...as, '--pdeathsig', 'TERM', command, ...args], { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    service.ended = new Promise((resolve) => service.once('exit', resolve).once('error', resolve));
    service.said = '';
    service.stderr.setEncoding('utf8').on('data', (text) => (service.said = (service.said + text).slice(-2000)));
    services.add(service);
    service.ended.then(() => services.delete(service));
    return service;
  };
  const start = (what, program, probe) => answers(what, run(program), probe);
  /** A port can be taken between its choice and its use. */
  const listen = async (what, program, probe) => {
    for (let tries = 1; ; tries += 1) {
      const port = await freePort();
      try {
        await start(what, program(port), () => probe(port));
        return port;
      } catch (error) {
        if (tries === MOST_TRIES) throw error;
      }
    }
  };
  const serve = (server) => {
    servers.push(server);
    return listening(server);
  };
  const stop = async () => {
    const all = Promise.all([...services].map(({ ended }) => ended));
    end('SIGTERM');
    await Promise.race([all, pause(1000)]);
    end('SIGKILL'); // some wait long for those who talked with them
    await all;
    for (const server of servers) {
      server.closeAllConnections?.();
      server.close();
    }
    remove();
    for (const [event, act] of whenItEnds) process.off(event, act);
  };

  try {
    const smtp = {};
    for (const name of OUTBOXES) {
      outboxes.set(name, []);
      smtp[name] = await serve(createServer((socket) => receive(socket, outboxes.get(name))));
    }
    for (const name of ['log', 'temp', 'dovecot', 'mail']) mkdirSync(join(folder, name), { mode: 0o755 });

    for (const look of looks) fillMailbox(join(folder, 'mail'), look);
    if (process.getuid() === 0) execFileSync('chown', ['-R', `${owner()}:`, join(folder, 'mail')]);
    const imap = await listen('Dovecot', (port) => {
      const config = join(folder, 'dovecot.conf');
      writeFileSync(config, dovecotConfig(folder, port));
      return { command: 'dovecot', args: ['-F', '-c', config] };
    }, greets);

    /** One request after the other: two at a time in one session lose what the first wrote. */
    const php = async (what, root, settings = {}, env = {}) => {
      const all = { 'session.save_path': `${folder}/temp`, error_log: `${folder}/log/php`, ...settings };
      const given = Object.entries(all).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
      const service = run({ command: 'php', args: [...given, '-S', '127.0.0.1:0', '-t', root], env });
      let port;
      await answers(what, service, async () => {
        port ??= /http:\/\/127\.0\.0\.1:(\d+)/.exec(service.said)?.[1]; // it says which it took
        return port && (await fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' })).status < 400;
      });
      return Number(port);
    };
    const port = await startWebmail({ folder, imap, smtp, php, start, listen, serve });
    return { port, outbox: (name) => outboxes.get(name), stop };
  } catch (error) {
    await stop();
    throw error;
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
function fillMailbox(mail, look) {
  const mailbox = join(mail, userOf(look).email);
  for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(mailbox, part), { recursive: true });
  readdirSync(MAILBOX).sort().forEach((file, place) => {
    const text = readFileSync(new URL(file, MAILBOX), 'utf8').replaceAll('LOOK', look);
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
