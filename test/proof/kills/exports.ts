import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { Encrypter } from 'age-encryption';
import { type Zippable, zipSync } from 'fflate';
import {
  contentsName,
  type ExportContents,
  exportContentsSchema,
  exportFormat,
} from '../../../electron/core/exchange/archive-format.ts';
import { openExport } from '../../../electron/core/exchange/opening.ts';
import { documentOf, pictureOf } from './content.ts';
import type { Kept, KeptCase } from './kept.ts';

export const exportPassphrase = '桥头的灯亮了三盏';
const time = '2026-03-02T08:00:00.000Z';
const idOf = (number: number): string => number.toString(16).padStart(32, '0');
const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value), 'utf8');

/** An export as another computer would have made it; with a cheap key, so that kills do not all come before it. */
export async function givenExport(
  cases: readonly (KeptCase & { readonly title: string })[],
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: Zippable = {};
  const add = (name: string, content: Uint8Array): string => {
    entries[name] = [content, { level: 0 }];
    return name;
  };
  const contents: ExportContents = {
    format: exportFormat,
    exportedAt: time,
    cases: cases.map(({ title, version, files }) => ({
      id: idOf(Number(title.replace(/\D/g, ''))),
      createdAt: time,
      updatedAt: time,
      trashedAt: null,
      example: false,
      versions: Array.from({ length: version }, (_, index) => ({
        version: index + 1,
        savedAt: time,
        entry: add(`${title}/${index + 1}.json`, json(documentOf(title, index + 1))),
      })),
      files: files.map((number) => ({
        file: {
          id: idOf(number),
          name: `${number}.png`,
          mediaType: 'image/png',
          bytes: pictureOf(number).length,
          addedAt: time,
          recognition: null,
          problem: null,
          confirmed: [],
        },
        entry: add(`${title}/${number}.png`, pictureOf(number)),
      })),
    })),
  };
  add(contentsName, json(contents));
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(2);
  encrypter.setPassphrase(exportPassphrase);
  return Uint8Array.from(await encrypter.encrypt(zipSync(entries)));
}

/** Exports under their final names that are not whole, or hold other cases. Removes what it has looked at. */
export async function halfExports(folder: string, cases: Kept['cases']): Promise<string[]> {
  const found: string[] = [];
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (name.endsWith('.age')) {
      const held = await casesIn(readFileSync(path));
      if (!isDeepStrictEqual(held, cases)) found.push(`half an export: ${name}`);
    }
    rmSync(path);
  }
  return found;
}

/** The cases an export holds, each entry of which is as it was written; `undefined` of one that cannot be read. */
async function casesIn(file: Uint8Array): Promise<Kept['cases'] | undefined> {
  const opened = await openExport(file, exportPassphrase);
  if (!opened.ok) return undefined;
  const entries = new Map(opened.entries.map(({ name, content }) => [name, content]));
  const read = (name: string | null): Buffer => Buffer.from(entries.get(name ?? '') ?? []);
  try {
    const contents = exportContentsSchema.parse(JSON.parse(read(contentsName).toString('utf8')));
    return Object.fromEntries(
      contents.cases.map(({ versions, files }) => {
        const documents = versions.map(({ entry }) => JSON.parse(read(entry).toString('utf8')));
        const title = String(documents.at(-1)?.title);
        const isWritten =
          versions.every(({ version }, index) =>
            isDeepStrictEqual(documents[index], documentOf(title, version)),
          ) &&
          files.every(({ file, entry }) => read(entry).equals(pictureOf(Number.parseInt(file.name, 10))));
        if (!isWritten) throw new RangeError(title);
        const numbers = files.map(({ file }) => Number.parseInt(file.name, 10));
        return [title, { version: versions.at(-1)?.version ?? 0, files: numbers.sort((a, b) => a - b) }];
      }),
    );
  } catch {
    return undefined;
  }
}
