import { rules as words } from '../../messages/rules.ts';
import { isSameName } from '../name-relation.ts';
import { textAt } from '../paths.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = words.materials;
const company = 'organization.name';

/** Dots that look like the middle dot of names and are other characters. */
const otherDots = /[•‧∙⋅・･．]/u;

/** Longer texts are no names. */
const comparableLength = 256;

function shown(character: string | undefined): string {
  if (character === undefined) return texts.nothing;
  return /\s/u.test(character) ? texts.space : character;
}

/** The first place at which two ways to write a name part. */
function firstDifference(one: string, other: string): string {
  const [left, right] = [Array.from(one), Array.from(other)];
  const at = left.findIndex((character, index) => character !== right[index]);
  const place = at < 0 ? left.length : at;
  return texts.difference(shown(left[place]), shown(right[place]));
}

/** The same company under a path of its own: the holder of the account, and who applied for a trademark. */
function* otherPlaces({ document, field }: RuleContext): Generator<string> {
  // Kept for whoever applies for themselves although the form asks for no account holder.
  if (document.purpose === 'self' || field('accountHolder.name') !== undefined) yield 'accountHolder.name';
  for (const [index, { trademark }] of document.signatures.entries()) {
    const path = `signatures.${index}.trademark.applicant`;
    if (trademark !== null && field(path) !== undefined) yield path;
  }
}

/** One company written in several ways: width of brackets, middle dots, spaces. Platforms compare each character. */
export function* nameWritingRule(context: RuleContext): Generator<RuleFinding> {
  const { document, field } = context;
  const asked = field(company);
  const name = textAt(document, company);
  if (asked === undefined || name === '' || name.length > comparableLength) return;
  const say = <Id extends string>(id: Id, path: string, advice: { message: string; fix: string }) =>
    generalFinding({ id: `company-name.${id}`, severity: 'warning', path }, advice, words.sources.reminder);
  const dot = otherDots.exec(name)?.[0];
  if (dot !== undefined) yield say('dot', company, texts.nameDot(asked.label, dot));
  // Names in Latin letters have spaces between their words.
  if (/[^\x20-\x7e]\s|\s[^\x20-\x7e]/u.test(name)) yield say('space', company, texts.nameSpace(asked.label));
  for (const path of otherPlaces(context)) {
    const other = textAt(document, path);
    if (other === name || other.length > comparableLength || !isSameName(other, name)) continue;
    const label = field(path)?.label ?? words.accountHolder;
    const difference = firstDifference(other, name);
    yield say('writing', path, texts.nameWritten(label, asked.label, difference));
  }
}
