import { messages } from '../../../shared/messages/index.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { ScanFinding, ScanPlace } from '../../../shared/model/scan.ts';
import { type Advice, generalFinding, platformFinding } from '../../../shared/rules/rule.ts';
import type { SeenPage } from './evidence.ts';
import type { PlaceBox } from './lie.ts';

/** What is looked at when findings are made. */
export interface Judged {
  readonly pack: RulePack;
  /** Names of the parties as the letter prints them. */
  readonly authorizer: string;
  readonly authorizee: string;
}

interface Remark {
  /** Id of the rule without the room's own name, such as `seal-missing`. */
  readonly id: string;
  readonly severity: ScanFinding['severity'];
  readonly advice: Advice;
  readonly place: ScanPlace | null;
  /** What it is about, where one rule may say several things. */
  readonly about?: string;
}

const path = 'files.letterScan';

const finished = (
  { about, place, severity }: Remark,
  finding: Omit<ScanFinding, 'key' | 'place' | 'acceptable'>,
): ScanFinding => ({
  ...finding,
  key: about === undefined ? finding.id : `${finding.id}:${about}`,
  // What is surely wrong is put right on paper, not stood up for.
  acceptable: severity !== 'error',
  place,
});

/** Something about the picture or the wording, which every platform wants right. */
export function remark(given: Remark): ScanFinding {
  const place = { id: `scan.${given.id}`, severity: given.severity, path };
  return finished(given, generalFinding(place, given.advice, messages.scan.source));
}

/** Something about seal, signature or date, which rests on what the platform says of them. */
export function executionRemark({ pack }: Judged, given: Remark): ScanFinding {
  const place = { id: `scan.${given.id}`, severity: given.severity, path };
  return finished(given, platformFinding(pack, place, given.advice, pack.letter.execution));
}

export const placeOn = ({ file, page }: SeenPage, box: PlaceBox): ScanPlace => ({
  file,
  page,
  box: [...box],
});

/** The paper in its page: what of its corners the picture shows. */
export function paperPlace(page: SeenPage): ScanPlace {
  const within = (value: number) => Math.min(1, Math.max(0, value));
  const xs = page.outline.map(([x]) => within(x));
  const ys = page.outline.map(([, y]) => within(y));
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return placeOn(page, [x, y, Math.max(...xs) - x, Math.max(...ys) - y]);
}
