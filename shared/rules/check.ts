import { rules as words } from '../messages/rules.ts';
import type { Finding } from '../model/finding.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { type CheckInput, contextOf } from './context.ts';
import { patternOf } from './paths.ts';
import { namingRules, registry } from './registry.ts';
import { generalFinding, type RuleContext } from './rule.ts';

/** Made once: comparing in a language without one costs more than all rules together. */
const byPath = new Intl.Collator('en', { numeric: true });

/** Where a pattern stands in the form: at its own field, or at the first field inside it. */
function placesInForm({ fields }: RuleContext): (path: string) => number {
  const patterns = [...new Set(fields.map(({ path }) => path))];
  const places = new Map(patterns.map((pattern, place) => [pattern, place]));
  return (path) => {
    const pattern = patternOf(path);
    const known = places.get(pattern);
    if (known !== undefined) return known;
    const place = patterns.findIndex((candidate) => candidate.startsWith(`${pattern}.`));
    places.set(pattern, place);
    return place;
  };
}

function inOrderOfForm(findings: readonly Finding[], context: RuleContext): Finding[] {
  const placeOf = placesInForm(context);
  return findings
    .map((finding) => ({ finding, place: placeOf(finding.path) }))
    .sort((left, right) => left.place - right.place || byPath.compare(left.finding.path, right.finding.path))
    .map(({ finding }) => finding);
}

/** Everything the rules say about a case as one platform would look at it, in the order of the form. */
export function checkCase(input: CheckInput): Finding[] {
  const context = contextOf(input);
  return inOrderOfForm(
    registry.flatMap((rule) => [...rule(context)]),
    context,
  );
}

/** What a platform would say of the signatures as names alone, whatever else the case has. */
export function checkNaming(input: CheckInput): Finding[] {
  const context = contextOf(input);
  return namingRules.flatMap((rule) => [...rule(context)]);
}

/** The same for every platform the case names; what holds everywhere is said once. */
export function checkPlatforms({
  document,
  packs,
  today,
  files,
  printed,
}: Omit<CheckInput, 'pack'> & { readonly packs: readonly RulePack[] }): Finding[] {
  const place = { severity: 'error', path: 'platforms' } as const;
  const own = words.sources.reminder;
  if (document.platforms.length === 0) {
    return [generalFinding({ ...place, id: 'platform.missing' }, words.platform.missing, own)];
  }
  const found = new Map<string, Finding>();
  for (const id of new Set(document.platforms)) {
    const pack = packs.find((candidate) => candidate.id === id);
    const findings =
      pack === undefined
        ? [
            {
              ...generalFinding({ ...place, id: 'platform.unknown' }, words.platform.unknown(id), own),
              platform: id,
            },
          ]
        : checkCase({ document, pack, today, files, printed });
    for (const finding of findings) {
      const { platform, path, message } = finding;
      // What holds everywhere may still be worded in each platform's own label for the field.
      const key = JSON.stringify([platform, finding.id, path, platform === 'all' ? '' : message]);
      if (!found.has(key)) found.set(key, finding);
    }
  }
  return [...found.values()];
}
