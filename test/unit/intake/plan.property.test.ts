import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, type IntakePlan, keepTyped, planIntake } from '../../../shared/intake/plan.ts';
import {
  readableSlots,
  type TargetPath,
  targetsOfSlot,
  valueAt,
  withChanges,
} from '../../../shared/intake/target.ts';
import { type CaseDocument, emptyCaseDocument } from '../../../shared/model/case-document.ts';
import { emblem, fileId, licence, picture, portrait } from './pictures.ts';

const paths = readableSlots.flatMap((slot) => targetsOfSlot[slot].map(([, path]) => path));
const name = fc.constantFrom('陆知远', '沈若兰', '欧阳明', '');
const number = fc.constantFrom('330106198001017513', '330106199203042629', '');
const date = fc.constantFrom('2018-03-05', '2038-03-05', 'long-term', '');

const side = fc.oneof(
  fc.record({ companyName: name, legalPersonName: name, validTo: date }).map((texts) => licence(texts)),
  fc.tuple(name, number).map(([own, id]) => portrait(own, id)),
  fc.tuple(date, date).map(([from, to]) => emblem(from, to)),
);
// One card per picture: of two like cards in one picture nothing tells whose is whose.
const sides = fc.uniqueArray(side, { maxLength: 3, selector: ({ kind }) => kind });
const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const pictures = fc
  .array(sides, { maxLength: letters.length })
  .map((all) => all.map((documents, index) => picture(letters[index] ?? 'z', ...documents)));

const document = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom('陆知远', '沈若兰', '已填', '2020-01-01'))),
    fc.array(fc.tuple(fc.constantFrom(...readableSlots), fc.constantFrom('x', 'y'))),
  )
  .map(
    ([texts, slots]): CaseDocument =>
      withChanges(emptyCaseDocument(), [
        ...texts.map(([path, value]) => ({ path, value })),
        ...slots.map(([slot, letter]) => ({ path: `files.${slot}` as const, value: fileId(letter) })),
      ]),
  );

const input = fc.record({ document, files: pictures }).map(({ document, files }) => ({
  document,
  files,
  fresh: files.map(({ id }) => ({ fileId: id })),
}));

const everything = (plan: IntakePlan) => ({
  slots: new Set(plan.slots.conflict.map(({ slot }) => slot)),
  paths: new Set<string>(plan.fields.conflict.map(({ path }) => path)),
});

test('nothing that is there changes without having been in conflict', () => {
  fc.assert(
    fc.property(input, (given) => {
      const after = withChanges(given.document, changesOf(planIntake(given), keepTyped));
      const changed = (path: TargetPath) =>
        valueAt(given.document, path) !== '' && valueAt(after, path) !== valueAt(given.document, path);
      expect(paths.filter(changed)).toEqual([]);
      for (const slot of readableSlots) {
        if (given.document.files[slot] !== '') expect(after.files[slot]).toBe(given.document.files[slot]);
      }
    }),
  );
});

test('a plan made again after it was carried out proposes nothing', () => {
  fc.assert(
    fc.property(input, (given) => {
      const plan = planIntake(given);
      const after = withChanges(given.document, changesOf(plan, everything(plan)));
      const again = planIntake({ ...given, document: after });
      expect(again.slots.fill).toEqual([]);
      expect(again.fields.fill).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('the same input gives the same plan and is left alone', () => {
  fc.assert(
    fc.property(input, (given) => {
      const copy = structuredClone(given);
      expect(planIntake(given)).toEqual(planIntake(copy));
      expect(given).toEqual(copy);
    }),
  );
});
