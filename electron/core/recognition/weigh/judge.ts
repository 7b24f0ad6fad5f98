import {
  creditCodeLookAlike,
  creditCodeSymbols,
  parseCreditCode,
} from '../../../../shared/identifiers/credit-code.ts';
import type { FieldName, KnownKind } from '../../../../shared/model/recognition.ts';
import { type Choice, choicesOf, type Evidence } from './evidence.ts';
import { certaintyOf, type Features } from './features.ts';
import { type LikelyNumber, likelyNumbers } from './number-search.ts';
import { citizenNumber, proofOf } from './rules.ts';

/** A value for a field, what supports it, and what else was seen there. */
export interface Judgement {
  readonly value: string;
  readonly features: Features;
  /** Other values, best first, each acceptable by itself. */
  readonly others: readonly string[];
  /** For numbers that were put right by their check: all that come into question, with their probability. */
  readonly likely?: readonly LikelyNumber[];
}

export type Judgements = Partial<Record<FieldName, Judgement>>;

/** The valid numbers near what was read, where nothing that was read is one. */
function correctedNumbers(kind: KnownKind, { field, spelling = [] }: Evidence): LikelyNumber[] {
  if (field === 'idNumber') {
    return likelyNumbers(spelling, {
      length: 18,
      symbols: '0123456789X',
      isValid: (candidate) => citizenNumber(kind, candidate) !== undefined,
    });
  }
  if (field !== 'creditCode') return [];
  return likelyNumbers(spelling, {
    length: 18,
    symbols: creditCodeSymbols,
    isValid: (candidate) => parseCreditCode(candidate).ok && proofOf(kind, field, candidate) === 3,
    lookAlike: creditCodeLookAlike,
  });
}

/** A reader less sure than this of a character of its reading does not speak against another reading. */
const heeded = 0.85;

/** So many readers that saw the same are at least this sure of it together, however unsure each is. */
const certainTogether = 3;
const three = 0.95;

function supportOf(
  best: Choice,
  others: readonly Choice[],
  proves: (choice: Choice) => number,
): Features['support'] {
  const proof = proves(best);
  // What fails a check that the best passes, or was a mere guess, says nothing against it.
  const rivals = others.filter(
    (other) => (proof < 2 || proves(other) >= proof) && (other.confidence ?? 1) >= heeded,
  );
  // A place that there is speaks against one that nobody knows, however many saw the latter.
  const speaksAgainst = (other: Choice) => other.readers >= best.readers || proves(other) > proof;
  if (rivals.some(speaksAgainst)) return 'opposed';
  return best.readers >= 2 ? 'agreed' : 'alone';
}

const withoutBrackets = (value: string): string => value.replace(/[（）]/g, '');

/** The best with those who saw the same but for a bracket, without which theirs is none: brackets are easily lost. */
function withBracketless(best: Choice, others: readonly Choice[], proves: (choice: Choice) => number) {
  const bare = withoutBrackets(best.value);
  const [same, rest] = [true, false].map((isSame) =>
    others.filter(
      (other) => (proves(other) < proves(best) && withoutBrackets(other.value) === bare) === isSame,
    ),
  );
  const readers = (same ?? []).reduce((sum, one) => sum + one.readers, best.readers);
  return { best: { ...best, readers }, rivals: rest ?? [] };
}

/** A reader less sure than this gives way to two others that saw the same. */
const givesWay = 0.9;

/**
 * Whether the likeliest value is that of one reader who was not sure of it, and two others saw another one alike, the
 * first of whom did not even think of it. Where each character has its form, one that lacks some at its end says nothing
 * against them.
 */
function isOutvotedAmong({ votes, likeliest, isFormed = false, isThought = false }: Evidence): boolean {
  if (isThought) return false;
  const isCut = (value: string) => isFormed && likeliest?.startsWith(value) === true;
  const choices = choicesOf(votes);
  const own = choices.find(({ value }) => value === likeliest);
  return (
    own?.readers === 1 &&
    (own.confidence ?? 0) < givesWay &&
    choices.some(({ value, readers }) => value !== likeliest && readers > 1 && !isCut(value))
  );
}

function differsInOne(one: string, other: string): boolean {
  const [characters, others] = [Array.from(one), Array.from(other)];
  return (
    characters.length === others.length && characters.filter((each, at) => each !== others[at]).length === 1
  );
}

/** Judges one field by itself: its form and check characters, and whether independent readers agree. */
export function judge(kind: KnownKind, evidence: Evidence): Judgement | undefined {
  const { field, votes, likeliest, isPartial = false } = evidence;
  const isLikeliest = ({ value }: { readonly value: string }) => Number(value === likeliest);
  const proves = ({ value }: { readonly value: string }) => proofOf(kind, field, value);
  const isOutvoted = isOutvotedAmong(evidence);
  const seen = choicesOf(votes);
  // Not every place is known: what readers saw alike stays before what one of them might have seen, but for a
  // known place that differs from it in one character.
  const ranks = (choice: { readonly value: string }) =>
    field === 'issuer' && !seen.some((other) => differsInOne(choice.value, other.value))
      ? Math.min(proves(choice), 1)
      : proves(choice);
  const choices = seen.toSorted(
    (a, b) =>
      ranks(b) - ranks(a) || (isOutvoted ? 0 : isLikeliest(b) - isLikeliest(a)) || b.readers - a.readers,
  );
  const [first, ...rest] = choices;
  const likely = first === undefined || proves(first) === 0 ? correctedNumbers(kind, evidence) : [];
  const [corrected] = likely;
  if (corrected !== undefined) {
    return {
      value: corrected.value,
      features: { proof: 1, support: 'opposed', certainty: certaintyOf(corrected.probability), isPartial },
      others: likely.slice(1).map(({ value }) => value),
      likely,
    };
  }
  if (first === undefined) return undefined;
  const { best, rivals } = withBracketless(first, rest, proves);
  const proof = proofOf(kind, field, best.value);
  const { alike = [] } = evidence;
  const support = alike.length > 0 || isOutvoted ? 'opposed' : supportOf(best, rivals, proves);
  // What two readers saw alike is right; how sure the rest is decides where they differ.
  const confidence = support === 'agreed' ? best.confidence : (best.whereAlone ?? best.confidence);
  return {
    value: best.value,
    features: {
      proof,
      support,
      certainty: certaintyOf(best.readers >= certainTogether ? Math.max(confidence ?? 0, three) : confidence),
      // A check over all characters leaves none out.
      isPartial: isPartial && proof < 2,
    },
    others: [...rest.filter((other) => proof === 0 || proves(other) > 0).map(({ value }) => value), ...alike],
  };
}

export const withFeatures = (judgement: Judgement, features: Partial<Features>): Judgement => ({
  ...judgement,
  features: { ...judgement.features, ...features },
});

/** Every value that some reader saw. */
export const seenIn = ({ value, others }: Judgement): readonly string[] => [value, ...others];

/** The same judgement with another of the values that were seen. */
export function choosing(judgement: Judgement, value: string): Judgement {
  if (value === judgement.value) return judgement;
  return { ...judgement, value, others: seenIn(judgement).filter((other) => other !== value) };
}
