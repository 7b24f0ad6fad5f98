import { createHash } from 'node:crypto';
import { printedValues } from '../../../shared/intake/printed.ts';
import { factsOfStored } from '../../../shared/model/file-facts.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { taskList } from '../../../shared/rules/progress.ts';
import { localDate } from '../local-date.ts';
import type { CaseProgress, MeasureProgress } from './case-summary.ts';

const unknown: CaseProgress = { done: 0, total: 0 };

/** How many parts of the task list are complete, of those the case needs, as the rules see it today. */
export function progressMeter(inForce: () => readonly RulePack[], clock: { now(): Date }): MeasureProgress {
  const measure: MeasureProgress = (document, stored) => {
    try {
      const packs = inForce();
      const files = stored.map(factsOfStored);
      const printed = printedValues(document, stored);
      const findings = checkPlatforms({ document, packs, today: localDate(clock.now()), files, printed });
      const pack = packs.find(({ id }) => id === document.platforms[0]);
      const needed = taskList({ document, pack, findings }).filter(({ state }) => state !== 'not-needed');
      return { done: needed.filter(({ state }) => state === 'done').length, total: needed.length };
    } catch {
      // Whatever a rule makes of a document, what was typed is kept.
      return unknown;
    }
  };
  return Object.assign(measure, { mark: () => markOf(inForce()) });
}

const marks = new WeakMap<readonly RulePack[], string>();

/** Differs whenever any value of any pack does. Worked out once for packs that are in force. */
function markOf(packs: readonly RulePack[]): string {
  const known = marks.get(packs);
  if (known !== undefined) return known;
  const mark = createHash('sha256').update(JSON.stringify(packs)).digest('base64url');
  marks.set(packs, mark);
  return mark;
}
