// SPDX-License-Identifier: EUPL-1.2
import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expect_accessible, expect_narrow, test } from './journey';
import { login_file, make_certificate, open_mailbox, type Mailbox } from './mailbox';
import { administrator, another, colleague, invented_name, operator, record } from './people';
import { program, serve_demo } from './server';

test('un avviso urgente arriva per posta senza dati di persone, anche dopo un guasto del server di posta', async ({ browser }) => {
  test.setTimeout(180_000);
  let mailbox: Mailbox = await open_mailbox();
  const { port } = mailbox;
  const server = await serve_demo(['--smtp', `smtp://127.0.0.1:${port}`, '--mail-from', 'raccordo@example.org', '--public-address', 'https://raccordo.example.org/']);
  const enter_there = (name: string, path?: string) => another(browser, name, path, server.address);
  try {
    const keeper = await enter_there(administrator, '/app/account');
    await keeper.getByRole('searchbox', { name: 'Cerca per nome, nome utente o posta' }).fill(colleague);
    await keeper.getByRole('link', { name: new RegExp(colleague) }).click();
    await keeper.getByRole('button', { name: 'Correggi o disattiva' }).click();
    await keeper.getByRole('textbox', { name: 'Posta elettronica' }).fill('sara@example.org');
    await keeper.getByRole('button', { name: 'Salva' }).click();
    await expect(keeper.getByText('sara@example.org')).toBeVisible();

    const reader = await enter_there(colleague, '/app/avvisi');
    await expect(reader.getByText('Arriva a sara@example.org.')).toBeVisible();
    const choice = reader.getByRole('group', { name: 'Quando vuoi saperlo' }).getByRole('radio', { name: 'La mattina, e subito se è urgente' });
    await choice.check();
    await expect(reader.getByText('Salvato.')).toBeVisible();
    await expect_accessible(reader);
    await expect_narrow(reader);
    await reader.reload();
    await expect(choice).toBeChecked();

    await mailbox.close();
    const name = invented_name();
    await record(await enter_there(operator), { family_name: name, municipality: 'Pecetto di Valenza', urgent: true });
    await expect.poll(() => run(['mail', 'waiting', '--data', server.data]).then(({ said }) => said), { timeout: 30_000 }).toContain('mail-unreachable');
    mailbox = await open_mailbox({}, port);
    await expect.poll(() => mailbox.letters.length, { timeout: 100_000 }).toBe(1);
    const letter = mailbox.letters[0]!;
    expect(letter.text).toContain('e qualcosa è urgente');
    expect(letter.to).toEqual(['sara@example.org']);
    expect(letter.text).toContain('Per leggere: https://raccordo.example.org/app/avvisi\r\n');
    expect(letter.text).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    for (const word of [name, 'Valenz', 'Sara V', 'spesa']) expect(letter.text).not.toContain(word);
    await expect.poll(() => run(['mail', 'waiting', '--data', server.data]).then(({ said }) => said)).toContain('Nothing waits.');
  } finally {
    await server.stop();
    await mailbox.close();
  }
});

interface Ended {
  code: number;
  said: string;
}

/** The program on its own. */
function run(words: string[]): Promise<Ended> {
  return new Promise((ended) => {
    execFile(program, words, (error, out, err) => ended({ code: typeof error?.code === 'number' ? error.code : 0, said: out + err }));
  });
}

test('chi installa prova la posta, e ogni guasto ha un nome e un rimedio', async () => {
  const { folder, key, cert } = make_certificate();
  const authority = join(folder, 'cert.pem');
  const with_login = await open_mailbox({
    key,
    cert,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) => (password === 'giusta' ? done(null, { user: username }) : done(new Error('no'))),
  });
  const refusing = await open_mailbox({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })) });
  const busy = await open_mailbox({ onRcptTo: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })) });
  const gone = await open_mailbox();
  await gone.close();
  const attempt = (port: number, ...more: string[]) => run(['mail', 'try', '--to', 'anna@example.org', '--smtp', `smtp://localhost:${port}`, '--mail-from', 'raccordo@example.org', ...more]);
  const [good, bad] = [login_file(folder, 'raccordo', 'giusta'), login_file(folder, 'altro', 'sbagliata')];
  try {
    expect(await attempt(with_login.port, '--mail-authority', authority, '--mail-login', good)).toEqual({ code: 0, said: 'The mail server has taken the message for anna@example.org.\n' });
    expect(with_login.letters).toHaveLength(1);
    expect(with_login.letters[0]).toMatchObject({ to: ['anna@example.org'], secure: true, user: 'raccordo' });
    expect(with_login.letters[0]?.text).toMatch(/^Message-ID: <[0-9a-f-]{36}@example\.org>\r?$/m);

    expect(await attempt(with_login.port, '--mail-authority', authority, '--mail-login', bad)).toMatchObject({ code: 3, said: expect.stringContaining('does not accept name and password') });
    expect(await attempt(with_login.port, '--mail-login', good), 'a certificate nobody vouches for').toMatchObject({ code: 3, said: expect.stringContaining('no encrypted connection that can be believed') });
    expect(await attempt(refusing.port, '--mail-login', good), 'a password is never sent in clear').toMatchObject({ code: 3, said: expect.stringContaining('no encrypted connection') });
    expect(await attempt(refusing.port)).toMatchObject({ code: 3, said: expect.stringContaining('refuses the message') });
    expect(await attempt(busy.port)).toMatchObject({ code: 3, said: expect.stringContaining('try again later') });
    expect(await attempt(gone.port)).toMatchObject({ code: 3, said: expect.stringContaining('does not answer') });
    for (const words of [['--smtp', 'http://localhost'], ['--smtp', 'smtp://u:p@localhost'], ['--mail-from', 'nobody'], ['--to', 'a@b.it\r\nBcc: x@y.it']])
      expect(await attempt(refusing.port, ...words), words.join(' ')).toMatchObject({ code: 2 });
    expect(with_login.letters, 'nothing else has arrived').toHaveLength(1);
  } finally {
    await Promise.all([with_login.close(), refusing.close(), busy.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
});
