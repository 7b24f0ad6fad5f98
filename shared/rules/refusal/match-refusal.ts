import { rules as words } from '../../messages/rules.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import type { Span } from '../span.ts';
import { pairPlaces, placesOf } from './matched-places.ts';
import {
  pairsOf,
  plainWording,
  shareOf,
  type Weights,
  type Wording,
  weightsOf,
  wordingOf,
} from './wording.ts';

type RefusalGroup = RulePack['refusals'][number];
type Reason = RefusalGroup['reasons'][number];

/** A reason for which the platform refuses, with what then helps. */
export interface Refusal {
  /** What was refused. */
  readonly of: RefusalGroup['of'];
  /** In the platform's words. */
  readonly reason: string;
  readonly fix: string;
  /** The fields it concerns, as paths of the case document, `*` standing for any item of a list. */
  readonly paths: readonly string[];
  readonly foreseen: Reason['foreseen'];
  readonly source: string;
}

/** A reason that fits a text of refusal. */
export interface RefusalMatch extends Refusal {
  /** How well it fits: 0 to 1. */
  readonly score: number;
  /** By what it was recognized: the platform's code, words that tell it, or the likeness of the wording. */
  readonly by: 'code' | 'phrase' | 'wording';
  /** What in the text it was recognized by, in the order of the text. */
  readonly matched: readonly Span[];
}

/** Less alike than this, and two wordings speak of different things. */
const leastLikeness = 0.4;
/** More matches than this help nobody. */
const mostMatches = 5;

/** Every reason the pack knows, to pick from, in the order of the pack. */
export function refusalsOf(pack: RulePack): Refusal[] {
  return pack.refusals.flatMap((group) => group.reasons.map((reason) => refusalOf(group, reason)));
}

function refusalOf({ of, source, asOf, confidence }: RefusalGroup, reason: Reason): Refusal {
  return {
    of,
    reason: reason.reason,
    fix: reason.fix,
    paths: reason.paths,
    foreseen: reason.foreseen,
    source: words.sources.pack(source, asOf, confidence),
  };
}

interface Given extends Wording {
  readonly pairs: ReadonlySet<string>;
  /** The words in Latin letters, as codes are written. */
  readonly codes: ReadonlySet<string>;
}

function givenOf(text: string): Given {
  const wording = wordingOf(text);
  const written =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z0-9_.]+/g) ?? [];
  // A code can stand behind the name of its service: `isv.AuthorizationLetterDateNotValid`.
  const codes = written
    .map((code) => code.replace(/\.+$/, ''))
    .flatMap((code) => [code, code.slice(code.indexOf('.') + 1)]);
  return { ...wording, pairs: pairsOf(wording.plain), codes: new Set(codes) };
}

/**
 * A code is certain, and the reason's own wording nearly so. A phrase is enough, and the longer the surer; what else of the reason's wording the text
 * holds tells reasons apart that share a phrase. Without any of these the wording must be alike.
 */
function fitOf(
  reason: Reason,
  given: Given,
  weight: Weights,
): Pick<RefusalMatch, 'score' | 'by' | 'matched'> | undefined {
  const { codes = [], phrases = [] } = reason;
  const code = codes.find((each) => given.codes.has(each.toLowerCase()));
  if (code !== undefined) return { score: 1, by: 'code', matched: placesOf([plainWording(code)], given) };
  const wording = plainWording(reason.reason);
  // Of reasons that contain each other, the longer says more.
  if (given.plain.includes(wording)) {
    const matched = placesOf([wording], given);
    return { score: 0.9 + 0.09 * (wording.length / (wording.length + 8)), by: 'wording', matched };
  }
  const pairs = pairsOf(wording);
  const likeness = shareOf(pairs, given.pairs, weight);
  const said = phrases.map(plainWording).filter((phrase) => phrase !== '' && given.plain.includes(phrase));
  if (said.length > 0) {
    const length = said.reduce((sum, phrase) => sum + phrase.length, 0);
    const score = 0.4 + 0.3 * likeness + 0.2 * (length / (length + 4));
    return { score, by: 'phrase', matched: placesOf(said, given) };
  }
  if (likeness < leastLikeness) return undefined;
  return { score: 0.85 * likeness, by: 'wording', matched: pairPlaces(pairs, given) };
}

/**
 * The pack's reasons that fit what the platform wrote when it refused, the best first, at most five; those that
 * fit equally well in the order of the pack. Punctuation, spaces, width and case do not matter.
 */
export function matchRefusal(text: string, pack: RulePack): RefusalMatch[] {
  const given = givenOf(text);
  const weight = weightsOf(
    pack.refusals.flatMap(({ reasons }) => reasons.map(({ reason }) => pairsOf(plainWording(reason)))),
  );
  return pack.refusals
    .flatMap((group) =>
      group.reasons.flatMap((reason): RefusalMatch[] => {
        const found = fitOf(reason, given, weight);
        return found === undefined ? [] : [{ ...refusalOf(group, reason), ...found }];
      }),
    )
    .sort((left, right) => right.score - left.score)
    .slice(0, mostMatches)
    .map((match) => ({ ...match, score: Math.round(match.score * 100) / 100 }));
}
