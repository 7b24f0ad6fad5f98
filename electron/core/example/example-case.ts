import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CaseRecord } from '../../../shared/model/case-record.ts';
import { parseCaseFile } from '../cases/case-file.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { replaceFiles } from '../cases/file-references.ts';

const caseFileName = 'case.json';

/**
 * Puts the invented case of `resources/example` into the store, with its pictures and without what
 * recognition would find in them: that is for the newcomer to see.
 */
export async function createExampleCase(store: CaseStore, resourcesDirectory: string): Promise<CaseRecord> {
  const folder = join(resourcesDirectory, 'example');
  const document = parseCaseFile(await readFile(join(folder, caseFileName), 'utf8'), caseFileName);
  const pictures = (await readdir(folder)).filter((name) => name.endsWith('.jpg')).sort();
  const { id, version } = store.create(
    replaceFiles(document, () => ''),
    { example: true },
  );
  const idOfPicture = new Map<string, string>();
  for (const name of pictures) {
    const file = await store.files.add(id, { name, bytes: await readFile(join(folder, name)) });
    idOfPicture.set(name, file.id);
  }
  const withPictures = replaceFiles(document, (path) => idOfPicture.get(basename(path)) ?? '');
  store.save(id, version, withPictures);
  return store.open(id);
}
