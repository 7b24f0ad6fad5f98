import { rules as words } from '../../messages/rules.ts';
import { type Material, neededMaterials } from '../materials.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

/** What a copy needs, said once for all papers of the same policy, at the first of them. */
export function* copyPolicyRule({ document, pack, field }: RuleContext): Generator<RuleFinding> {
  const papers = neededMaterials(document, pack)
    .filter(({ need }) => need === 'required' || need === 'recommended')
    .map(({ material }) => material);
  for (const policy of ['red-seal', 'refused'] as const) {
    const concerned = papers.filter(({ copy }) => copy === policy);
    const [first] = concerned.filter(({ slot }) => field(pathOf({ slot })) !== undefined);
    if (first === undefined) continue;
    const titles = concerned.map(({ title }) => title).join(words.units.separator);
    const advice =
      policy === 'red-seal'
        ? words.materials.copySeal(titles, pack.certificates.copyNote)
        : words.materials.copyRefused(titles);
    const id = policy === 'red-seal' ? 'material.copy-seal' : 'material.copy-refused';
    yield platformFinding(pack, { id, severity: 'note', path: pathOf(first) }, advice, first);
  }
}

function pathOf({ slot }: Pick<Material, 'slot'>): string {
  return `files.${slot}`;
}
