import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPacksInForce } from '../../../electron/core/platforms/packs-in-force.ts';
import type { RulePacks } from '../../../electron/core/platforms/rule-packs.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { problemOf } from '../cases/problem-of.ts';
import { packFile, packWith, resourcesDirectory, rulesIn } from './pack-folder.ts';

const limit = 'signatures.length.maximum';
const newer = (maximum: number, asOf = '2026-12-01') =>
  packFile(packWith('aliyun', { asOf, [limit]: maximum }));

const inForce = (rules: RulePacks, id = 'aliyun') => rules.inForce().find((pack) => pack.id === id);
const longest = (rules: RulePacks, id = 'aliyun') => inForce(rules, id)?.signatures.length.maximum;
const listed = (rules: RulePacks, id = 'aliyun') => rules.list().platforms.find((item) => item.id === id);

/** The application of a later version: as it is now, with another date and limit in one pack. */
function laterVersion(asOf: string, maximum: number): string {
  const folder = join(temporaryFolder(), 'resources');
  cpSync(join(resourcesDirectory, 'platforms'), join(folder, 'platforms'), { recursive: true });
  cpSync(join(resourcesDirectory, 'word-lists'), join(folder, 'word-lists'), { recursive: true });
  writeFileSync(join(folder, 'platforms', 'aliyun.json'), packWith('aliyun', { asOf, [limit]: maximum }));
  return folder;
}

describe('an imported pack', () => {
  it('is examined without anything being changed', async () => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    const { before, after, followers } = await rules.examine(newer(11));
    expect(before?.signatures.length.maximum).toBe(12);
    expect(after?.signatures.length.maximum).toBe(11);
    // 一号通 states a length of its own; that it rests on 阿里云 shows only where it takes over a value.
    expect(followers.map(({ id }) => id)).not.toContain('chuanglan');
    expect(longest(rules)).toBe(12);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is in force once taken, and after a restart', async () => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    expect(await rules.take(newer(11))).toEqual({ id: 'aliyun', before: 'shipped' });
    expect(longest(rules)).toBe(11);
    const again = await rulesIn(folder);
    expect(longest(again)).toBe(11);
    expect(listed(again)).toMatchObject({ ageDays: 0, isStale: false, setAside: null });
    expect(listed(again)?.versions.map(({ asOf }) => asOf)).toEqual(['2026-12-01', inDate('aliyun')]);
  });

  it('changes what rests on it, and says so beforehand', async () => {
    const rules = await rulesIn(temporaryFolder());
    const file = packFile(packWith('aliyun', { asOf: '2026-12-01', 'letter.scope.maximumSignatures': 50 }));
    const { followers } = await rules.examine(file);
    expect(followers).toEqual([expect.objectContaining({ id: 'yihaotong-aliyun', changes: 1 })]);
    await rules.take(file);
    expect(inForce(rules, 'yihaotong-aliyun')?.letter.scope.maximumSignatures).toBe(50);
  });

  it('leaves every earlier one to be restored', async () => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    await rules.take(newer(11, '2026-12-01'));
    const { before } = await rules.take(newer(10, '2026-12-02'));
    expect(longest(rules)).toBe(10);
    if (before === null) throw new Error('nothing was in force');
    expect((await rules.compare('aliyun', before)).after?.signatures.length.maximum).toBe(11);
    expect(longest(rules)).toBe(10);
    await rules.restore('aliyun', before);
    expect(longest(await rulesIn(folder))).toBe(11);
    await rules.restore('aliyun', 'shipped');
    expect(longest(await rulesIn(folder))).toBe(12);
    expect(listed(rules)?.versions).toHaveLength(3);
  });

  it('may be for a platform the application does not know, which can be taken out of use again', async () => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    const file = packFile(packWith('qiniu', { id: 'constructor', name: '某云', asOf: '2026-12-01' }));
    expect((await rules.examine(file)).before).toBeNull();
    expect(await rules.take(file)).toEqual({ id: 'constructor', before: null });
    expect((await rulesIn(folder)).inForce().at(-1)).toMatchObject({ id: 'constructor', name: '某云' });
    await rules.restore('constructor', 'shipped');
    expect(inForce(rules, 'constructor')).toBeUndefined();
    expect(listed(rules, 'constructor')).toMatchObject({ name: '某云', inForce: null, ageDays: null });
    const [version] = listed(rules, 'constructor')?.versions ?? [];
    await rules.restore('constructor', version?.key ?? 'shipped');
    expect(inForce(rules, 'constructor')).toBeDefined();
  });

  it('is handed out as it was written', async () => {
    const rules = await rulesIn(temporaryFolder());
    const shipped = await rules.export('yihaotong-aliyun');
    expect(shipped.name).toBe(`yihaotong-aliyun-${inDate('yihaotong-aliyun')}.json`);
    expect(Buffer.from(shipped.bytes).toString()).toBe(
      readFileSync(join(resourcesDirectory, 'platforms', 'yihaotong-aliyun.json'), 'utf8'),
    );
    const file = newer(11);
    await rules.take(file);
    expect(await rules.export('aliyun')).toEqual({
      name: 'aliyun-2026-12-01.json',
      bytes: Buffer.from(file.bytes),
    });
    expect((await rules.export('aliyun', 'shipped')).name).toBe(`aliyun-${inDate('aliyun')}.json`);
  });

  it('grows stale after 180 days', async () => {
    const folder = temporaryFolder();
    await (await rulesIn(folder)).take(newer(11, '2026-12-01'));
    const staleOn = async (day: string) => listed(await rulesIn(folder, { day }))?.isStale;
    expect(await staleOn('2027-05-30')).toBe(false);
    expect(await staleOn('2027-05-31')).toBe(true);
  });
});

