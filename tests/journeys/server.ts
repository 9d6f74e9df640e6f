// SPDX-License-Identifier: EUPL-1.2
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { start_contract } from './contract';

const root = resolve(import.meta.dirname, '../..');

function free_port(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => found(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (Date.now() < deadline) {
    const response = await fetch(`${url}/api/v1/status`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`no answer from ${url}`);
}

export const program = process.env.RACCORDO_SERVER ?? join(root, 'build/release/raccordo');

/** A demonstration of its own, freshly filled; `options` are the server's. */
export async function serve_demo(options: string[] = []): Promise<{ address: string; data: string; stop(): Promise<void> }> {
  const web = process.env.RACCORDO_WEB ?? join(root, 'build/web');
  const data = mkdtempSync(join(tmpdir(), 'raccordo-journeys-'));
  execFileSync(program, ['demo', '--data', data, '--cases', '60'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const port = await free_port();
  const server = spawn(program, ['serve', '--data', data, '--web', web, '--port', String(port), ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  const address = `http://127.0.0.1:${port}`;
  await answers(address);
  const stop = async () => {
    await new Promise((ended) => {
      server.once('exit', ended);
      server.kill('SIGTERM');
    });
    rmSync(data, { recursive: true, force: true });
  };
  return { address, data, stop };
}

/** With RACCORDO_URL the journeys visit that server; without it they start their own. */
export default async function start(): Promise<() => Promise<void>> {
  if (process.env.RACCORDO_URL) return async () => {};
  const server = await serve_demo();
  const contract = await start_contract(join(root, 'api/openapi.json'), server.address);
  process.env.RACCORDO_URL = contract.url;
  return async () => {
    const { seen, mismatches } = await contract.stop();
    await server.stop();
    console.log(`${seen} exchanges held against the description of the API, ${mismatches.length} mismatches`);
    if (seen === 0 || mismatches.length > 0) throw new Error(`The API is not what api/openapi.json says:\n${mismatches.join('\n')}`);
  };
}
