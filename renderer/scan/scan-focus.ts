import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import type { ScanFinding, ScanPlace, ScanResult, ScanText } from '../../shared/model/scan.ts';

/** Something said of a signed letter that has a place on a page. */
export interface ScanMark {
  /** Names it among all that is said of this letter; the id of its row, too. */
  readonly id: string;
  readonly label: string;
  readonly place: ScanPlace;
  readonly tone: 'doubtful' | 'error' | undefined;
}

export const findingId = ({ key }: Pick<ScanFinding, 'key'>): string => `scan-finding-${key}`;
export const textId = (index: number): string => `scan-text-${index}`;

/** Everything with a place: the findings, and those texts that are being looked at. */
export function marksOfScan(
  { findings, texts }: ScanResult,
  isAccepted: (finding: ScanFinding) => boolean,
  focused: string | null,
  labelOf: (text: ScanText) => string,
): ScanMark[] {
  const tone = (finding: ScanFinding) => {
    if (isAccepted(finding) || finding.severity === 'note') return undefined;
    return finding.severity === 'error' ? 'error' : 'doubtful';
  };
  return [
    ...findings.flatMap((finding): ScanMark[] => {
      const { place, message } = finding;
      return place === null
        ? []
        : [{ id: findingId(finding), label: maskNumbers(message), place, tone: tone(finding) }];
    }),
    ...texts.flatMap((text, index): ScanMark[] => {
      if (textId(index) !== focused) return [];
      return [{ id: textId(index), label: labelOf(text), place: text.place, tone: undefined }];
    }),
  ];
}

/** Where on the letter it is; `null` for what has no place. */
export function placeOf({ findings, texts }: ScanResult, id: string): ScanPlace | null {
  const finding = findings.find((one) => findingId(one) === id);
  return finding ? finding.place : (texts.find((_, index) => textId(index) === id)?.place ?? null);
}
