// A network of our own: one TLS server on this machine that answers for every host name, so that pages stand where
// they stand in the world (www.linkedin.com, mail.google.com) and nothing leaves the machine.
//
//   const network = await openNetwork();
//   const url = network.serve('https://www.linkedin.com/in/jane-roe/', html);      the strictest policy, no script runs
//   const url = network.serve('https://mail.example/', html, { scripts: true });   <script nonce="page"> runs
//   network.forward('mail.example', port)      a web server on this machine answers for that host
//   network.requests       every request that arrived: { method, host, path }
//   network.strangers()    those that no served page explains: must be empty, Tactful asks nobody for anything
//   await network.close()
//
// A page that was not served answers 404 and counts as a stranger.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request as ask } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Under this policy a page loads nothing and runs nothing; extensions are refused what pages are refused. */
export const STRICT = "default-src 'none'; style-src 'unsafe-inline'";
const WITH_SCRIPTS = `${STRICT}; script-src 'nonce-page'; img-src https:; require-trusted-types-for 'script'; trusted-types 'none'`;

/** What the browsers ask on their own account, whatever flags they get, with or without an extension: host and path. */
const BROWSERS_OWN = [
  /^(update|content-autofill|optimizationguide-pa|safebrowsing|clientservices|redirector)\.(googleapis|gvt1)\.com\//,
  /^(accounts|clients2|android\.clients)\.google\.com\//,
  /^www\.google\.com\/async\/folae\?/, // whether the address bar may offer Google's AI mode
  /^[^/]*\.(services\.mozilla\.com|cdn\.mozilla\.net|mozgcp\.net)\//,
  /^(detectportal\.firefox\.com|location\.services\.mozilla\.com|www\.mozilla\.org)\//,
];

/** Starts the network on a free port. */
export async function openNetwork() {
  const network = new Network(certificate());
  await network.listen();
  return network;
}

class Network {
  #pages = new Map();
  #forwards = new Map();
  #server;
  requests = [];

  constructor(identity) {
    this.#server = createServer(identity, (request, response) => this.#answer(request, response));
    this.#server.on('upgrade', (request, socket) => {
      this.#record(request);
      socket.destroy();
    });
  }

  /** @private */
  async listen() {
    await new Promise((resolve, reject) => this.#server.once('error', reject).listen(0, '127.0.0.1', resolve));
    this.port = this.#server.address().port;
  }

  /**
   * Puts a page at an address and gives the address back. With `scripts`, its `<script nonce="page">` run, and still no
   * eval and no WebAssembly; `type` is the content type; `policy` replaces the content security policy.
   */
  serve(url, body, { scripts = false, type = 'text/html; charset=utf-8', policy } = {}) {
    const at = new URL(url);
    this.#pages.set(key(at.host, at.pathname + at.search), {
      body,
      headers: {
        'content-type': type,
        'content-security-policy': policy ?? (scripts ? WITH_SCRIPTS : STRICT),
        'cache-control': 'no-store',
      },
    });
    return url;
  }

  /** Lets a web server at a loopback port answer for a host. */
  forward(host, port) {
    this.#forwards.set(host, port);
  }

  /** Requests that no served page explains, as `method host path`; what the browsers ask for themselves aside. */
  strangers() {
    return this.requests
      .filter(({ host, path }) => !this.#pages.has(key(host, path)) && !this.#forwards.has(plain(host)) && path !== '/favicon.ico')
      .filter((request) => !this.#isThePagesOwn(request))
      .filter(({ host, path }) => !BROWSERS_OWN.some((own) => own.test(host + path)))
      .map(({ method, host, path }) => `${method} ${host} ${path}`);
  }

  /**
   * Chromium lets now and then an image of the page through the page's policy, when it is made while any extension's
   * script is at work. The page asks for it then, with its own address, and names it.
   */
  #isThePagesOwn({ dest, referer, path }) {
    if (dest !== 'image' || !referer?.startsWith('https://')) return false;
    const named = path.replaceAll('&', '&amp;');
    return [...this.#pages.values()].some(({ body }) => String(body).includes(named));
  }

  /** Drops every connection and stops. */
  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #record({ method, headers, url }) {
    const { host = '', referer, 'sec-fetch-dest': dest } = headers;
    const seen = { method, host, path: url, referer, dest };
    this.requests.push(seen);
    return seen;
  }

  #answer(request, response) {
    const { method, host, path } = this.#record(request);
    const port = this.#forwards.get(plain(host));
    if (port) {
      const headers = { ...request.headers, host: plain(host) };
      const onward = ask({ host: '127.0.0.1', port, method, path, headers }, (answer) => {
        const kept = method === 'GET' && /\.(css|js|woff2?|svg|png|gif|ico)(\?|$)/.test(path) && answer.statusCode === 200;
        response.writeHead(answer.statusCode, kept ? { 'cache-control': 'max-age=3600', ...answer.headers } : answer.headers);
        answer.pipe(response);
      });
      onward.on('error', () => response.destroy());
      request.pipe(onward);
      return;
    }
    const page = this.#pages.get(key(host, path));
    response.writeHead(page ? 200 : 404, page?.headers ?? { 'content-security-policy': STRICT });
    response.end(page?.body);
  }
}

/** Hosts come without a port: the browsers believe that they talk to port 443. */
const key = (host, path) => `${plain(host)} ${path}`;
const plain = (host) => host.replace(/:\d+$/, '');

/** A key and a certificate that nobody trusts, made anew each time; the browsers are told not to mind. */
function certificate() {
  const folder = mkdtempSync(join(tmpdir(), 'tactful-tls-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const how = 'req -x509 -nodes -days 2 -subj /CN=localhost -newkey ec -pkeyopt ec_paramgen_curve:P-256';
    execFileSync('openssl', [...how.split(' '), '-keyout', keyFile, '-out', certFile], { stdio: 'pipe' });
    return { key: readFileSync(keyFile), cert: readFileSync(certFile) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
