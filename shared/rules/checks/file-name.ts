import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';
import { type FileRule, readableFiles } from '../used-files.ts';

function isRefused(name: string, { name: rule }: FileRule): boolean {
  const characters = Array.from(name);
  const forbidden = ifKnown(rule.forbidden) ?? '';
  return (
    (rule.asciiOnly === true && /[^\x20-\x7e]/.test(name)) ||
    characters.length > (ifKnown(rule.maximumLength) ?? Number.POSITIVE_INFINITY) ||
    characters.some((character) => forbidden.includes(character))
  );
}

/** File names the platform refuses, said once for all: the package names its files itself. */
export function* fileNameRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  const refused = readableFiles(context).filter(({ facts, rule }) => isRefused(facts.name, rule));
  const [first] = refused;
  if (first === undefined) return;
  const names = [...new Set(refused.map(({ facts }) => facts.name))];
  yield platformFinding(
    pack,
    { id: 'file.name', severity: 'note', path: first.path },
    words.files.name(pack.name, first.facts.name, names.length),
    first.rule,
  );
}
