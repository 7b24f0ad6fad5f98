import type { Purpose } from '../../../../shared/model/case-document.ts';
import type { FileFacts } from '../../../../shared/model/file-facts.ts';
import type { PrintedValue } from '../../../../shared/model/printed-value.ts';
import type { RulePack } from '../../../../shared/model/rule-pack.ts';
import type { FindingId } from '../../../../shared/rules/finding-ids.ts';
import type { Changes } from '../fixture.ts';

/** A valid case with changes, and what is known beside it. */
export interface Example {
  readonly purpose: Purpose;
  readonly changes: Changes;
  /** Of 阿里云 where none is given. */
  readonly pack?: RulePack;
  readonly files?: readonly FileFacts[];
  readonly printed?: readonly PrintedValue[];
}

/** What shows a rule at work: something it finds, something in order, and something close to the line. */
export interface Examples {
  readonly fails: Example;
  readonly passes: Example;
  readonly borderline: { readonly example: Example; readonly isFound: boolean };
}

export type ExamplesById = Partial<Record<FindingId, Examples>>;

type More = Omit<Example, 'purpose' | 'changes'>;

export const self = (changes: Changes = {}, more: More = {}): Example => ({
  purpose: 'self',
  changes,
  ...more,
});
export const other = (changes: Changes = {}, more: More = {}): Example => ({
  purpose: 'other',
  changes,
  ...more,
});

/** On the near side of the line. */
export const justPasses = (example: Example) => ({ example, isFound: false });
/** On the far side of the line. */
export const justFails = (example: Example) => ({ example, isFound: true });

/** Examples that differ in one value: what is found, what is in order, and what is just in order. */
export function values<Value>(
  exampleOf: (value: Value) => Example,
  fails: Value,
  passes: Value,
  nearly: Value,
): Examples {
  return {
    fails: exampleOf(fails),
    passes: exampleOf(passes),
    borderline: justPasses(exampleOf(nearly)),
  };
}
