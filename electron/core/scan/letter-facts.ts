import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { LetterPlan } from '../letter/letter-plan.ts';
import { letterValues } from '../letter/letter-values.ts';
import type { FormLetter } from './form-plan.ts';

/** What a signed letter is compared with. Plain data, for it goes to another thread. */
export interface ExpectedLetter {
  /** The letter as we compose it; no pages where it cannot be composed. */
  readonly plan: LetterPlan;
  /** The platform's own letter it was filled in on instead; then there is no plan yet. */
  readonly form?: FormLetter;
  /** What a letter of this case states, for one that is not of our making. */
  readonly facts: readonly { readonly path: string; readonly text: string }[];
}

/** What every letter states, whoever wrote it: the platform's name and the number of signatures are ours. */
const stated = [
  'organization.name',
  'organization.creditCode',
  'accountHolder.name',
  'accountHolder.creditCode',
  'authorization.validFrom',
  'authorization.validTo',
] as const;

export function expectedLetter(
  document: CaseDocument,
  letter: Pick<ExpectedLetter, 'plan' | 'form'>,
): ExpectedLetter {
  const { texts, signatures } = letterValues(document, '');
  return {
    ...letter,
    facts: [
      ...stated.map((path) => ({ path, text: texts[path] })),
      ...signatures.map(({ text, index }) => ({ path: `signatures.${index}.text`, text })),
    ].filter(({ text }) => text !== ''),
  };
}
