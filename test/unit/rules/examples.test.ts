import { describe, expect, it } from 'vitest';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { contextOf } from '../../../shared/rules/context.ts';
import { type FindingId, findingIds } from '../../../shared/rules/finding-ids.ts';
import { registry } from '../../../shared/rules/registry.ts';
import type { Example, ExamplesById } from './examples/example.ts';
import { fileExamples } from './examples/files.ts';
import { letterExamples } from './examples/letters.ts';
import { numberExamples } from './examples/numbers.ts';
import { organizationExamples } from './examples/organization.ts';
import { peopleExamples } from './examples/people.ts';
import { signatureExamples } from './examples/signatures.ts';
import { aliyun, today, validCase } from './fixture.ts';

const examples: ExamplesById = {
  ...organizationExamples,
  ...numberExamples,
  ...peopleExamples,
  ...signatureExamples,
  ...letterExamples,
  ...fileExamples,
};

function inputOf({ purpose, changes, pack = aliyun, files, printed }: Example) {
  const document = validCase(purpose, { platforms: [pack.id], ...changes });
  return { document, pack, today, files, printed };
}

function isFound(id: FindingId, example: Example): boolean {
  const { pack, ...input } = inputOf(example);
  return checkPlatforms({ ...input, packs: [pack] }).some((finding) => finding.id === id);
}

describe('whatever a rule may say', () => {
  it.each(findingIds)('%s has something it is said of, something in order, and the line between', (id) => {
    const shown = examples[id];
    if (shown === undefined) throw new Error(`no examples of ${id}`);
    const { fails, passes, borderline } = shown;
    expect({ fails: isFound(id, fails), passes: isFound(id, passes) }).toEqual({
      fails: true,
      passes: false,
    });
    expect(isFound(id, borderline.example), 'on the line').toBe(borderline.isFound);
    // What stands close to the line is neither of the two others.
    expect(inputOf(borderline.example)).not.toEqual(inputOf(passes));
    expect(inputOf(borderline.example)).not.toEqual(inputOf(fails));
  });

  it('is said by every rule in some example', () => {
    const failing = Object.values(examples).map(({ fails }) => contextOf(inputOf(fails)));
    const silent = registry.filter((rule) => !failing.some((context) => [...rule(context)].length > 0));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
