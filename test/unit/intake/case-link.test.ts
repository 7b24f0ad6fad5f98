import { expect, test } from 'vitest';
import type { Draft } from '../../../renderer/editor/draft-context.ts';
import { createCaseLink, type Errand } from '../../../renderer/intake/case-link.ts';
import { nothingPlanned } from '../../../shared/intake/plan.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import { caseWith, fileId, licence, picture } from './pictures.ts';

/** As much of an open case as the link looks at. */
function openCase(letter: string) {
  const files: StoredFile[] = [];
  const draft = {
    record: { id: fileId(letter), files },
    document: caseWith(),
    setFile: (_id: string, file: StoredFile | null) => {
      if (file) files.push(file);
    },
  } as unknown as Draft;
  return { draft, files };
}

const errand = (letter: string): Errand => ({
  caseId: fileId(letter),
  plan: () => nothingPlanned,
  onDone: () => undefined,
});

test('what is read for a case that is not open waits until it is', () => {
  const decided: string[] = [];
  const link = createCaseLink((draft) => decided.push(draft.record.id.charAt(0)));
  const [first, second] = [openCase('a'), openCase('b')];
  link.attach(first.draft);
  link.putFile(fileId('b'), picture('x', licence()));
  link.send(errand('b'));
  expect([decided, first.files]).toEqual([[], []]);
  link.attach(null);
  link.attach(second.draft);
  expect(decided).toEqual(['b']);
  expect(second.files.map(({ name }) => name)).toEqual(['x.jpg']);
});

test('one question at a time, and the next only on what the answer made of the case', () => {
  const decided: Errand[] = [];
  const link = createCaseLink((_draft, one) => decided.push(one));
  const { draft } = openCase('a');
  const [first, second] = [errand('a'), errand('a')];
  link.attach(draft);
  link.send(first);
  link.send(second);
  expect(decided).toEqual([first]);
  link.finish({ changed: true });
  expect(decided).toEqual([first]);
  link.attach({ ...draft });
  expect(decided).toEqual([first, second]);
});

test('a question left open holds up no other case and is asked again when its case is back', () => {
  const decided: Errand[] = [];
  const link = createCaseLink((_draft, one) => decided.push(one));
  const [left, other] = [errand('a'), errand('b')];
  link.attach(openCase('a').draft);
  link.send(left);
  link.send(other);
  link.attach(null);
  link.attach(openCase('b').draft);
  link.finish({ changed: false });
  link.attach(openCase('a').draft);
  expect(decided).toEqual([left, other, left]);
});
