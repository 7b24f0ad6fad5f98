import { normalizeCode } from '../../identifiers/characters.ts';
import { rules as words } from '../../messages/rules.ts';
import { textAt } from '../paths.ts';
import { generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const name = 'administrator.name';
const number = 'administrator.document.number';

/** Legal person and administrator may be one: then name and number agree, and otherwise neither does. */
export function* samePersonRule({ document, field }: RuleContext): Generator<RuleFinding> {
  if (field(name) === undefined || field(number) === undefined) return;
  if (field('legalPerson.name') === undefined || field('legalPerson.document.number') === undefined) return;
  if (document.legalPerson.document.type !== document.administrator.document.type) return;
  const names = [textAt(document, 'legalPerson.name'), textAt(document, name)] as const;
  const numbers = [textAt(document, 'legalPerson.document.number'), textAt(document, number)].map(
    normalizeCode,
  );
  if (names.includes('') || numbers.includes('')) return;
  const [isSameName, isSameNumber] = [names[0] === names[1], numbers[0] === numbers[1]];
  if (isSameName === isSameNumber) return;
  yield generalFinding(
    {
      id: isSameName ? 'people.same-name' : 'people.same-number',
      severity: 'warning',
      path: isSameName ? number : name,
    },
    isSameName
      ? words.materials.samePersonOtherNumber(names[0])
      : words.materials.sameNumberOtherPerson(...names),
    words.sources.reminder,
  );
}
