import { placementsOf } from '../../shared/intake/placement.ts';
import { doubtfulValues, type Reading, readingsOf } from '../../shared/intake/reading.ts';
import { type TargetPath, valueAt } from '../../shared/intake/target.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';

/** A value of the case that pictures speak of. */
export interface ReviewItem {
  readonly path: TargetPath;
  /** What the case says now. */
  readonly value: string;
  readonly isDoubtful: boolean;
  /** 0 to 1, of the reading that says what the case says; `null` where a person wrote something else. */
  readonly confidence: number | null;
  /** What can be picked by its number: what the case says first. */
  readonly choices: readonly string[];
  /** Where the pictures say it, what agrees with the case first. */
  readonly sources: readonly Reading[];
  /** The readings that count as looked at once the value is settled: those in doubt, and those that say otherwise. */
  readonly confirms: readonly Reading[];
}

const mostChoices = 4;

/** Everything on the pictures that goes into the case, in the order of the fields. */
export function reviewItems(document: CaseDocument, files: readonly StoredFile[]): ReviewItem[] {
  const readings = readingsOf(placementsOf(document, files), files);
  const doubts = new Map(doubtfulValues(document, files).map((doubt) => [doubt.path, doubt]));
  return [...Map.groupBy(readings, ({ path }) => path)].map(([path, found]) => {
    const value = valueAt(document, path);
    const doubt = doubts.get(path);
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
      confidence: first?.value === value ? first.confidence : null,
      choices: [...new Set(choices)].slice(0, mostChoices),
      sources,
      confirms: doubt?.confirms ?? sources.filter((source) => source.value !== value),
    };
  });
}
