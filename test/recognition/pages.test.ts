import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRecognizer } from '../../electron/core/recognition/recognizer.ts';
import type { RecognizedDocument } from '../../shared/model/recognition.ts';
import { openStudio, type Studio } from '../fixtures/studio.ts';
import type { Condition, drawableKinds, TrueDocument } from '../fixtures/truth.ts';

const recognizer = createRecognizer({ readers: ['paddle'] });
let studio: Studio;

beforeAll(async () => {
  studio = await openStudio();
});

afterAll(async () => {
  await Promise.all([studio.close(), recognizer.close()]);
});

/** What tells one document from every other, and one side of it from the other. */
const telling = ['idNumber', 'validFrom', 'creditCode'] as const;

const marks = (fields: Readonly<Record<string, string | undefined>>): string =>
  telling.map((name) => fields[name] ?? '').join(' ');

const markOfTruth = ({ kind, fields }: TrueDocument) => `${kind} ${marks(fields)}`.trim();
const markOf = ({ kind, fields }: RecognizedDocument) =>
  `${kind} ${telling.map((name) => fields[name]?.value ?? '').join(' ')}`.trim();

test.each<[Condition, (typeof drawableKinds)[number]]>([
  ['both-sides', 'id-portrait'],
  ['both-sides', 'id-emblem'],
  ['two-cards', 'id-portrait'],
  ['sides-beside', 'id-portrait'],
  ['sides-copied', 'id-portrait'],
  ['with-card', 'business-license'],
  ['page', 'id-portrait'],
])('%s of %s gives one result for each document, none twice', async (condition, kind) => {
  const { bytes, truth } = await studio.take({ kind, condition, seed: 'pages' });
  const { documents } = await recognizer.read(bytes, { name: 'page' });
  const printed = truth.documents ?? [truth];
  expect(documents.map(markOf).toSorted()).toEqual(printed.map(markOfTruth).toSorted());
});

test('what is printed on one document never fills a field of another', async () => {
  const { bytes, truth } = await studio.take({
    kind: 'business-license',
    condition: 'with-card',
    seed: 'apart',
  });
  const { documents } = await recognizer.read(bytes, { name: 'page' });
  const printed = truth.documents ?? [truth];
  for (const { kind, fields } of documents) {
    const others = printed
      .filter((document) => document.kind !== kind)
      .flatMap(({ fields: f }) => Object.values(f));
    const values = Object.values(fields).map(({ value }) => value);
    expect(values.filter((value) => others.includes(value))).toEqual([]);
  }
});

/** Of the last one a fold of the sheet runs through the card, and each half of the sheet has an outline. */
test.each([
  ['permanent-residence-card', 'fold-0'],
  ['permanent-residence-card', 'fold-3'],
  ['residence-permit-emblem', 'twentieth-61837/325'],
] as const)('a small %s on a folded sheet is one document and read from near (%s)', async (kind, seed) => {
  const { bytes, truth } = await studio.take({ kind, condition: 'creased', seed });
  const { documents } = await recognizer.read(bytes, { name: 'page' });
  const read = documents.map(({ fields }) => Object.keys(fields).toSorted());
  expect(read).toEqual([Object.keys(truth.fields).toSorted()]);
});

/** Dithered, the labels so pale that hardly a dot of them is left: values are told by where they stand. */
test.each(['twenty-first-39154/183', 'twenty-first-39154/560'])(
  'a licence that came by fax shows its name, type, person, day and address (%s)',
  async (seed) => {
    const { bytes, truth } = await studio.take({ kind: 'business-license', condition: 'fax', seed });
    const { documents } = await recognizer.read(bytes, { name: 'fax' });
    const [fields] = documents.map((document) => document.fields);
    const printed = ['companyName', 'companyType', 'legalPersonName', 'foundedOn', 'address'] as const;
    expect(printed.map((name) => fields?.[name]?.value)).toEqual(printed.map((name) => truth.fields[name]));
  },
);
