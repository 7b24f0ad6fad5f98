import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../renderer/editor/draft/apply-changes.ts';
import { type History, history, startHistory } from '../../../renderer/editor/draft/history.ts';
import type { Change } from '../../../renderer/editor/draft-context.ts';
import { emptyCaseDocument, signatureSchema } from '../../../shared/model/case-document.ts';

const empty = emptyCaseDocument();
const change = (state: History, at: number, ...changes: Change[]) =>
  history(state, { type: 'change', changes, at });

describe('changing a document', () => {
  test('reaches nested places and list items, and leaves the original alone', () => {
    const document = { ...empty, signatures: [signatureSchema.parse({ text: '甲' })] };
    const changed = applyChanges(document, [
      { path: 'organization.certificate.validTo', value: 'long-term' },
      { path: 'signatures.0.text', value: '乙' },
    ]);
    expect(changed.organization.certificate.validTo).toBe('long-term');
    expect(changed.signatures[0]?.text).toBe('乙');
    expect(document.signatures[0]?.text).toBe('甲');
  });

  test('equal values leave the very same document, so that nothing is saved for them', () => {
    expect(applyChanges(empty, [{ path: 'title', value: '' }])).toBe(empty);
  });

  test('a place or a value no case has is a mistake', () => {
    expect(() => applyChanges(empty, [{ path: 'title.deeper', value: 'x' }])).toThrow();
    expect(() => applyChanges(empty, [{ path: 'purpose', value: 'nobody' }])).toThrow();
    expect(() => applyChanges(empty, [{ path: 'signatures.3.text', value: 'x' }])).toThrow();
  });
});

describe('undo and redo', () => {
  test('adding to a list and taking from it are two steps, however fast', () => {
    const [one, two] = ['甲', '乙'].map((text) => signatureSchema.parse({ text }));
    let state = change(startHistory(empty), 0, { path: 'signatures', value: [one, two] });
    state = change(state, 100, { path: 'signatures', value: [one] });
    state = history(state, { type: 'undo' });
    expect(state.present.signatures).toEqual([one, two]);
  });

  test('typing in one field is one step, a pause or another field begins the next', () => {
    let state = startHistory(empty);
    state = change(state, 0, { path: 'title', value: '一' });
    state = change(state, 200, { path: 'title', value: '一二' });
    state = change(state, 5_000, { path: 'title', value: '一二三' });
    state = change(state, 5_100, { path: 'client', value: '客' });
    const titles = [];
    while (state.past.length > 0) {
      state = history(state, { type: 'undo' });
      titles.push(`${state.present.title}/${state.present.client}`);
    }
    expect(titles).toEqual(['一二三/', '一二/', '/']);
    for (let step = 0; step < 3; step++) state = history(state, { type: 'redo' });
    expect(state.present).toMatchObject({ title: '一二三', client: '客' });
  });

  test('several places changed together come back together', () => {
    let state = startHistory(empty);
    state = change(
      state,
      0,
      { path: 'administrator.name', value: '林' },
      { path: 'administrator.mobile', value: '13912345678' },
    );
    state = history(state, { type: 'undo' });
    expect(state.present).toEqual(empty);
  });

  test('a new change ends what could be redone', () => {
    let state = change(startHistory(empty), 0, { path: 'title', value: '一' });
    state = history(state, { type: 'undo' });
    state = change(state, 10, { path: 'title', value: '二' });
    expect(history(state, { type: 'redo' })).toBe(state);
  });

  test('the ends of history, and changes that change nothing, leave it as it is', () => {
    const state = startHistory(empty);
    expect(history(state, { type: 'undo' })).toBe(state);
    expect(history(state, { type: 'redo' })).toBe(state);
    expect(change(state, 0, { path: 'title', value: '' })).toBe(state);
  });

  test('a document put in place of the present one can be undone', () => {
    const other = { ...empty, title: '别处' };
    let state = change(startHistory(empty), 0, { path: 'title', value: '这里' });
    state = history(state, { type: 'replace', document: other });
    expect(state.present).toBe(other);
    expect(history(state, { type: 'undo' }).present.title).toBe('这里');
  });
});
