import fc from 'fast-check';
import { formatDate } from '../../../shared/identifiers/calendar-date.ts';
import { citizenCheckCharacter } from '../../../shared/identifiers/citizen-check.ts';
import { creditCodeCheckCharacter, creditCodeSymbols } from '../../../shared/identifiers/credit-code.ts';
import { organizationCheckCharacter } from '../../../shared/identifiers/organization-code.ts';

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

const symbols = (length: number) =>
  fc
    .array(fc.constantFrom(...creditCodeSymbols), { minLength: length, maxLength: length })
    .map((list) => list.join(''));

/** Days from 1900 to 2099, every one real. */
export const days = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2099, 11, 31) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000))
  .map((day) =>
    formatDate({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() }),
  );

/** Valid credit codes, with a valid organization code inside. */
export const creditCodes = fc
  .tuple(symbols(2), digits(6), symbols(8))
  .map(([head, region, body]) => head + region + body + organizationCheckCharacter(body))
  .map((body) => body + creditCodeCheckCharacter(body));

function citizenNumbers(regions: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(regions, days, digits(3))
    .map(([region, birth, sequence]) => region + birth.replaceAll('-', '') + sequence)
    .map((body) => body + citizenCheckCharacter(body));
}

export const residentIds = citizenNumbers(
  fc.tuple(fc.constantFrom('11', '33', '44', '65'), digits(4)).map((parts) => parts.join('')),
);

/** Any text people or programs could put into a field. */
export const anyText = fc.oneof(
  fc.string(),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  symbols(18),
  digits(18),
);
