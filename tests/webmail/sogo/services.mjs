// A real SOGo for the tests: Debian's package, on services of its own.
//
//   const sogo = await startSogo()        as services.mjs beside this folder says
//
// Its looks are what a user of it chooses: formatted text in the page, or plain text in a window of its own. Everybody finds
// the contacts of all looks.

import { once } from 'node:events';
import { chmodSync, createReadStream, mkdirSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { connect } from 'node:net';
import { extname, join } from 'node:path';
import { OUTBOXES, contactsOf, missing as missingFiles, startServices, userOf } from '../services.mjs';

const CHOICES = {
  page: { SOGoMailComposeMessageType: 'html', SOGoMailComposeWindow: 'inline' },
  window: { SOGoMailComposeMessageType: 'text', SOGoMailComposeWindow: 'popup' },
};
export const LOOKS = Object.keys(CHOICES);

const FILES = { url: '/SOGo.woa/WebServerResources/', folder: '/usr/share/GNUstep/SOGo/WebServerResources' };
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.html': 'text/html' };

/** Why it cannot be started here, or false. */
export const missing = () => missingFiles('SOGo', ['/usr/sbin/sogod', '/usr/sbin/mariadbd', '/usr/bin/memcached']);

export const startSogo = () => startServices('sogo', LOOKS, async ({ folder, imap, smtp, start, listen, serve }) => {
  const at = (name) => join(folder, name);
  const asRoot = (...args) => (process.getuid() === 0 ? args : []);
  const database = ['--no-defaults', ...asRoot('--user=root'), `--datadir=${at('database')}`, `--socket=${at('database.socket')}`, `--init-file=${at('begin.sql')}`];
  const cache = [...asRoot('-u', 'root'), '-s', at('cache.socket'), '-a', '0777'];
  mkdirSync(at('database'));
  writeFileSync(at('begin.sql'), tables());
  await Promise.all([
    // No rights, and no tables of its own that would have to be made first.
    start('MariaDB', { command: 'mariadbd', args: [...database, '--skip-grant-tables', '--skip-networking'] }, () => connects(at('database.socket'))),
    start('memcached', { command: 'memcached', args: cache }, () => connects(at('cache.socket'))),
  ]);
  const ports = {};
  for (const outbox of OUTBOXES) {
    const own = at(outbox);
    mkdirSync(own);
    chmodSync(own, 0o777); // SOGo does not run as root
    const program = (port) => ({
      command: 'sogod',
      args: Object.entries({ ...settings(folder, own, imap, smtp[outbox]), WOPort: `127.0.0.1:${port}` }).flatMap(([name, value]) => [`-${name}`, value]),
      env: { HOME: own, MYSQL_UNIX_PORT: at('database.socket') },
      user: 'sogo',
    });
    ports[outbox] = await listen('SOGo', program, async (port) => (await fetch(`http://127.0.0.1:${port}/SOGo/`)).ok);
  }
  return serve(front(ports));
});

/** What a web server in front of SOGo does: it gives the files of its pages, and passes on what else is asked for. */
const front = (ports) =>
  createServer((request, response) => {
    const { method, headers, url } = request;
    const { pathname } = new URL(url, 'http://any');
    if (pathname.startsWith(FILES.url)) {
      const type = TYPES[extname(pathname)];
      const file = createReadStream(join(FILES.folder, pathname.slice(FILES.url.length)));
      file.once('open', () => file.pipe(response.writeHead(200, type ? { 'content-type': type } : {})));
      file.once('error', () => response.writeHead(404).end());
      return;
    }
    if (pathname === '/') {
      response.writeHead(302, { location: '/SOGo/' }).end();
      return;
    }
    const [, outbox] = headers.host.split('.');
    const told = { ...headers, 'x-webobjects-server-url': `https://${headers.host}` };
    const onward = ask({ host: '127.0.0.1', port: ports[outbox], method, path: url, headers: told }, (answer) => {
      answer.pipe(response.writeHead(answer.statusCode, answer.headers));
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });

const connects = async (path) => {
  const socket = connect(path);
  await once(socket, 'connect').finally(() => socket.destroy());
  return true;
};

/** Who may log in, whom everybody finds, and what each user chose. SOGo makes the other tables itself. */
function tables() {
  const users = LOOKS.map(userOf);
  const contacts = new Map(LOOKS.flatMap(contactsOf).map((one) => [one.email, one]));
  const rows = (all) => all.map(({ name, email }) => `('${email}', '${email}', 'any', '${name}', '${email}')`).join(', ');
  const columns = '(c_uid VARCHAR(99), c_name VARCHAR(99), c_password VARCHAR(99), c_cn VARCHAR(99), mail VARCHAR(99))';
  const choices = LOOKS.map((look) => `('${userOf(look).email}', '${JSON.stringify(CHOICES[look])}', '{}')`);
  return `CREATE DATABASE sogo CHARACTER SET utf8mb4;
USE sogo;
CREATE TABLE users ${columns};
INSERT INTO users VALUES ${rows(users)};
CREATE TABLE contacts ${columns};
INSERT INTO contacts VALUES ${rows([...contacts.values()])};
CREATE TABLE sogo_user_profile (c_uid VARCHAR(99) PRIMARY KEY, c_defaults LONGTEXT, c_settings LONGTEXT);
INSERT INTO sogo_user_profile VALUES ${choices};
`;
}

function settings(folder, own, imap, smtp) {
  const table = (name) => `mysql://any:any@localhost/sogo/${name}`;
  const source = (id, more) => `{ type = sql; id = ${id}; viewURL = "${table(id)}"; userPasswordAlgorithm = plain; ${more} }`;
  return {
    WONoDetach: 'YES',
    WOLogFile: `${own}/log`,
    WOPidFile: `${own}/pid`,
    SOGoMailSpoolPath: own, // of two at the same time, drafts would have the same names there
    WOUseWatchDog: 'NO',
    SOGoProfileURL: table('sogo_user_profile'),
    OCSFolderInfoURL: table('sogo_folder_info'),
    OCSSessionsFolderURL: table('sogo_sessions'),
    SOGoMemcachedHost: `${folder}/cache.socket`,
    SOGoIMAPServer: `imap://127.0.0.1:${imap}`,
    SOGoSMTPServer: `smtp://127.0.0.1:${smtp}`,
    SOGoUserSources: `(${source('users', 'canAuthenticate = YES;')}, ${source('contacts', 'isAddressBook = YES; displayName = Contacts;')})`,
    SOGoLoginModule: 'Mail',
    SOGoMailAutoSave: '0',
    SOGoAnimationMode: 'none',
  };
}
