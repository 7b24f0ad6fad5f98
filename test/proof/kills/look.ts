import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import BetterSqlite from 'better-sqlite3';
import { type Application, createApplication } from '../../../electron/core/application.ts';
import { openVaultKeys } from '../../../electron/core/vault/vault-keys.ts';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { documentOf, formOf, pictureOf } from './content.ts';
import { halves, namesIn } from './halves.ts';
import type { Kept } from './kept.ts';

const context = { signal: new AbortController().signal };
const clock = { now: () => new Date() };

export interface Looked {
  /** What the folder holds, `undefined` when it cannot be opened. */
  readonly kept: Kept | undefined;
  readonly faults: readonly string[];
}

/** What may open a folder: the passphrase it had, the one it was getting, a recovery code. */
export interface Proofs {
  readonly passphrases: readonly (string | null)[];
  readonly recoveryCode: string | null;
  /** Passphrases that must not open it any more. */
  readonly void: readonly string[];
}

/** Opens a folder that a killed process has left, and says what it holds and what is wrong with it. */
export async function look(dataDirectory: string, proofs: Proofs): Promise<Looked> {
  const faults = await beforeOpening(dataDirectory, proofs);
  const application = await createApplication({
    dataDirectory,
    resourcesDirectory,
    host: 'loopback',
    version: '0.0.0-proof',
    clock,
  });
  try {
    const passphrase = await unlock(application, proofs, faults);
    const { state, problem } = await application.handlers.vault.status({}, context);
    if (state !== 'open' || passphrase === undefined) {
      return { kept: undefined, faults: [...faults, `it is ${state} ${problem?.code ?? ''}`] };
    }
    faults.push(...checkDatabase(dataDirectory));
    const kept = { ...(await contents(application, faults)), passphrase };
    const pictures = Object.values(kept.cases).reduce((sum, { files }) => sum + files.length, 0);
    await checkAround(application, { dataDirectory, pictures }, faults);
    return { kept, faults };
  } finally {
    await application.close();
  }
}

/** Halves under final names; they need a key, found in the same way, and none while there are no keys yet. */
async function beforeOpening(dataDirectory: string, { passphrases }: Proofs): Promise<string[]> {
  const keys = await openVaultKeys({ dataDirectory, clock, deviceKeys: undefined });
  if (keys.state === 'absent') return [];
  if (keys.state === 'damaged') return ['keys.json cannot be read'];
  try {
    if (!(await keys.openByDevice()))
      await firstThat(passphrases, (passphrase) => accepts(() => keys.unlock(byPassphrase(passphrase))));
    return keys.state === 'open' ? await halves(dataDirectory, keys.dataKey()) : ['no proof opens the keys'];
  } finally {
    keys.forget();
  }
}

const byPassphrase = (passphrase: string | null) => ({
  kind: 'passphrase' as const,
  passphrase: passphrase ?? '',
});

