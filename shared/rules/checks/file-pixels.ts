import { rules as words } from '../../messages/rules.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';
import { readableFiles } from '../used-files.ts';

/**
 * Longer side, in pixels, below which small print is not legible: a card of 85.6 mm at 180 dpi, a sheet of A4
 * at 85 dpi.
 */
const least = { card: 600, paper: 1_000 };

/** Pictures too small to read what is printed on them. */
export function* filePixelsRule(context: RuleContext): Generator<RuleFinding> {
  for (const { path, label, isPaper, facts } of readableFiles(context)) {
    if (facts.pixels === null) continue;
    const { width, height } = facts.pixels;
    if (Math.max(width, height) >= (isPaper ? least.paper : least.card)) continue;
    yield generalFinding(
      { id: 'file.too-small', severity: 'warning', path },
      words.files.tooSmall(label, width, height),
      words.sources.reminder,
    );
  }
}
