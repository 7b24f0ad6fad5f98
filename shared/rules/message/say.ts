import { rules as words } from '../../messages/rules.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { type Advice, generalFinding, platformFinding } from '../rule.ts';
import type { Span } from '../span.ts';
import type { MessageFinding } from './template.ts';

interface Place extends Span {
  readonly id: string;
  readonly severity: MessageFinding['severity'];
}

/** A finding that rests on what a rule pack says. */
export function packSays(
  pack: RulePack,
  { from, to, ...place }: Place,
  advice: Advice,
  provenance: Provenance,
): MessageFinding {
  const { path: _, ...finding } = platformFinding(pack, { ...place, path: '' }, advice, provenance);
  return { ...finding, from, to };
}

/** A finding of our own, which no platform's rule states. */
export function weSay({ from, to, ...place }: Place, advice: Advice): MessageFinding {
  const { path: _, ...finding } = generalFinding({ ...place, path: '' }, advice, words.sources.reminder);
  return { ...finding, from, to };
}
