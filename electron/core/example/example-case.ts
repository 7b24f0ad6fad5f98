import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { CaseRecord } from '../../../shared/model/case-record.ts';
import { parseCaseFile } from '../cases/case-file.ts';
import type { CaseStore } from '../cases/case-store.ts';
import { replaceFiles } from '../cases/file-references.ts';
import { movingDay } from './moving-day.ts';

const caseFileName = 'case.json';

/**
 * Puts the invented case of `resources/example` into the store, with its pictures and without what
 * recognition would find in them: that is for the newcomer to see. `today` is `YYYY-MM-DD`.
 */
export async function createExampleCase(
  store: CaseStore,
  resourcesDirectory: string,
  today: string,
): Promise<CaseRecord> {
  const folder = join(resourcesDirectory, 'example');
  const written = parseCaseFile(await readFile(join(folder, caseFileName), 'utf8'), caseFileName);
  const document = withDays(written, today);
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
  store.save(
    id,
    version,
    replaceFiles(document, (path) => idOfPicture.get(basename(path)) ?? ''),
  );
  return store.open(id);
}

/** The letter's period must contain today, so the case file names its days by their distance. */
function withDays(document: CaseDocument, today: string): CaseDocument {
  const { validFrom, validTo, signedOn } = document.authorization;
  return {
    ...document,
    authorization: {
      ...document.authorization,
      validFrom: movingDay(validFrom, today),
      validTo: movingDay(validTo, today),
      signedOn: movingDay(signedOn, today),
    },
  };
}