describe('a later version of the application', () => {
  it('brings its newer pack into force', async () => {
    const folder = temporaryFolder();
    await (await rulesIn(folder)).take(newer(11, '2026-12-01'));
    const updated = await rulesIn(folder, { resources: laterVersion('2027-01-01', 14) });
    expect(longest(updated)).toBe(14);
    expect(listed(updated)?.versions.map(({ asOf }) => asOf)).toEqual(['2027-01-01', '2026-12-01']);
  });

  it('leaves a newer or equally old imported one in force', async () => {
    const folder = temporaryFolder();
    await (await rulesIn(folder)).take(newer(11, '2026-12-01'));
    expect(longest(await rulesIn(folder, { resources: laterVersion('2026-12-01', 14) }))).toBe(11);
  });

  it('does not undo a decision that was made knowing its pack', async () => {
    const folder = temporaryFolder();
    const resources = laterVersion('2027-01-01', 14);
    await (await rulesIn(folder)).take(newer(11, '2026-12-01'));
    const updated = await rulesIn(folder, { resources });
    const [, imported] = listed(updated)?.versions ?? [];
    await updated.restore('aliyun', imported?.key ?? 'shipped');
    expect(longest(await rulesIn(folder, { resources }))).toBe(11);
    expect(longest(await rulesIn(folder, { resources: laterVersion('2027-02-01', 15) }))).toBe(15);
  });
});

describe('what was imported and does not hold', () => {
  const spoiled = async (spoil: (folder: string, key: string) => void) => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    await rules.take(newer(11));
    const key = listed(rules)?.inForce ?? '';
    spoil(join(folder, 'platforms'), key);
    return folder;
  };

  it.each([
    ['is gone', (folder: string, key: string) => rmSync(join(folder, `${key}.json`))],
    ['was changed', (folder: string, key: string) => writeFileSync(join(folder, `${key}.json`), '{}')],
    [
      'became a folder',
      (folder: string, key: string) => {
        rmSync(join(folder, `${key}.json`));
        mkdirSync(join(folder, `${key}.json`));
      },
    ],
  ])('never prevents the start: one that %s is set aside, and said', async (_, spoil) => {
    const folder = await spoiled(spoil);
    const rules = await rulesIn(folder);
    expect(longest(rules)).toBe(12);
    expect(listed(rules)).toMatchObject({
      inForce: 'shipped',
      setAside: { code: 'platform-pack-invalid', message: expect.stringContaining('阿里云') },
    });
    const { packs, problems } = await readPacksInForce(resourcesDirectory, folder);
    expect(packs).toHaveLength(rules.inForce().length);
    expect(problems).toHaveLength(1);
  });

  it.each(['{"format":"beituo-taken-packs/9"}', '{', '', '[]', '{"__proto__":{}}'])(
    'never prevents the start: the record may be %j',
    async (content) => {
      const folder = await spoiled((packs) => writeFileSync(join(packs, 'taken.json'), content));
      const rules = await rulesIn(folder);
      expect(longest(rules)).toBe(12);
      expect(rules.list().problem).toMatchObject({ code: 'platform-pack-invalid' });
      // The record that could not be read is kept when the next one is written.
      await rules.take(newer(10));
      expect(rules.list().problem).toBeNull();
      expect(longest(await rulesIn(folder))).toBe(10);
      const kept = readdirSync(join(folder, 'platforms')).find((name) => name.startsWith('taken-unreadable'));
      expect(readFileSync(join(folder, 'platforms', kept ?? ''), 'utf8')).toBe(content);
    },
  );

  it('is set aside alone where it no longer fits what the application brings', async () => {
    const folder = temporaryFolder();
    const rules = await rulesIn(folder);
    await rules.take(newer(11));
    const over = packFile(packWith('yihaotong-chuanglan', { id: 'mine', name: '某通', asOf: '2026-12-01' }));
    await rules.take(over);
    const resources = laterVersion(inDate('aliyun'), 12);
    rmSync(join(resources, 'platforms', 'chuanglan.json'));
    rmSync(join(resources, 'platforms', 'yihaotong-chuanglan.json'));
    const updated = await rulesIn(folder, { resources });
    expect(longest(updated)).toBe(11);
    expect(listed(updated, 'mine')).toMatchObject({
      inForce: null,
      setAside: { message: expect.stringContaining('chuanglan') },
    });
  });
});

