// SPDX-License-Identifier: EUPL-1.2
import { spawn } from 'node:child_process';
import { createServer, request as send, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

// Journeys speak to the server through this proxy, which shows every exchange with the API to Prism and collects what Prism finds
// different from the description. Prism stands beside the traffic and not in it, because it joins several Set-Cookie headers
// into one and reads every answer as text: sessions, downloads and event streams would break for reasons that are its own.
// Prism forwards each copy of a request to `replay`, which answers what the server has answered.

const base = '/api/v1';

interface Exchange {
  method: string;
  path: string;
  request: { headers: IncomingHttpHeaders; body: Buffer };
  response: { status: number; headers: IncomingHttpHeaders; body: Buffer };
}
interface Violation {
  location: string[];
  message: string;
}
export interface Contract {
  url: string;
  /** Waits for the exchanges still being looked at; what differs from the description, one line each. */
  stop(): Promise<{ seen: number; mismatches: string[] }>;
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(0, '127.0.0.1', ready));
  return (server.address() as AddressInfo).port;
}

async function bytes(message: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of message) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** What belongs to one connection or is set anew by whoever sends. */
function forwarded(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const kept = { ...headers };
  for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'content-encoding', 'accept-encoding', 'expect']) delete kept[name];
  return kept;
}

/** Sends the browser's request on unchanged, except that an answer of the API comes uncompressed; then hands over both. */
async function pass(server: URL, from: IncomingMessage, to: ServerResponse, examine: (exchange: Exchange) => void): Promise<void> {
  const path = from.url ?? '/';
  const method = from.method ?? 'GET';
  const api = path.startsWith(`${base}/`);
  const body = await bytes(from);
  const headers = { ...from.headers };
  if (api) delete headers['accept-encoding'];
  const out = send({ host: server.hostname, port: server.port, method, path, headers }, (answer) => {
    to.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    // A stream of events says that it is open before it has anything to say.
    to.flushHeaders();
    answer.pipe(to);
    to.on('close', () => answer.destroy());
    if (!api || answer.headers['content-type']?.startsWith('text/event-stream')) return;
    const pieces: Buffer[] = [];
    answer.on('data', (piece: Buffer) => pieces.push(piece));
    answer.on('end', () => {
      const response = { status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(pieces) };
      examine({ method, path: path.slice(base.length), request: { headers: from.headers, body }, response });
    });
  });
  out.on('error', () => to.destroy());
  out.end(body);
}

/** A request that the description refuses and the server too is a journey's bad input; accepted, it is a mismatch. */
function mismatches_of(exchange: Exchange, violations: Violation[]): string[] {
  const refused = exchange.response.status >= 400 && exchange.response.status < 500;
  return violations
    .filter(({ location }) => location[0] !== 'request' || !refused)
    .map(({ location, message }) => `${exchange.method} ${exchange.path} -> ${exchange.response.status}: ${location.join('.')}: ${message}`);
}

async function violations_of(prism: number, exchange: Exchange, id: string): Promise<Violation[]> {
  const { method, path, request } = exchange;
  const headers = { ...forwarded(request.headers), 'x-replay': id, ...(request.body.length > 0 && { 'content-length': request.body.length }) };
  const answer = await new Promise<IncomingMessage>((answered, failed) => {
    send({ host: '127.0.0.1', port: prism, method, path, headers }, answered).once('error', failed).end(request.body);
  });
  await bytes(answer);
  const found = answer.headers['sl-violations'];
  if (found) return JSON.parse(String(found)) as Violation[];
  return answer.statusCode === exchange.response.status ? [] : [{ location: ['prism'], message: `answered ${answer.statusCode} of its own` }];
}

async function start_prism(description: string, upstream: number): Promise<{ port: number; stop(): void }> {
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((closed) => probe.close(closed));
  const program = resolve(import.meta.dirname, '../../node_modules/.bin/prism');
  const options = ['proxy', description, `http://127.0.0.1:${upstream}`, '--host', '127.0.0.1', '--port', String(port), '--multiprocess', 'false'];
  const prism = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  await new Promise<void>((ready, failed) => {
    const read = (piece: Buffer) => {
      // Its end counts: Prism names every operation before it says that it listens.
      log = (log + piece.toString()).slice(-10_000);
      if (log.includes('is listening')) ready();
    };
    prism.stdout.on('data', read);
    prism.stderr.on('data', read);
    prism.once('exit', () => failed(new Error(`Prism did not start:\n${log}`)));
  });
  return { port, stop: () => void prism.kill('SIGTERM') };
}

/** `description` is the OpenAPI file, `server` the address it is about. */
export async function start_contract(description: string, server: string): Promise<Contract> {
  const answers = new Map<string, Exchange['response']>();
  const replay = createServer((from, to) => {
    const answer = answers.get(String(from.headers['x-replay']));
    from.resume();
    to.writeHead(answer?.status ?? 502, answer && forwarded(answer.headers)).end(answer?.body);
  });
  const prism = await start_prism(description, await listen(replay));

  const mismatches = new Set<string>();
  let seen = 0;
  let looking = Promise.resolve();
  const examine = (exchange: Exchange) => {
    const id = String(++seen);
    answers.set(id, exchange.response);
    looking = looking
      .then(async () => {
        for (const line of mismatches_of(exchange, await violations_of(prism.port, exchange, id))) mismatches.add(line);
      })
      .catch((error: unknown) => void mismatches.add(`${exchange.method} ${exchange.path}: ${String(error)}`))
      .finally(() => answers.delete(id));
  };
  const front = createServer((from, to) => {
    pass(new URL(server), from, to, examine).catch(() => to.destroy());
  });
  const port = await listen(front);
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      front.closeAllConnections();
      await new Promise((closed) => front.close(closed));
      await looking;
      prism.stop();
      replay.closeAllConnections();
      replay.close();
      return { seen, mismatches: [...mismatches].sort() };
    },
  };
}
