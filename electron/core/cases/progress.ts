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
  return (document, stored) => {
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
}
