import { zipSync } from 'fflate';
import type { ExportContents } from '../../../electron/core/exchange/archive-format.ts';
import { escaped } from './hostile-names.ts';

/** What is kept in an export, opened, to be changed and closed again. */
export interface OpenArchive {
  readonly entries: Readonly<Record<string, Uint8Array>>;
  readonly contents: ExportContents;
}

export const packed = ({ entries, contents }: OpenArchive): Uint8Array =>
  zipSync({ ...entries, 'export.json': Buffer.from(JSON.stringify(contents)) }, { level: 1 });

type Case = ExportContents['cases'][number];

/** Exports that are archives as they should be and say what cannot be. */
export const untrueExports: Readonly<Record<string, (whole: OpenArchive) => OpenArchive>> = {
  'the same case twice': (whole) => withCases(whole, (cases) => [...cases, ...cases]),
  'one id for all pictures': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      files: [...each.files, ...each.files].map(({ file, entry }) => ({
        entry,
        file: { ...file, id: 'a'.repeat(32) },
      })),
    })),
  'one document for a hundred thousand versions': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      versions: Array.from({ length: 100_000 }, (_, index) => ({
        version: index + 1,
        savedAt: each.createdAt,
        entry: each.versions[0]?.entry ?? '',
      })),
    })),
  'versions backwards': (whole) =>
    eachCase(whole, (each) => ({ ...each, versions: each.versions.toReversed() })),
  'a version beyond counting': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      versions: each.versions.map((version) => ({ ...version, version: Number.MAX_SAFE_INTEGER })),
    })),
  'sizes that the pictures do not have': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      files: each.files.map(({ file, entry }) => ({ entry, file: { ...file, bytes: file.bytes + 1 } })),
    })),
  'pictures that are of another kind': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      files: each.files.map(({ file, entry }) => ({ entry, file: { ...file, mediaType: 'image/jpeg' } })),
    })),
  'names of pictures that lead out': (whole) =>
    eachCase(whole, (each) => ({
      ...each,
      files: each.files.map(({ file, entry }) => ({ entry, file: { ...file, name: `../../${escaped}` } })),
    })),
  'a time before all times': (whole) =>
    eachCase(whole, (each) => ({ ...each, createdAt: '0000-01-01T00:00:00Z', trashedAt: null })),
  'a time after all times': (whole) =>
    eachCase(whole, (each) => ({ ...each, updatedAt: '9999-12-31T23:59:59.999999999Z' })),
  'documents that are none': (whole) => withDocuments(whole, () => '[]'),
  'documents of half a million signatures': (whole) =>
    withDocuments(
      whole,
      () => `{"format":"beituo-case/1","signatures":[${'{"text":"x"},'.repeat(500_000)}{}]}`,
    ),
  'documents of 24 million characters': (whole) =>
    withDocuments(whole, () => `{"format":"beituo-case/1","title":"${'a'.repeat(24 * 1024 * 1024)}"}`),
  'documents 100,000 deep': (whole) =>
    withDocuments(whole, () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  'nothing that is named': ({ contents }) => ({ contents, entries: {} }),
};

function withCases(whole: OpenArchive, change: (cases: readonly Case[]) => Case[]): OpenArchive {
  return { ...whole, contents: { ...whole.contents, cases: change(whole.contents.cases) } };
}

const eachCase = (whole: OpenArchive, change: (each: Case) => Case): OpenArchive =>
  withCases(whole, (cases) => cases.map(change));

function withDocuments(whole: OpenArchive, write: () => string): OpenArchive {
  const names = whole.contents.cases.flatMap(({ versions }) => versions.map(({ entry }) => entry));
  const documents = Object.fromEntries(names.map((name) => [name, Buffer.from(write())]));
  return { ...whole, entries: { ...whole.entries, ...documents } };
}
