import { expect, test } from 'vitest';
import { valueChoices } from '../../../renderer/letter/marking/value-choices.ts';
import { formValueSchema } from '../../../shared/model/letter-form.ts';

test('every value can be chosen, once', () => {
  const offered = valueChoices.flatMap(({ options }) => options.map(({ value }) => value));
  expect(offered.sort()).toEqual([...formValueSchema.options].sort());
});
