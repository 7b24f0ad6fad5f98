import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLetterTemplate, parseLetterTemplate } from '../../../electron/core/letter/templates.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { resourcesDirectory } from './letter-samples.ts';

const general = await readFile(join(resourcesDirectory, 'letters/general.json'), 'utf8');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beituo-templates-'));
  await mkdir(join(folder, 'letters'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function problemOf(action: () => unknown) {
  try {
    await action();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('a letter template', () => {
  test('is the general one where a platform has none', async () => {
    expect((await loadLetterTemplate(resourcesDirectory, { id: 'no-such-platform' })).id).toBe('general');
  });

  test('is the platform’s own where there is one', async () => {
    await copyFile(join(resourcesDirectory, 'letters/general.json'), join(folder, 'letters/general.json'));
    const own = general.replace('"id": "general"', '"id": "own"');
    await writeFile(join(folder, 'letters/example.json'), own);
    expect((await loadLetterTemplate(folder, { id: 'example' })).id).toBe('own');
    expect((await loadLetterTemplate(folder, { id: 'other' })).id).toBe('general');
  });

  test('that is not there is named', async () => {
    const problem = await problemOf(() => loadLetterTemplate(join(folder, 'nowhere'), { id: 'example' }));
    expect(problem).toMatchObject({ code: 'file-missing', file: 'general.json' });
  });

  test.each([
    ['no JSON', '{'],
    ['an unknown placeholder', general.replace('{platform}', '{platfrom}')],
    ['a stray brace', general.replace('{platform}', '{platform')],
    ['no size', general.replace(/"bodySizes": \[[^\]]*\]/, '"bodySizes": []')],
  ])('with %s is refused by name and place', async (_, text) => {
    const problem = await problemOf(() => parseLetterTemplate(text, 'own.json'));
    expect(problem).toMatchObject({ code: 'letter-template-invalid', file: 'own.json' });
  });

  test('names the place of its fault', async () => {
    const broken = general.replace('{platform}', '{platfrom}');
    const problem = await problemOf(() => parseLetterTemplate(broken, 'own.json'));
    expect(problem?.message).toContain('body.2.text');
  });
});
