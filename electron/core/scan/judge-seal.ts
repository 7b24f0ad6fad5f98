import { messages } from '../../../shared/messages/index.ts';
import type { ScanFinding } from '../../../shared/model/scan.ts';
import { commonCharacters } from './align.ts';
import type { SeenPage, SeenSeal } from './evidence.ts';
import { executionRemark, type Judged, paperPlace, placeOn, remark } from './finding.ts';
import type { SealText } from './seal-text.ts';

const texts = messages.scan;

/** Share of a page that has colour where it is more than noise. */
const leastColour = 0.0003;
/** Share of a ring beyond the edge, and shares of it that are drawn. */
const mostOutside = 0.04;
const broken = 0.6;
const faint = 0.8;
/** Shares of a company's name that must be read to be it, or not to be it. */
const same = 0.62;
const other = 0.5;
/** Least characters and confidence of a name that was read at all. */
const leastCharacters = 5;
const leastConfidence = 0.7;
const surelyRead = 0.82;

/** What companies of one kind share at the end of their names says nothing of which company it is. */
const ending = /(股份)?(有限|责任|无限)*公司$|集团$/;

/** Seals bear the name without brackets, marks and spaces. */
const bare = (name: string): string => name.normalize('NFKC').replace(/[^\p{Script=Han}A-Za-z]/gu, '');
const core = (name: string): string => bare(name).replace(ending, '') || bare(name);

/** What was read without Latin letters where a name has none: a seal's number, upside down, reads as such. */
function withoutNumber(read: string, name: string): string {
  const latin = (text: string) => /[A-Za-z]/.test(text.normalize('NFKC'));
  if (!latin(name)) return read.replace(/[A-Za-z]/g, '');
  const before = latin(name.slice(0, 1)) ? read : read.replace(/^[A-Za-z]+/, '');
  return latin(name.slice(-1)) ? before : before.replace(/[A-Za-z]+$/, '');
}

/** How much of a name was read, 0 to 1; characters that do not belong count against it. */
function likeness(read: string, name: string): number {
  const [seen, wanted] = [core(withoutNumber(bare(read), name)), core(name)];
  return commonCharacters(seen, wanted) / Math.max(1, wanted.length, seen.length - 2);
}

/** Both parties may have sealed a letter: then it is the authorizer's that is judged. */
const weight = ({ colour, inPlace, closed, outside, name }: SeenSeal, { authorizer }: Judged): number => {
  const isOwn = authorizer !== '' && likeness(name.text, authorizer) >= same;
  return (isOwn ? 8 : 0) + (colour === 'red' ? 4 : 0) + (inPlace ? 2 : 0) + closed - outside;
};

/** The seal of the letter's last page: there, red, whole, in its place, and whose. */
export function* judgeSeal(page: SeenPage, judged: Judged): Generator<ScanFinding> {
  const [seal] = page.seals.toSorted((a, b) => weight(b, judged) - weight(a, judged));
  const isGrey = page.colour < leastColour;
  if (seal === undefined) {
    const place = page.sealPlace ? placeOn(page, page.sealPlace) : paperPlace(page);
    yield executionRemark(judged, {
      id: 'seal-missing',
      severity: 'error',
      advice: texts.sealMissing,
      place,
    });
    if (isGrey) {
      yield remark({ id: 'no-colour', severity: 'note', advice: texts.noColour, place: paperPlace(page) });
    }
    return;
  }
  const place = placeOn(page, seal.box);
  if (seal.colour !== 'red') {
    const [id, advice] = isGrey
      ? ['black-and-white', texts.blackAndWhite]
      : ['seal-not-red', texts.sealNotRed];
    yield executionRemark(judged, { id, severity: 'error', advice, place });
  }
  if (!seal.inPlace) {
    yield executionRemark(judged, { id: 'seal-place', severity: 'warning', advice: texts.sealPlace, place });
  }
  if (seal.outside > mostOutside) {
    yield executionRemark(judged, { id: 'seal-cut', severity: 'error', advice: texts.sealCut, place });
  } else if (seal.closed < broken) {
    yield executionRemark(judged, { id: 'seal-broken', severity: 'error', advice: texts.sealBroken, place });
  } else if (seal.closed < faint) {
    yield executionRemark(judged, { id: 'seal-faint', severity: 'warning', advice: texts.sealFaint, place });
  }
  yield* judgeName(seal, place, judged);
}

function limitedUse({ text, confidence }: SealText): string | undefined {
  if (confidence < leastConfidence) return undefined;
  return texts.limitedUse.some((word) => text.includes(word)) ? text : undefined;
}

/** Whose seal it is, as far as its name can be read. */
function* judgeName(
  { name, words }: SeenSeal,
  place: ScanFinding['place'],
  judged: Judged,
): Generator<ScanFinding> {
  const { authorizer, authorizee } = judged;
  const purpose = limitedUse(words);
  if (purpose !== undefined) {
    const advice = texts.sealPurpose(purpose);
    yield executionRemark(judged, { id: 'seal-purpose', severity: 'warning', advice, place });
  }
  if (authorizer === '') return;
  const read = withoutNumber(bare(name.text), authorizer);
  const [own, others] = [likeness(name.text, authorizer), likeness(name.text, authorizee)];
  if (own >= same && own >= others) return;
  if (authorizee !== '' && others >= same && others > own + 0.15) {
    const advice = texts.sealAuthorizee(authorizee);
    yield executionRemark(judged, { id: 'seal-other', severity: 'error', advice, place });
    return;
  }
  const isRead = read.length >= leastCharacters && name.confidence >= leastConfidence;
  if (!isRead) {
    yield executionRemark(judged, {
      id: 'seal-unreadable',
      severity: 'note',
      advice: texts.sealUnreadable,
      place,
    });
  } else if (own < other && name.confidence >= surelyRead) {
    const advice = texts.sealOther(read, authorizer);
    yield executionRemark(judged, { id: 'seal-other', severity: 'error', advice, place });
  } else {
    const advice = texts.sealDoubtful(read, authorizer);
    yield executionRemark(judged, { id: 'seal-doubtful', severity: 'warning', advice, place });
  }
}