describe('a channel', () => {
  const over = (basedOn: string, id = 'yihaotong-aliyun') =>
    packFile(packWith(id, { asOf: '2026-12-01', 'channel.basedOn': basedOn }), '一号通.json');

  it.each([
    ['is not there', () => over('nowhere'), '“channel.basedOn”'],
    ['is the pack itself', () => over('yihaotong-aliyun'), '“channel.basedOn”'],
  ])('that %s is refused', async (_, file, place) => {
    const rules = await rulesIn(temporaryFolder());
    const problem = await problemOf(() => rules.take(file()));
    expect(problem).toMatchObject({ code: 'platform-pack-invalid', file: '一号通.json' });
    expect(problem.message).toContain('一号通.json');
    expect(problem.message).toContain(place);
  });

  it('that rests on what rests on it is refused, and what was in force stays', async () => {
    const rules = await rulesIn(temporaryFolder());
    const channel = {
      basedOn: 'yihaotong-aliyun',
      note: '互相依据',
      source: '导入',
      asOf: '2026-12-01',
      confidence: 'assumed',
    };
    const file = packFile(packWith('aliyun', { asOf: '2026-12-01', channel }), '阿里云.json');
    const problem = await problemOf(() => rules.take(file));
    expect(problem).toMatchObject({ code: 'platform-pack-invalid', file: '阿里云.json' });
    expect(longest(rules)).toBe(12);
  });

  it('cannot be taken out of use while something rests on it', async () => {
    const rules = await rulesIn(temporaryFolder());
    await rules.take(packFile(packWith('aliyun', { id: 'base', name: '底座', asOf: '2026-12-01' })));
    await rules.take(
      packFile(packWith('yihaotong-aliyun', { id: 'top', name: '上层', 'channel.basedOn': 'base' })),
    );
    const problem = await problemOf(() => rules.restore('base', 'shipped'));
    expect(problem.message).toContain('base');
    expect(inForce(rules, 'base')).toBeDefined();
    expect(inForce(rules, 'top')?.channel?.basedOn).toBe('base');
  });

  it('may change to another platform', async () => {
    const rules = await rulesIn(temporaryFolder());
    await rules.take(over('aliyun', 'yihaotong-chuanglan'));
    expect(inForce(rules, 'yihaotong-chuanglan')?.channel?.basedOn).toBe('aliyun');
  });
});

it('does one change after the other', async () => {
  const folder = temporaryFolder();
  const rules = await rulesIn(folder);
  await Promise.all([
    rules.take(newer(11, '2026-12-02')),
    rules.take(newer(10, '2026-12-03')),
    rules.restore('aliyun', 'shipped'),
  ]);
  expect(longest(rules)).toBe(12);
  expect(listed(await rulesIn(folder))?.versions).toHaveLength(3);
});

it('knows no pack and no platform by other names', async () => {
  const rules = await rulesIn(temporaryFolder());
  for (const [platform, key] of [
    ['aliyun', 'a'.repeat(64)],
    ['nowhere', 'shipped'],
    ['__proto__', 'shipped'],
  ] as const) {
    expect((await problemOf(() => rules.restore(platform, key))).code).toBe('platform-unknown');
    expect((await problemOf(() => rules.export(platform, key))).code).toBe('platform-unknown');
  }
});

function inDate(id: string): string {
  const pack: unknown = JSON.parse(packWith(id));
  return String(Reflect.get(Object(pack), 'asOf'));
}
