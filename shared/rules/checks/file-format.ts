import { rules as words } from '../../messages/rules.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { formatName, formatOf, isConvertible } from '../file-formats.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';
import { readableFiles } from '../used-files.ts';

/** Formats the platform does not accept. What the package converts is worth a note, the rest is refused. */
export function* fileFormatRule(context: RuleContext): Generator<RuleFinding> {
  const { pack } = context;
  for (const { path, label, rule, facts } of readableFiles(context)) {
    const accepted = ifKnown(rule.formats);
    const format = formatOf(facts.mediaType);
    if (accepted === undefined || (format !== undefined && accepted.includes(format))) continue;
    const severity = isConvertible(facts.mediaType, rule) ? 'note' : 'error';
    const names = accepted.map((name) => name.toUpperCase()).join(words.units.separator);
    const advice = words.files.format(label, formatName(facts.mediaType), pack.name, names);
    yield platformFinding(
      pack,
      { id: 'file.format', severity, path },
      { ...advice, fix: severity === 'note' ? words.files.packageConverts : advice.fix },
      rule,
    );
  }
}
