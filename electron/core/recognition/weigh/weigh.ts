import { longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import { parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import type { FieldName, KnownKind } from '../../../../shared/model/recognition.ts';
import { type Choice, choicesOf, type Evidence } from './evidence.ts';
import { isCardValidity, proofOf } from './rules.ts';

interface Weighed {
  readonly value: string;
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly alternatives: readonly string[];
}

export type WeighedFields = Partial<Record<FieldName, Weighed>>;

/** Confidence by what supports a value. */
const supported = { proven: 0.995, agreed: 0.93, alone: 0.6, contradicted: 0.3 } as const;

/** A value at or above this needs no second look. */
const sure = 0.9;

function judged(value: string, confidence: number, choices: readonly Choice[]): Weighed {
  const alternatives = choices
    .map((choice) => choice.value)
    .filter((other) => other !== value)
    .slice(0, 3);
  return { value, confidence, needsReview: confidence < sure, alternatives };
}

/** Weighs one field by itself: its check characters, and whether independent readers agree. */
function weighAlone({ field, votes, isPartial = false }: Evidence): Weighed | undefined {
  const choices = choicesOf(votes);
  const ranked = choices.toSorted(
    (a, b) => proofOf(field, b.value) - proofOf(field, a.value) || b.readers - a.readers,
  );
  const [best, second] = ranked;
  if (best === undefined) return undefined;
  const proof = proofOf(field, best.value);
  if (proof === 0) return judged(best.value, supported.contradicted, choices);
  const agreed = best.readers >= 2;
  const disputed =
    second !== undefined && second.readers >= best.readers && proofOf(field, second.value) === proof;
  if (disputed || (isPartial && proof < 2)) return judged(best.value, supported.alone, choices);
  if (proof === 3 || (proof === 2 && agreed)) return judged(best.value, supported.proven, choices);
  return judged(best.value, agreed ? supported.agreed : supported.alone, choices);
}

const withConfidence = (weighed: Weighed, confidence: number): Weighed => ({
  ...weighed,
  confidence,
  needsReview: confidence < sure,
});

/** Every value that some reader saw. */
const seenIn = ({ value, alternatives }: Weighed): readonly string[] => [value, ...alternatives];

/** A value that the ID number tells, beside what was read where it is printed. */
function toldByNumber(value: string, read: Weighed | undefined): Weighed {
  if (read === undefined) return { value, confidence: 0.95, needsReview: false, alternatives: [] };
  const confidence = seenIn(read).includes(value) ? supported.proven : supported.alone;
  const alternatives = read.value === value ? [] : [read.value];
  return { value, confidence, needsReview: confidence < sure, alternatives };
}

/** Birth and sex stand in the number as well: what agrees proves both, what differs doubts both. */
function weighNumber(fields: WeighedFields): WeighedFields {
  const { idNumber, birth, sex } = fields;
  if (idNumber === undefined) return fields;
  const parsed = parseResidentId(idNumber.value);
  if (!parsed.ok) return fields;
  const sexOfNumber = parsed.sex === 'male' ? '男' : '女';
  const isOnly = !idNumber.alternatives.some((other) => parseResidentId(other).ok);
  const proven = !idNumber.needsReview || (isOnly && birth?.value === parsed.birth);
  if (!proven) return fields;
  const own = { birth: toldByNumber(parsed.birth, birth), sex: toldByNumber(sexOfNumber, sex) };
  const contradicted =
    (own.birth.needsReview && birth?.needsReview === false) ||
    (own.sex.needsReview && sex?.needsReview === false);
  return {
    ...fields,
    ...own,
    idNumber: withConfidence(idNumber, contradicted ? supported.alone : supported.proven),
  };
}

/** Both ends of an ID card's validity are 5, 10 or 20 years apart. */
function weighCardValidity(fields: WeighedFields): WeighedFields {
  const { validFrom, validTo } = fields;
  if (validFrom === undefined || validTo === undefined) return fields;
  if (!isCardValidity(validFrom.value, validTo.value)) {
    return {
      ...fields,
      validFrom: withConfidence(validFrom, supported.contradicted),
      validTo: withConfidence(validTo, supported.contradicted),
    };
  }
  if (validTo.value === longTerm) return fields;
  const fitting = seenIn(validFrom).flatMap((from) =>
    seenIn(validTo).filter((to) => isCardValidity(from, to)),
  );
  if (fitting.length > 1) return fields;
  return {
    ...fields,
    validFrom: withConfidence(validFrom, supported.proven),
    validTo: withConfidence(validTo, supported.proven),
  };
}

/** Decides each field by its evidence and by what the other fields say about it. */
export function weigh(kind: KnownKind, evidence: readonly Evidence[]): WeighedFields {
  const fields: WeighedFields = {};
  for (const one of evidence) {
    const weighed = weighAlone(one);
    if (weighed !== undefined) fields[one.field] = weighed;
  }
  if (kind === 'id-portrait') return weighNumber(fields);
  return kind === 'id-emblem' ? weighCardValidity(fields) : fields;
}
