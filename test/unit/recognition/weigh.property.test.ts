import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Evidence, SpelledCharacter } from '../../../electron/core/recognition/weigh/evidence.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import { citizenCheckCharacter } from '../../../shared/identifiers/citizen-check.ts';
import { creditCodeCheckCharacter } from '../../../shared/identifiers/credit-code.ts';
import { organizationCheckCharacter } from '../../../shared/identifiers/organization-code.ts';
import { addYears } from '../../../shared/identifiers/period.ts';
import type { FieldName } from '../../../shared/model/recognition.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((d) => d.join(''));

const day = fc
  .date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const idNumber = fc.tuple(fc.constantFrom('11', '33', '44', '65'), digits(4), day, digits(3)).map((parts) => {
  const [province, region, birth, order] = parts;
  const body = province + region + birth.replace(/-/g, '') + order;
  return body + (citizenCheckCharacter(body) ?? '');
});

const creditCode = fc.tuple(digits(6), digits(8)).map(([region, body]) => {
  const organization = body + (organizationCheckCharacter(body) ?? '');
  const code = `91${region}${organization}`;
  return code + (creditCodeCheckCharacter(code) ?? '');
});

/** Up to four characters at random places taken for others by a reader that is not sure of them. */
const misreadings = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 17 }),
    as: fc.constantFrom(...'0123456789'),
    confidence: fc.double({ min: 0.2, max: 0.8, noNaN: true }),
    thoughtOfTruth: fc.boolean(),
  }),
  { minLength: 1, maxLength: 4 },
);
type Misreadings = typeof misreadings extends fc.Arbitrary<infer T> ? T : never;

function spelled(truth: string, slips: Misreadings): SpelledCharacter[] {
  return Array.from(truth, (text, at): SpelledCharacter => {
    const slip = slips.find((one) => one.at === at);
    if (slip === undefined || slip.as === text) return { text, confidence: 0.999 };
    const runnersUp = slip.thoughtOfTruth ? [{ text, probability: (1 - slip.confidence) * 0.9 }] : [];
    return { text: slip.as, confidence: slip.confidence, runnersUp };
  });
}

function evidence(field: FieldName, spelling: readonly SpelledCharacter[], readers: number): Evidence {
  const value = spelling.map(({ text }) => text).join('');
  const confidence = Math.min(...spelling.map((character) => character.confidence));
  const votes = Array.from({ length: readers }, (_, index) => ({
    reader: `reader-${index}`,
    value,
    confidence,
  }));
  return { field, box, votes, spelling };
}

const seen = (field: FieldName, ...values: string[]): Evidence => ({
  field,
  box,
  votes: values.map((value, index) => ({ reader: `reader-${index}`, value, confidence: 0.995 })),
});

const birthOf = (number: string) => `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
const sexOf = (number: string) => (Number(number.charAt(16)) % 2 === 1 ? '男' : '女');

const runs = { numRuns: 150 };

test('wrong characters never give a certain wrong ID number', () => {
  fc.assert(
    fc.property(idNumber, misreadings, (number, slips) => {
      const spelling = spelled(number, slips);
      const fields = weigh('id-portrait', [
        evidence('idNumber', spelling, 1),
        seen('birth', birthOf(number), birthOf(number)),
        seen('sex', sexOf(number), sexOf(number)),
      ]);
      expect(fields.idNumber?.value === number || fields.idNumber?.needsReview !== false).toBe(true);
      const alone = weigh('id-portrait', [evidence('idNumber', spelling, 1)]);
      expect(alone.idNumber?.value === number || alone.idNumber?.needsReview !== false).toBe(true);
    }),
    runs,
  );
});

test('wrong characters never give a certain wrong credit code', () => {
  fc.assert(
    fc.property(creditCode, misreadings, (code, slips) => {
      const { creditCode: read } = weigh('business-license', [
        evidence('creditCode', spelled(code, slips), 1),
      ]);
      expect(read?.value === code || read?.needsReview !== false).toBe(true);
    }),
    runs,
  );
});

test('one misread digit is put right where its reader thought of the right one', () => {
  fc.assert(
    fc.property(idNumber, fc.integer({ min: 0, max: 16 }), (number, at) => {
      const wrong = String((Number(number.charAt(at)) + 1) % 10);
      const slip = { at, as: wrong, confidence: 0.6, thoughtOfTruth: true };
      const { idNumber: read } = weigh('id-portrait', [
        evidence('idNumber', spelled(number, [slip]), 1),
        seen('birth', birthOf(number), birthOf(number)),
      ]);
      expect(read?.value).toBe(number);
    }),
    runs,
  );
});

test('birth and sex follow a number that two readers saw alike, where their own place was unreadable', () => {
  fc.assert(
    fc.property(idNumber, (number) => {
      const fields = weigh('id-portrait', [seen('idNumber', number, number)]);
      expect(fields.birth).toMatchObject({ value: birthOf(number), needsReview: false });
      expect(fields.sex).toMatchObject({ value: sexOf(number), needsReview: false });
    }),
    runs,
  );
});

test('a card period with a wrong digit is never certain unless one of its readings fits', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom(5, 10, 20),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 9 }),
      (from, years, at, digit) => {
        const to = addYears(from, years);
        const wrong = to.slice(0, at) + String(digit) + to.slice(at + 1);
        fc.pre(wrong !== to && /^\d{4}-\d{2}-\d{2}$/.test(wrong));
        const fields = weigh('id-emblem', [seen('validFrom', from, from), seen('validTo', wrong, wrong)]);
        // A year off by five or ten is a period of another length, which only the readers can tell.
        fc.pre(![5, 10, 20].some((other) => addYears(from, other) === wrong));
        expect(fields.validTo?.needsReview).toBe(true);
        expect(fields.validTo?.value === to || (fields.validTo?.alternatives.length ?? 0) <= 3).toBe(true);
      },
    ),
    runs,
  );
});
