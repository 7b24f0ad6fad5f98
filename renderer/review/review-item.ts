import { documentAt, placementsOf } from '../../shared/intake/placement.ts';
import { type DoubtfulValue, doubtfulValues, type Reading, readingsOf } from '../../shared/intake/reading.ts';
import { type TargetPath, targetPaths, valueAt } from '../../shared/intake/target.ts';
import { unreadFields } from '../../shared/intake/unread.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { boxAround } from './view-transform.ts';

/** A value of the case that pictures speak of. */
export interface ReviewItem {
  readonly path: TargetPath;
  /** What the case says now. */
  readonly value: string;
  readonly isDoubtful: boolean;
  /** Whether it is printed on a picture on which it could not be read. */
  readonly isUnread: boolean;
  /** 0 to 1, of the reading that says what the case says; `null` where a person wrote something else. */
  readonly confidence: number | null;
  /** What can be picked by its number: what the case says first. */
  readonly choices: readonly string[];
  /** Where the pictures say it, what agrees with the case first; of an unread value the whole document. */
  readonly sources: readonly Reading[];
  /** The readings that count as looked at once the value is settled: those in doubt, and those that say otherwise. */
  readonly confirms: readonly Reading[];
}

const mostChoices = 4;

/** Everything on the pictures that goes into the case, in the order of the fields. */
export function reviewItems(document: CaseDocument, files: readonly StoredFile[]): ReviewItem[] {
  const readings = Map.groupBy(readingsOf(placementsOf(document, files), files), ({ path }) => path);
  const unread = Map.groupBy(unreadSources(document, files), ({ path }) => path);
  const doubts = new Map(doubtfulValues(document, files).map((doubt) => [doubt.path, doubt]));
  return targetPaths.flatMap((path) => {
    const value = valueAt(document, path);
    const found = readings.get(path);
    if (found !== undefined) return [readItem(path, value, found, doubts.get(path))];
    const sources = unread.get(path);
    return sources === undefined ? [] : [unreadItem(path, value, sources)];
  });
}

function readItem(
  path: TargetPath,
  value: string,
  found: readonly Reading[],
  doubt: DoubtfulValue | undefined,
): ReviewItem {
  const sources = found.toSorted(
    (left, right) =>
      Number(right.value === value) - Number(left.value === value) || right.confidence - left.confidence,
  );
  const [first] = sources;
  const readAs = sources.flatMap((source) => [source.value, ...source.alternatives]);
  const choices = [value, ...(doubt?.alternatives ?? []), ...readAs].filter((choice) => choice !== '');
  return {
    path,
    value,
    isDoubtful: doubt !== undefined,
    isUnread: false,
    confidence: first?.value === value ? first.confidence : null,
    choices: [...new Set(choices)].slice(0, mostChoices),
    sources,
    confirms: doubt?.confirms ?? sources.filter((source) => source.value !== value),
  };
}

/** Somebody has to look until there is a value, and that one is theirs. */
const unreadItem = (path: TargetPath, value: string, sources: readonly Reading[]): ReviewItem => ({
  path,
  value,
  isDoubtful: value === '',
  isUnread: true,
  confidence: null,
  choices: value === '' ? [] : [value],
  sources,
  confirms: [],
});

/** Where the unread fields have to be looked for: the whole of their documents. */
function unreadSources(document: CaseDocument, files: readonly StoredFile[]): Reading[] {
  return unreadFields(document, files).flatMap((field) => {
    const found = documentAt(files, field);
    if (!found) return [];
    const box = boxAround(found.outline);
    return [{ ...field, value: '', confidence: 0, needsReview: true, alternatives: [], box }];
  });
}
