import { rules as words } from '../../messages/rules.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const path = 'administrator.name';

/** 责任人: a person some platforms ask for beside the administrator. The case has no place for one. */
export function* responsiblePersonRule({ pack, field }: RuleContext): Generator<RuleFinding> {
  const { responsible } = pack.people;
  if (responsible.need !== 'required' || field(path) === undefined) return;
  yield platformFinding(
    pack,
    { id: 'administrator.responsible', severity: 'note', path },
    words.administrator.responsible(responsible.note, responsible.mayBeAdministrator === true),
    responsible,
  );
}
