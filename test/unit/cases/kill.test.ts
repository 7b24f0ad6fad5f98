import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { acquireInstanceLock } from '../../../electron/core/vault/instance-lock.ts';
import { emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { openStore, temporaryFolder } from './open-store.ts';
import { pictureOf } from './sample-case.ts';

/** How many times a process is killed; the release check asks for 500. */
const kills = Number(process.env.BEITUO_KILLS ?? 20);
const script = fileURLToPath(new URL('./saving-process.ts', import.meta.url));

it(`loses nothing it has acknowledged when killed ${kills} times while saving`, {
  timeout: kills * 5000,
}, async () => {
  const folder = temporaryFolder();
  const first = await openStore({ folder });
  const { id } = first.store.create(emptyCaseDocument());
  first.database.close();
  const files = new Set<string>();

  for (let kill = 1; kill <= kills; kill += 1) {
    const said = await saveUntilKilled(folder, id, (kill * 37) % 90);
    for (const file of said.added) files.add(file);

    // The lock of the dead process is gone with it.
    const lock = acquireInstanceLock(folder);
    const { store, database } = await openStore({ folder });
    expect(database.read((connection) => connection.pragma('integrity_check', { simple: true }))).toBe('ok');
    expect(database.read((connection) => connection.pragma('foreign_key_check'))).toEqual([]);
    const { version, document } = store.open(id);
    expect(version).toBeGreaterThanOrEqual(said.saved);
    expect(version).toBeLessThanOrEqual(said.saved + 1);
    expect(document.remark).toBe(`${version}`.repeat(1 + ((version - 1) % 2000)));
    expect(store.openVersion(id, version)).toEqual(document);
    const kept = store.files.listOf(id).map((file) => file.id);
    expect(kept).toEqual(expect.arrayContaining([...files]));
    for (const file of kept) {
      const { file: row, bytes } = await store.files.read(file);
      expect(Buffer.from(bytes).equals(pictureOf(Number.parseInt(row.name, 10)))).toBe(true);
      files.add(file);
    }
    expect(new Set(readdirSync(join(folder, 'files')))).toEqual(new Set(kept));
    database.close();
    lock.release();
  }
});

/** Lets a process save for some milliseconds, kills it, and answers what it had acknowledged. */
async function saveUntilKilled(folder: string, id: string, milliseconds: number) {
  const child = spawn(process.execPath, [script, folder, id], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const closed = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), closed]);
  await wait(milliseconds);
  child.kill('SIGKILL');
  await closed;
  const lines = output.split('\n').slice(0, -1);
  const wordsAfter = (verb: string) =>
    lines.filter((line) => line.startsWith(`${verb} `)).map((line) => line.slice(verb.length + 1));
  const saved = Number(wordsAfter('saved').at(-1));
  expect(saved).toBeGreaterThan(0);
  return { saved, added: wordsAfter('added') };
}
