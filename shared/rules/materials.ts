import type { CaseDocument } from '../model/case-document.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { ifKnown } from '../model/rule-pack-group.ts';
import type { Need } from '../model/rule-pack-need.ts';

export type Material = RulePack['materials']['items'][number];

/** One paper the platform wants of this case, and how much it wants it. */
export interface NeededMaterial {
  readonly material: Material;
  readonly need: Need;
}

/**
 * The papers a platform wants of a case: of its purpose, kind of organization and the bases of its signatures.
 * Those whose need is not known are left out.
 */
export function neededMaterials(document: CaseDocument, pack: RulePack): NeededMaterial[] {
  const bases = document.signatures.map(({ basis }) => basis);
  return pack.materials.items.flatMap((material) => {
    const value = material[document.purpose];
    const need = value === undefined ? undefined : ifKnown(value);
    const isOfKind = material.organizationKinds?.includes(document.organization.kind) ?? true;
    const isOfBasis = material.bases?.some((basis) => bases.includes(basis)) ?? true;
    return need !== undefined && isOfKind && isOfBasis ? [{ material, need }] : [];
  });
}
