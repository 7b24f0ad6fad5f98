import type { Division } from './divisions.ts';
import type { NamedDivision } from './read-divisions.ts';

type Shared = Division['level'];

/**
 * How far places agree with the first six digits of a resident ID number: down to the county, the prefecture,
 * the province, or not at all. A number tells where it was first given: agreement supports an address or an
 * issuer, the lack of it means nothing, for people move and codes change.
 */
export function agreementWithNumber(named: readonly NamedDivision[], idNumber: string): Shared | undefined {
  const codes = named.map(({ division }) => division.code);
  if (codes.includes(idNumber.slice(0, 6))) return 'county';
  if (codes.some((code) => !code.endsWith('0000') && code.slice(0, 4) === idNumber.slice(0, 4)))
    return 'prefecture';
  return codes.some((code) => code.slice(0, 2) === idNumber.slice(0, 2)) ? 'province' : undefined;
}
