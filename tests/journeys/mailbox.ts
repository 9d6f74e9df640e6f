// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Letter {
  to: string[];
  /** Headers and body, as a person reads them. */
  text: string;
  secure: boolean;
  user?: unknown;
}

export interface Mailbox {
  port: number;
  letters: Letter[];
  close(): Promise<void>;
}

/** Quoted-printable (RFC 2045, 6.7) undone. */
function readable(letter: Buffer): string {
  const bytes = letter.toString('latin1').replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A mail server of this test alone, on this machine. */
export function open_mailbox(options: SMTPServerOptions = {}, port = 0): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: options.key ? [] : ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), text: readable(Buffer.concat(parts)), secure: session.secure, user: session.user });
        done();
      });
    },
    ...options,
  });
  return new Promise((opened, failed) => {
    server.once('error', failed);
    const listening = server.listen(port, '127.0.0.1', () => {
      server.off('error', failed);
      // Who breaks off a connection, as a client that refuses a certificate does, is no failure of the mailbox.
      server.on('error', () => {});
      const address = listening.address();
      opened({
        port: typeof address === 'object' && address ? address.port : 0,
        letters,
        close: () => new Promise((closed) => server.close(() => closed())),
      });
    });
  });
}

/** A certificate for this machine, made for this run. */
export function make_certificate(): { folder: string; key: Buffer; cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'raccordo-mail-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1', '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { folder, key: readFileSync(key), cert: readFileSync(cert) };
}

/** A file of its own for name and password. */
export function login_file(folder: string, name: string, password: string): string {
  const path = join(folder, `login-${name}`);
  writeFileSync(path, `${name}\n${password}\n`, { mode: 0o600 });
  return path;
}
