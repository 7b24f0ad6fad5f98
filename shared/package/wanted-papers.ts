import { messages } from '../messages/index.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { PlannedMaterial } from '../model/package.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { type NeededMaterial, neededMaterials } from '../rules/materials.ts';

/** A paper that is asked for, and the file of the case that serves for it. */
export interface WantedPaper extends Pick<PlannedMaterial, 'id' | 'title' | 'slot' | 'need' | 'conditions'> {
  /** As the case document names the file; empty without one. */
  readonly reference: string;
}

/** Every paper a platform asks of a case, in its order, further files last. */
export function wantedPapers(document: CaseDocument, pack: RulePack): WantedPaper[] {
  const needed = neededMaterials(document, pack);
  const others = needed.filter(({ material }) => material.slot === 'other');
  return [
    ...needed.flatMap(({ material, need }) => {
      const { id, title, slot, conditions } = material;
      if (slot === 'other') return [];
      return [{ id, title, slot, need, conditions, reference: document.files[slot].trim() }];
    }),
    ...furtherPapers(document, others),
  ];
}

/**
 * Papers without a place of their own. What a further file shows is not known: it is taken for the one paper that
 * is asked for, or else for further material; required papers are missed while there are fewer files than them.
 */
function furtherPapers(document: CaseDocument, others: readonly NeededMaterial[]): WantedPaper[] {
  const references = document.files.other.map((reference) => reference.trim()).filter(Boolean);
  const [only] = others.length === 1 ? others : [];
  const required = others.filter(({ need }) => need === 'required');
  const missing = references.length < required.length || references.length === 0 ? others : [];
  return [
    ...references.map((reference, index) => ({
      id: `${only?.material.id ?? 'more'}-${index + 1}`,
      title: only?.material.title ?? messages.documents.slots.other,
      slot: 'other' as const,
      need: only?.need ?? ('optional' as const),
      conditions: only?.material.conditions ?? [],
      reference,
    })),
    ...missing
      .filter(({ need }) => references.length === 0 || need === 'required')
      .map(({ material: { id, title, conditions }, need }) => ({
        id,
        title,
        slot: 'other' as const,
        need,
        conditions,
        reference: '',
      })),
  ];
}
