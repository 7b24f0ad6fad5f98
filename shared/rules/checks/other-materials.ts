import { rules as words } from '../../messages/rules.ts';
import { neededMaterials } from '../materials.ts';
import { platformFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = words.materials;

/**
 * Papers without a place of their own. What a further file shows is not known: they are missed while there are
 * fewer files than required papers.
 */
export function* otherMaterialsRule({ document, pack }: RuleContext): Generator<RuleFinding> {
  const others = neededMaterials(document, pack).filter(({ material }) => material.slot === 'other');
  const required = others.filter(({ need }) => need === 'required');
  const count = document.files.other.filter((file) => file.trim() !== '').length;
  const isComplete = count >= required.length;
  for (const { material, need } of others) {
    const isRequired = need === 'required';
    if (isRequired ? isComplete : need !== 'recommended' || count >= others.length) continue;
    const { title, conditions } = material;
    const fix = [...conditions, texts.addToOther].map(texts.condition).join('');
    yield platformFinding(
      pack,
      {
        id: isRequired ? 'material.missing' : 'material.recommended',
        severity: isRequired ? 'warning' : 'note',
        path: 'files.other',
      },
      { message: isRequired ? texts.missing(title) : texts.recommended(title), fix },
      material,
    );
  }
}
