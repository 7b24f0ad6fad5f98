import { rules as words } from '../../messages/rules.ts';
import type { Finding } from '../../model/finding.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { ifKnown, type Known, type Policy } from '../../model/rule-pack-group.ts';
import { companyNamePieces, placesIn } from '../company-name.ts';
import type { FindingId } from '../finding-ids.ts';
import { alignNames, matchedPieces } from '../name-alignment.ts';
import { beforeShortName, isSameName, nameRelation } from '../name-relation.ts';
import { namedSignatures } from '../named-signatures.ts';
import { remembered } from '../remembered.ts';
import { type Advice, platformFinding, type RuleContext, type RuleFinding, severityOf } from '../rule.ts';

const texts = words.signature;

/** The id of a finding without the word that all about signatures begin with. */
type SignatureId = FindingId extends infer Id ? (Id extends `signature.${infer Rest}` ? Rest : never) : never;

interface Doubt {
  readonly id: FindingId;
  readonly severity: Finding['severity'];
  readonly advice: Advice;
}

const warning = (id: SignatureId, advice: Advice): Doubt => ({
  id: `signature.${id}`,
  severity: 'warning',
  advice,
});
const note = (id: SignatureId, advice: Advice): Doubt => ({
  id: `signature.${id}`,
  severity: 'note',
  advice,
});

/** As grave as the platform says; doubtful where it says nothing, for carriers look at it too. */
function as(policy: Known<Policy>, id: SignatureId, advice: Advice): Doubt[] {
  const severity = policy === 'unknown' ? 'warning' : severityOf(policy);
  return severity === undefined ? [] : [{ id: `signature.${id}`, severity, advice }];
}

/** Longer ones are no names; that they are too long is said elsewhere. */
const comparableLength = 64;

/** Longest beginning of a company's name that is taken for a place when no place is known in it. */
const placeLength = 4;

/** The place that stands right before the short name; empty where there is none or the short name has one. */
function missingPlace(text: string, company: string): string {
  const places = placesIn(company);
  if (places.some((place) => text.includes(place))) return '';
  const before = beforeShortName(text, company);
  const place = places.find((candidate) => before.endsWith(candidate));
  return place ?? (before.length <= placeLength ? before : '');
}

/** The company's name with what the signature shares with it marked. */
const comparison = remembered((text = '', company = '') =>
  matchedPieces(alignNames(text, company).fullName)
    .map(({ text: piece, isMatched }) => (isMatched ? texts.matched(piece) : piece))
    .join(''),
);

const relation = remembered((text = '', company = '') => nameRelation(text, company));

/** The brand of a company, where a short name cut out of the company's name has nothing of it: others may be called the same. */
function missingBrand(text: string, company: string): string {
  const pieces = companyNamePieces(company);
  const index = pieces.findIndex(({ kind }) => kind === 'brand');
  const brand = pieces[index]?.text ?? '';
  const lengthOf = (end: number) => pieces.slice(0, end).reduce((sum, piece) => sum + piece.text.length, 0);
  const at = pieces
    .map((piece) => piece.text)
    .join('')
    .indexOf(text);
  if (brand === '' || at < 0) return '';
  const start = lengthOf(index);
  return at + text.length <= start || at >= start + brand.length ? brand : '';
}

const brandMissing = remembered((text = '', company = '') => missingBrand(text, company));

function contiguousDoubts(text: string, company: string, pack: RulePack): Doubt[] {
  const { recommendedLength, placeName } = pack.signatures.shortName;
  const minimumOverlap = ifKnown(pack.signatures.shortName.minimumOverlap) ?? 0;
  const maximum = ifKnown(pack.signatures.length.maximum);
  const length = Array.from(text).length;
  const place = missingPlace(text, company);
  const withPlace = place + text;
  const brand = brandMissing(text, company);
  const suggestsPlace =
    placeName === 'recommended' &&
    place !== '' &&
    (maximum === undefined || Array.from(withPlace).length <= maximum);
  return [
    ...(brand === '' ? [] : [warning('not-unique', texts.notUnique(text, brand))]),
    ...(length < minimumOverlap
      ? [warning('overlap', texts.littleOverlap(text, length, minimumOverlap))]
      : []),
    ...(length >= minimumOverlap && recommendedLength !== undefined && length < recommendedLength
      ? [note('short', texts.shortLength(text, recommendedLength))]
      : []),
    ...(suggestsPlace ? [note('place-name', texts.placeName(text, withPlace))] : []),
  ];
}

function shortNameDoubts(text: string, company: string, pack: RulePack): Doubt[] {
  const { kind, matched, overlap } = relation(text, company);
  const { shortName } = pack.signatures;
  const minimumOverlap = ifKnown(shortName.minimumOverlap) ?? 0;
  const little =
    overlap > 0 && overlap < minimumOverlap
      ? [warning('overlap', texts.littleOverlap(text, overlap, minimumOverlap))]
      : [];
  switch (kind) {
    case 'contiguous':
      return contiguousDoubts(text, company, pack);
    case 'skipping':
      return [
        ...as(shortName.skipping, 'skipping', texts.skipping(text, matched, comparison(text, company))),
        ...little,
      ];
    case 'reordered':
      return [
        ...as(shortName.reordering, 'reordered', texts.reordered(text, matched, comparison(text, company))),
        ...little,
      ];
    case 'partial':
      return [
        ...as(shortName.partial, 'partial', texts.partial(text, matched, comparison(text, company))),
        ...little,
      ];
    case 'none':
      return [warning('unrelated', texts.unrelated(text))];
  }
}

/** A signature based on the company's name against that name: whole, cut out in one piece, or otherwise. */
export function* signatureNameRule(context: RuleContext): Generator<RuleFinding> {
  const { document, pack } = context;
  const company = document.organization.name.trim();
  if (company === '') return;
  for (const { text, signature, path } of namedSignatures(context)) {
    if (text.length > comparableLength) continue;
    const doubts =
      signature.basis === 'shortName'
        ? shortNameDoubts(text, company, pack)
        : signature.basis === 'fullName' && !isSameName(text, company)
          ? [warning('full-name', texts.fullNameDiffers(text))]
          : [];
    for (const { advice, ...place } of doubts) {
      yield platformFinding(pack, { ...place, path }, advice, pack.signatures.shortName);
    }
  }
}
