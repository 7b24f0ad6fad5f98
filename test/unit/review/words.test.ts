import { expect, test } from 'vitest';
import { messages } from '../../../shared/messages/index.ts';
import { documentKindSchema, fieldNameSchema } from '../../../shared/model/recognition.ts';

test('everything that can be recognized has a name on screen', () => {
  const { review, documents } = messages;
  expect(fieldNameSchema.options.filter((name) => review.field(name) === name)).toEqual([]);
  expect(documentKindSchema.options.filter((kind) => documents.kinds[kind] === undefined)).toEqual([]);
});
