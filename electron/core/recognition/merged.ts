import type { DocumentKind, RecognizedField, RecognizedFields } from '../../../shared/model/recognition.ts';
import { completeness, isComplete } from './completeness.ts';
import { isPaper } from './kind.ts';

interface Read {
  readonly kind: DocumentKind;
  readonly fields: RecognizedFields;
}

/** What is certain in two readings and differs is hardly better than either. */
const contradicted = 0.8;

/** Fewer characters lost from the middle of a value are no row of it: the other one may have read a speck. */
const leastRow = 3;

/** Whether a value may be the other one of which an end is cut off or a row is lost: that reads as well as the whole. */
function isPart({ value: part }: RecognizedField, { value: whole }: RecognizedField): boolean {
  if (whole.startsWith(part) || whole.endsWith(part)) return true;
  const [start, end] = [commonStart(part, whole), commonStart(turned(part), turned(whole))];
  return start + end >= part.length && whole.length - part.length >= leastRow;
}

const turned = (text: string): string => Array.from(text).toReversed().join('');

function commonStart(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

function better(one: RecognizedField, other: RecognizedField): RecognizedField {
  if (one.value === other.value) return other.confidence > one.confidence ? other : one;
  const isLess = isPart(one, other) || (other.confidence > one.confidence && !isPart(other, one));
  return isLess ? preferred(other, one) : preferred(one, other);
}

const surer = (one: RecognizedField, other: RecognizedField): RecognizedField =>
  other.confidence > one.confidence ? preferred(other, one) : preferred(one, other);

/** One value rather than another one; where both were certain, it no longer is. */
function preferred(chosen: RecognizedField, left: RecognizedField): RecognizedField {
  if (chosen.value === left.value) return chosen;
  if (chosen.needsReview || left.needsReview) return chosen;
  const alternatives = [...new Set([left.value, ...(chosen.alternatives ?? [])])];
  return { ...chosen, confidence: contradicted, needsReview: true, alternatives };
}

/** Whether two readings may show one document: neither number that a document has of its own differs. */
export const isSame = (one: Read, other: Read): boolean =>
  one.kind === other.kind &&
  (['idNumber', 'creditCode'] as const).every((name) => {
    const [a, b] = [one.fields[name], other.fields[name]];
    return a === undefined || b === undefined || a.value === b.value;
  });

/** Whether two readings show the same document by a number that nobody else's has: parts of it, or it twice. */
export const isSameOwner = (one: Read, other: Read): boolean =>
  one.kind === other.kind &&
  (['idNumber', 'creditCode'] as const).some((name) => {
    const [a, b] = [one.fields[name], other.fields[name]];
    return a !== undefined && a.value === b?.value;
  });

/** Whether two readings may show parts of one document: nothing that both show differs. */
export const agree = (one: Read, other: Read): boolean =>
  one.kind === other.kind &&
  Object.entries(one.fields).every(([name, { value }]) => {
    const second = other.fields[name as keyof RecognizedFields];
    return second === undefined || second.value === value;
  });

/** Whether a reading of a paper shows nothing that tells whose it is, as the lower half of a folded one. */
const isNobodys = ({ kind, fields }: Read): boolean =>
  isPaper(kind) && fields.creditCode === undefined && fields.companyName === undefined;

/**
 * Whether two readings show what is missing in each other, as the halves of a folded paper do: neither is complete, or
 * the other is nobody's; each has a field that the other lacks, and in no field do they differ by more than what is
 * cut off.
 */
export function completeEachOther(one: Read, other: Read): boolean {
  const isAnother = (read: Read, beside: Read): boolean => isComplete(read) && !isNobodys(beside);
  if (one.kind !== other.kind || isAnother(one, other) || isAnother(other, one)) return false;
  const lacks = (some: Read, from: Read): boolean =>
    Object.keys(from.fields).some((name) => some.fields[name as keyof RecognizedFields] === undefined);
  const isAlike = Object.entries(one.fields).every(([name, field]) => {
    const second = other.fields[name as keyof RecognizedFields];
    return second === undefined || isPart(field, second) || isPart(second, field);
  });
  return isAlike && lacks(one, other) && lacks(other, one);
}

/**
 * Two readings of one place as one: the fuller one with what only the other shows, and of what both show the surer
 * value, the whole one rather than what is cut off; what both are sure of and differ in is looked at by a person. Of
 * two documents the fuller.
 */
export const merged = <Reading extends Read>(one: Reading, other: Reading): Reading =>
  together(one, other, better);

/** As `merged`, of two readings that show as much: the longer value may be one with something else at its end. */
export const surest = <Reading extends Read>(one: Reading, other: Reading): Reading =>
  together(one, other, surer);

function together<Reading extends Read>(one: Reading, other: Reading, chosen: typeof better): Reading {
  // Of two kinds the one is right whose fields are all there: a card without an ethnic group is a residence permit.
  if (one.kind !== other.kind && isComplete(one) !== isComplete(other)) return isComplete(one) ? one : other;
  const [fuller, rest] = completeness(other) > completeness(one) ? [other, one] : [one, other];
  if (!isSame(fuller, rest)) return fuller;
  const fields: RecognizedFields = { ...rest.fields };
  for (const [name, field] of Object.entries(fuller.fields)) {
    const key = name as keyof RecognizedFields;
    const second = rest.fields[key];
    fields[key] = second === undefined ? field : chosen(field, second);
  }
  return { ...fuller, fields };
}
