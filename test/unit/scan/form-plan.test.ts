import { expect, test } from 'vitest';
import type { LetterPlan, PlannedLine } from '../../../electron/core/letter/letter-plan.ts';
import { fillForm } from '../../../electron/core/letter-form/fill-form.ts';
import { planOfForm } from '../../../electron/core/scan/form-plan.ts';
import { pageRoles } from '../../../electron/core/scan/page-roles.ts';
import { rowsOf } from '../../../electron/core/scan/rows.ts';
import { drawPlatformForm, platformFormPlaces } from '../../fixtures/scan/platform-form.ts';
import { fonts, sample } from '../letter/letter-samples.ts';

const document = sample();

async function plan(): Promise<LetterPlan> {
  const bytes = await drawPlatformForm(fonts);
  const { filled, problems } = await fillForm({
    bytes,
    name: '模板.pdf',
    places: platformFormPlaces,
    document,
    platformName: '',
    font: fonts,
  });
  expect(problems).toEqual([]);
  return planOfForm({ bytes, filled });
}

const rowsIn = (lines: readonly PlannedLine[] = []) =>
  rowsOf(lines).map((row) =>
    row
      .map(({ text }) => text)
      .join('')
      .trim(),
  );

const stating = (path: string, lines: readonly PlannedLine[] = []) =>
  rowsOf(lines)
    .flat()
    .filter(({ character }) => character.field === path)
    .map(({ text }) => text)
    .join('');

const form = await plan();
const [first, second] = form.pages;

test('rows read as people read them: labels with what was filled in behind them', () => {
  const rows = rowsIn(first?.lines);
  expect(rows).toContain(`授权方（签名所有者）：${document.organization.name}`);
  expect(rows).toContain('本委托书经授权方盖章并由法定代表人签字后生效，涂改无效。');
  expect(rowsIn(second?.lines)[0]).toBe('填写说明');
});

test('each character states what it was filled in with; the units between the parts of a date belong to it', () => {
  const lines = first?.lines ?? [];
  expect(stating('organization.creditCode', lines)).toBe(document.organization.creditCode);
  expect(stating('signatures.0.text', lines)).toBe(`【${document.signatures[0]?.text}】`);
  expect(stating('authorization.validFrom', lines)).toMatch(/^\d{4}年\d+月\d+日$/);
});

test('seal, signature and date are looked for at the authorizer’s words, not in a sentence that has them too', () => {
  expect(stating('closing.seal', first?.lines)).toBe('授权方（盖章）：');
  expect(stating('closing.signature', first?.lines)).toBe('法定代表人（签字）：');
  const fields = first?.blanks.map(({ field }) => field);
  expect(fields).toEqual([
    'closing.signature',
    'authorization.signedOn',
    'authorization.signedOn',
    'authorization.signedOn',
  ]);
  for (const { x, y, width } of first?.blanks ?? []) {
    expect(x).toBeGreaterThan(300);
    expect(x + width).toBeLessThan(595);
    expect(y).toBeGreaterThan(600);
  }
  const seal = first?.seal;
  expect(seal && seal.x < 330 && seal.x + seal.width > 500).toBe(true);
});

test('a page of instructions is not one that is signed', () => {
  expect(pageRoles(form)).toEqual(['closing', 'plain']);
});

test('what the form prints beside its text is known: its frame and its rules', () => {
  const isPrinted = (x: number, y: number) =>
    first?.print?.some(
      (area) => x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height,
    );
  expect(isPrinted(46, 500)).toBe(true);
  expect(isPrinted(500, 642)).toBe(true);
  expect(isPrinted(500, 625)).toBe(false);
});
