import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadRulePacks, parseRulePack } from '../../../electron/core/platforms/load-rule-packs.ts';
import { openPackLibrary } from '../../../electron/core/platforms/pack-library.ts';
import { ProblemError } from '../../../shared/model/problem.ts';

const resources = resolve(import.meta.dirname, '../../../resources');
const library = await openPackLibrary(resources);
let directory = '';
let json = '';

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'rule-packs-'));
  json = await readFile(join(resources, 'platforms', 'aliyun.json'), 'utf8');
});

afterAll(async () => rm(directory, { recursive: true, force: true }));

function problemOf(text: string) {
  try {
    parseRulePack(text, 'aliyun.json', library);
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  return undefined;
}

describe('rule packs', () => {
  it('are loaded from the resources, sorted and each under its own file name', async () => {
    const packs = await loadRulePacks(resources);
    const ids = packs.map(({ id }) => id);
    expect(ids).toContain('aliyun');
    expect(ids).toEqual([...ids].sort());
  });

  it.each([
    ['no JSON', () => '{', 'JSON'],
    ['an empty object', () => '{}', 'format'],
    ['a number as text', () => json.replace('"maximum": 12', '"maximum": "12"'), 'signatures.length.maximum'],
    ['an unknown key', () => json.replace('"maximum": 12', '"maximum": 12, "x": 1'), 'signatures'],
    ['an insecure link', () => json.replace('https://sbj', 'http://sbj'), 'links.pages'],
    [
      'a quote of nothing',
      () => json.replace('{signatures.length.minimum}', '{signatures.minimum}'),
      '{signatures.minimum}',
    ],
    ['a path of nothing', () => json.replace('"path": "remark"', '"path": "remarks"'), 'remarks'],
    [
      'a field twice',
      () => json.replace('"path": "remark"', '"path": "qualificationName"'),
      'qualificationName',
    ],
  ])('with %s are refused, naming file and place', (_, broken, place) => {
    const problem = problemOf(broken());
    expect(problem).toMatchObject({ code: 'platform-pack-invalid', file: 'aliyun.json' });
    expect(problem?.message).toContain('aliyun.json');
    expect(problem?.message).toContain(place);
    expect(problem?.action).toMatch(/\p{Script=Han}/u);
  });

  it('under another file’s name are refused', async () => {
    await mkdir(join(directory, 'platforms'));
    await mkdir(join(directory, 'word-lists'));
    await cp(join(resources, 'platforms', 'aliyun.json'), join(directory, 'platforms', 'other.json'));
    await expect(loadRulePacks(directory)).rejects.toThrow('other.json');
  });

  it('that are not there at all are a problem, not a crash', async () => {
    await expect(loadRulePacks(join(directory, 'nowhere'))).rejects.toMatchObject({
      problem: { code: 'platform-pack-invalid' },
    });
  });

  it('leave other files alone', async () => {
    await rm(join(directory, 'platforms'), { recursive: true, force: true });
    await mkdir(join(directory, 'platforms'));
    await writeFile(join(directory, 'platforms', 'notes.txt'), 'x');
    expect(await loadRulePacks(directory)).toEqual([]);
  });
});
