import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { exportContentsSchema } from '../../../electron/core/exchange/archive-format.ts';
import { openExport } from '../../../electron/core/exchange/opening.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import { colourful, drawQuarters } from '../../recognition/files/quarters.ts';
import { finished } from '../leaks/finished.ts';
import { Breach, type Door, hostileFile } from './door.ts';
import { archivePassphrase, hostileArchives, mutateArchive, sealed } from './hostile-archives.ts';
import { type OpenArchive, packed } from './untrue-exports.ts';

interface Neighbours {
  readonly client: AppClient;
  readonly dataDirectory: string;
}

/**
 * The import of an export, into the store: what is refused has changed nothing, what is taken in is there as it was
 * said, and a case that was here before is as it was.
 */
export async function exportDoor({ client, dataDirectory }: Neighbours): Promise<Door> {
  const kept = await addCase(client, '一直在这里');
  const whole = await exportWith(client, '从别处来');
  const before = await client.cases.open({ id: kept });
  const contents = () => readdirSync(join(dataDirectory, 'files')).sort();
  const listed = async () =>
    [
      ...(await client.cases.list({ query: '', trashed: false })),
      ...(await client.cases.list({ query: '', trashed: true })),
    ].map(({ id, version, updatedAt }) => ({ id, version, updatedAt }));
  const [cases, files] = [await listed(), contents()];

  const requireAsBefore = async () => {
    if (!isDeepStrictEqual(await client.cases.open({ id: kept }), before))
      throw new Breach('a case that was here is changed');
    for (const { id: fileId } of before.files) await client.files.original({ fileId });
    if (!isDeepStrictEqual(await listed(), cases)) throw new Breach('other cases are listed than before');
    if (!isDeepStrictEqual(contents(), files)) throw new Breach('other files are kept than before');
  };

  return {
    name: 'export',
    share: 1,
    seeds: [hostileFile('an export', await sealed(packed(whole)))],
    crafted: hostileArchives(whole),
    mutate: mutateArchive(whole),
    bring: async (file) => {
      let result: Awaited<ReturnType<typeof taken>>;
      try {
        result = await taken(client, file);
      } catch (error) {
        await requireAsBefore();
        throw error;
      }
      const known = new Set(cases.map(({ id }) => id));
      const added = (await listed()).map(({ id }) => id).filter((id) => !known.has(id));
      if (added.length !== result.added + result.copied) throw new Breach('other cases came than was said');
      let brought = 0;
      for (const id of added) brought += await readAndErase(client, id);
      if (brought !== result.files) throw new Breach('other files came than was said');
      await requireAsBefore();
    },
  };
}

const taken = async (client: AppClient, file: File) =>
  finished(client.exchange.import({ file, passphrase: archivePassphrase }));

/** Reads all of a case that came in and erases it; answers how many files it had. */
async function readAndErase(client: AppClient, id: string): Promise<number> {
  const { files, trashedAt } = await client.cases.open({ id });
  for (const { id: fileId } of files) await client.files.original({ fileId });
  for (const { version } of await client.cases.versions({ id }))
    await client.cases.openVersion({ id, version });
  if (trashedAt === null) await client.cases.trash({ id });
  await client.cases.erase({ id });
  return files.length;
}

async function addCase(client: AppClient, title: string): Promise<string> {
  const document = caseDocumentSchema.parse({ format: caseFormat, title, purpose: 'other' });
  const { id, version } = await client.cases.importDocument({
    file: new File([JSON.stringify(document)], 'case.json'),
  });
  const picture = await drawQuarters(colourful);
  const { id: other } = await client.files.add({
    caseId: id,
    file: new File([Uint8Array.from(picture)], '图.png'),
  });
  await client.cases.save({
    id,
    baseVersion: version,
    document: { ...document, files: { ...document.files, other: [other] } },
  });
  return id;
}

/** An export of every case and of one more, which is not here any more. */
async function exportWith(client: AppClient, title: string): Promise<OpenArchive> {
  const gone = await addCase(client, title);
  const { exportId } = await finished(
    client.exchange.export({ scope: { kind: 'all' }, passphrase: archivePassphrase }),
  );
  const { file } = await client.exchange.file({ exportId });
  await client.cases.trash({ id: gone });
  await client.cases.erase({ id: gone });
  const opened = await openExport(new Uint8Array(await file.arrayBuffer()), archivePassphrase);
  if (!opened.ok) throw new Error(opened.reason);
  const { 'export.json': said = new Uint8Array(), ...entries } = Object.fromEntries(
    opened.entries.map(({ name, content }) => [name, content]),
  );
  return { entries, contents: exportContentsSchema.parse(JSON.parse(Buffer.from(said).toString('utf8'))) };
}
