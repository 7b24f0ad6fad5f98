import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileOf, placesOf, rulesDocument } from '../../../tools/rules/document.ts';
import { facts } from '../../../tools/rules/facts.ts';
import { packs } from './fixture.ts';

const root = join(import.meta.dirname, '../../..');
const counts: Readonly<Record<string, number>> = { '000': 45, '001': 12, '002': 19, '003': 12, '004': 10 };

describe('docs/rules.md', () => {
  it('is what the packs and facts say now: run npm run rules', () => {
    expect(readFileSync(join(root, 'docs/rules.md'), 'utf8')).toBe(rulesDocument(packs));
  });

  it('knows every numbered fact, each once', () => {
    const ids = facts.map(({ id }) => id).filter((id) => !id.startsWith('aliyun-'));
    const numbered = Object.entries(counts).flatMap(([document, count]) =>
      Array.from({ length: count }, (_, index) => `${document}-${index + 1}`),
    );
    expect(ids).toEqual(numbered);
  });

  it.each(facts)('accounts for $id', ({ id, checks = [], outside }) => {
    for (const check of checks) expect(existsSync(join(root, fileOf(check))), check).toBe(true);
    const isShown = placesOf(packs, id).size > 0;
    expect(checks.length > 0 || isShown || outside !== undefined).toBe(true);
    if (outside !== undefined) expect(checks).toEqual([]);
  });
});