async function accepts(step: () => Promise<unknown>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

async function firstThat<T>(
  choices: readonly T[],
  isIt: (choice: T) => Promise<boolean>,
): Promise<T | undefined> {
  for (const choice of choices) if (await isIt(choice)) return choice;
  return undefined;
}

/** The passphrase that is set, `null` without one, `undefined` when none of those expected opens it. */
async function unlock(
  { handlers: { vault } }: Application,
  { passphrases, recoveryCode, void: invalid }: Proofs,
  faults: string[],
): Promise<string | null | undefined> {
  const opens = (proof: Parameters<typeof vault.unlock>[0]['proof']) =>
    accepts(() => vault.unlock({ proof }, context));
  if (recoveryCode !== null && !(await opens({ kind: 'recovery', code: recoveryCode }))) {
    faults.push('the recovery sheet does not open it');
  }
  for (const passphrase of invalid) {
    if (await opens(byPassphrase(passphrase))) faults.push('a passphrase opens it that was changed');
  }
  const { passphrase: isSet } = await vault.status({}, context);
  if (!isSet) return null;
  const given = passphrases.filter((passphrase) => passphrase !== null);
  return firstThat(given, (passphrase) => opens(byPassphrase(passphrase)));
}

function checkDatabase(dataDirectory: string): string[] {
  const connection = new BetterSqlite(join(dataDirectory, 'beituo.sqlite'), { readonly: true });
  try {
    const faults: string[] = [];
    const integrity = connection.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok') faults.push(`integrity_check: ${String(integrity)}`);
    if (!isDeepStrictEqual(connection.pragma('foreign_key_check'), [])) faults.push('foreign_key_check');
    return faults;
  } finally {
    connection.close();
  }
}

/** What the folder holds. What is there and not as it was written is a fault. */
async function contents(
  { handlers: { cases, files, letterForms, audit } }: Application,
  faults: string[],
): Promise<Omit<Kept, 'passphrase'>> {
  const found: Record<string, { version: number; files: number[] }> = {};
  const holds = async (answer: Promise<{ file: File }>, expected: Buffer) => {
    try {
      return Buffer.from(await (await answer).file.arrayBuffer()).equals(expected);
    } catch {
      return false;
    }
  };
  const rows = [
    ...(await cases.list({ query: '', trashed: false }, context)),
    ...(await cases.list({ query: '', trashed: true }, context)),
  ];
  for (const { id, title } of rows) {
    const { version, document, files: pictures } = await cases.open({ id }, context);
    if (!isDeepStrictEqual(document, documentOf(title, version)))
      faults.push(`${title} is not as it was saved`);
    for (const { version: earlier } of await cases.versions({ id }, context)) {
      const kept = await cases.openVersion({ id, version: earlier }, context);
      if (!isDeepStrictEqual(kept, documentOf(title, earlier))) faults.push(`${title} version ${earlier}`);
    }
    const numbers = pictures.map(({ name }) => Number.parseInt(name, 10)).sort((a, b) => a - b);
    for (const { id: fileId, name, problem } of pictures) {
      const expected = pictureOf(Number.parseInt(name, 10));
      const isWhole = problem === null && (await holds(files.original({ fileId }, context), expected));
      if (!isWhole) faults.push(`picture ${name} of ${title} is not as it was added: ${problem?.code ?? ''}`);
    }
    found[title] = { version, files: numbers };
  }
  const forms: number[] = [];
  for (const { id, name } of await letterForms.list({}, context)) {
    const number = Number.parseInt(name, 10);
    if (!(await holds(letterForms.original({ id }, context), formOf(number)))) faults.push(`form ${name}`);
    forms.push(number);
  }
  return { cases: found, forms: forms.sort((a, b) => a - b), clientsErased: await clientsErased(audit) };
}

async function clientsErased(audit: Application['handlers']['audit']): Promise<number> {
  let count = 0;
  let before: number | undefined;
  for (;;) {
    const { entries } = await audit.list({ limit: 500, before }, context);
    const last = entries.at(-1);
    if (last === undefined) return count;
    count += entries.filter(({ action }) => action === 'client-erased').length;
    before = last.number;
  }
}

async function checkAround(
  { handlers }: Application,
  { dataDirectory, pictures }: { readonly dataDirectory: string; readonly pictures: number },
  faults: string[],
): Promise<void> {
  for (const { id, problem } of await handlers.backups.list({}, context)) {
    if (problem !== null) faults.push(`backup ${id}: ${problem.code}`);
  }
  const { brokenAt } = await handlers.audit.list({ limit: 1 }, context);
  if (brokenAt !== null) faults.push(`the audit does not hold at ${brokenAt}`);
  const report = await handlers.vault.report({}, context);
  if (report.filesMissing > 0) faults.push(`${report.filesMissing} files are missing`);
  if (report.casesDamaged > 0) faults.push(`${report.casesDamaged} cases are damaged`);
  if (report.setAside.length > 0) faults.push('a store was set aside');
  const contents = namesIn(join(dataDirectory, 'files'));
  if (contents.length !== pictures) faults.push(`${contents.length} files where ${pictures} are named`);
  const unfinished = namesIn(join(dataDirectory, 'files')).filter((name) => !/^[0-9a-f]{32}$/.test(name));
  if (unfinished.length > 0) faults.push(`not swept: ${unfinished.join(', ')}`);
}
