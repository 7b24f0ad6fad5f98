import { longTerm } from '../../../../shared/identifiers/calendar-date.ts';
import type { CitizenNumber } from '../../../../shared/identifiers/resident-id.ts';
import type { KnownKind } from '../../../../shared/model/recognition.ts';
import { certaintyOf, type Features } from './features.ts';
import { choosing, type Judgement, type Judgements, seenIn, withFeatures } from './judge.ts';
import { citizenNumber, isCardValidity, validityEnds, validityStarts } from './rules.ts';

const proven: Features = { proof: 3, support: 'agreed', certainty: 4, isPartial: false };

const sexOf = ({ sex }: CitizenNumber): string => (sex === 'male' ? '男' : '女');

/** Whether a reading stands firm by itself, so that a number that differs from it comes into doubt. */
const isFirm = ({ features }: Judgement): boolean =>
  features.proof > 0 &&
  (features.support === 'agreed' || (features.support === 'alone' && features.certainty >= 3));

/** How well a number fits what is printed of birth and sex: 2 for birth, 1 for sex. */
function fitOf(number: CitizenNumber, { birth, sex }: Judgements): number {
  const fitsBirth = birth !== undefined && seenIn(birth).includes(number.birth);
  const fitsSex = sex !== undefined && seenIn(sex).includes(sexOf(number));
  return 2 * Number(fitsBirth) + Number(fitsSex);
}

interface Candidate {
  readonly judgement: Judgement;
  readonly number: CitizenNumber;
  readonly fit: number;
}

/** The number, of those that hold, that fits best what else is printed. */
function bestNumber(kind: KnownKind, judgements: Judgements): Candidate | undefined {
  const { idNumber } = judgements;
  if (idNumber === undefined) return undefined;
  const candidates = seenIn(idNumber).flatMap((value): Candidate[] => {
    const number = citizenNumber(kind, value);
    return number === undefined
      ? []
      : [{ judgement: choosing(idNumber, value), number, fit: fitOf(number, judgements) }];
  });
  const best = candidates.toSorted((a, b) => b.fit - a.fit).at(0);
  if (best === undefined || idNumber.likely === undefined) return best;
  // Numbers put right by their check count against each other only where they fit equally well.
  const equal = candidates.filter(({ fit }) => fit === best.fit).map(({ number }) => number.value);
  const rivals = idNumber.likely.filter(({ value }) => equal.includes(value));
  const total = rivals.reduce((sum, { probability }) => sum + probability, 0);
  const own = rivals.find(({ value }) => value === best.number.value)?.probability ?? 0;
  const share = total === 0 ? 0 : own / total;
  return { ...best, judgement: withFeatures(best.judgement, { certainty: certaintyOf(share) }) };
}

/** What the number tells about a field, beside what was read where that is printed. */
function told(value: string, read: Judgement | undefined, by: Judgement): Judgement {
  if (read === undefined) return { value, features: { ...by.features, proof: 2 }, others: [] };
  if (read.value === value) return withFeatures(read, proven);
  if (seenIn(read).includes(value)) return withFeatures(choosing(read, value), { ...proven, certainty: 3 });
  const doubtful = isFirm(read)
    ? ({ proof: 1, support: 'opposed' } as const)
    : ({ proof: 2, support: 'opposed' } as const);
  return withFeatures({ ...read, value, others: seenIn(read) }, doubtful);
}

/**
 * Birth and sex stand in the ID number as well: what agrees proves both, what differs from a firm reading
 * doubts both, and a number that holds puts a doubtful reading right.
 */
export function weighNumber(kind: KnownKind, judgements: Judgements): Judgements {
  const best = bestNumber(kind, judgements);
  if (best === undefined) return judgements;
  const { judgement, number, fit } = best;
  const { birth, sex } = judgements;
  const isCorrected = judgement.likely !== undefined;
  const isTrusted = judgement.features.support === 'agreed' || judgement.features.certainty >= 3 || fit >= 2;
  if (!isTrusted) return { ...judgements, idNumber: judgement };
  const contradicted =
    (birth !== undefined && isFirm(birth) && birth.value !== number.birth) ||
    (sex !== undefined && isFirm(sex) && sex.value !== sexOf(number));
  const own = contradicted
    ? withFeatures(judgement, { proof: 1, support: 'opposed' })
    : fit >= 2
      ? withFeatures(judgement, isCorrected ? { proof: 2, support: 'opposed' } : { proof: 3 })
      : judgement;
  return {
    ...judgements,
    idNumber: own,
    birth: told(number.birth, birth, own),
    sex: told(sexOf(number), sex, own),
  };
}

/** The certainty from which on a reader is believed though no other one confirms it. */
const surelyRead = 3;

/**
 * Both ends of an ID card's validity are 5, 10 or 20 years apart, on the same day. What fits proves both; of
 * readings that do not fit, the only pair that does is taken, and where there is none both are doubted.
 */
export function weighCardValidity(kind: KnownKind, judgements: Judgements): Judgements {
  const { validFrom, validTo } = judgements;
  if (validFrom === undefined || validTo === undefined) return judgements;
  const pairs = seenIn(validFrom).flatMap((from) =>
    seenIn(validTo)
      .filter((to) => isCardValidity(kind, from, to))
      .map((to) => ({ from, to })),
  );
  const read = pairs.find(({ from, to }) => from === validFrom.value && to === validTo.value);
  const [pair, ...others] = pairs;
  if (pair !== undefined && others.length === 0 && pair.to !== longTerm) {
    const isAgreed = [validFrom, validTo].some(({ features }) => features.support === 'agreed');
    const certainty = Math.max(validFrom.features.certainty, validTo.features.certainty);
    // Both ends show one month and day: what misread a worn digit of one misreads the other alike.
    const isUnsure = !isAgreed && certainty < surelyRead;
    const told = isUnsure
      ? ({ proof: 2, support: 'alone', certainty: 2 } as const)
      : { ...proven, certainty: 2 as const };
    const features = read === undefined || isUnsure ? told : proven;
    return {
      ...judgements,
      validFrom: withFeatures(choosing(validFrom, pair.from), features),
      validTo: withFeatures(choosing(validTo, pair.to), features),
    };
  }
  if (read !== undefined) return judgements;
  const doubted = { proof: 0, support: 'opposed' } as const;
  return {
    ...judgements,
    validFrom: withFeatures(
      { ...validFrom, others: [...validFrom.others, ...validityStarts(validTo.value, validFrom.value)] },
      doubted,
    ),
    validTo: withFeatures(
      { ...validTo, others: [...validTo.others, ...validityEnds(validFrom.value, validTo.value)] },
      doubted,
    ),
  };
}
