import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { caseFormat } from '../../../shared/model/case-document.ts';
import { findingSchema } from '../../../shared/model/finding.ts';
import { z } from '../../../shared/model/jitless.ts';
import { temporaryFolder } from '../cases/open-store.ts';
import { validCase } from '../rules/fixture.ts';
import { runCli } from './run.ts';

const findingsSchema = z.strictObject({ findings: z.array(findingSchema) });
const today = ['--today', '2026-11-21'];

function write(folder: string, name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
}

async function check(path: string, ...options: readonly string[]) {
  const { code, lines, stderr } = await runCli(['check', path, ...today, ...options]);
  expect(stderr).toBe('');
  return { code, findings: findingsSchema.parse(lines[0]).findings };
}

describe('check without a platform', () => {
  it('prints what every platform of the case says, each with its source and the day it was true', async () => {
    const document = { format: caseFormat, platforms: ['aliyun', 'huaweicloud', 'nowhere'] };
    const { code, findings } = await check(write(temporaryFolder(), 'a.json', document));
    expect(code).toBe(1);
    expect(new Set(findings.map(({ platform }) => platform))).toEqual(
      new Set(
        ['aliyun', 'huaweicloud', 'nowhere', 'all'].filter((id) => findings.some((f) => f.platform === id)),
      ),
    );
    for (const platform of ['aliyun', 'huaweicloud']) {
      const own = findings.filter((finding) => finding.platform === platform);
      expect(own.length).toBeGreaterThan(0);
      for (const { source } of own) expect(source).toMatch(/截至 \d{4}-\d{2}-\d{2}，/u);
    }
    expect(findings.find(({ platform }) => platform === 'nowhere')).toMatchObject({ id: 'platform.unknown' });
  });

  it('exits with 0 when nothing but warnings and notes is found', async () => {
    const folder = temporaryFolder();
    const picture = join(resourcesDirectory, 'example', 'business-license.jpg');
    for (const name of ['c.jpg', 'p.jpg', 'e.jpg']) copyFileSync(picture, join(folder, name));
    const { code, findings } = await check(write(folder, 'a.json', validCase('self')));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(code).toBe(0);
  }, 60_000);
});

describe('the files beside a case', () => {
  it('are found, missed or refused, each at its own place', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'photos'));
    copyFileSync(
      join(resourcesDirectory, 'example', 'business-license.jpg'),
      join(folder, 'photos', '营业执照.jpg'),
    );
    writeFileSync(join(folder, 'text.jpg'), 'no picture');
    writeFileSync(join(folder, 'paper.docx'), 'PK');
    const changes = {
      'files.certificate': 'photos/营业执照.jpg',
      'files.administratorIdPortrait': 'none.jpg',
      'files.administratorIdEmblem': 'text.jpg',
      'files.other': ['photos', 'paper.docx'],
    };
    const { code, findings } = await check(write(folder, 'a.json', validCase('self', changes)));
    const said = findings.filter(({ id }) => /^file\.(lost|unreadable|name|format|too)/.test(id));
    expect(said.map(({ id, path, severity }) => `${severity} ${id} ${path}`).sort()).toEqual([
      'error file.lost files.administratorIdPortrait',
      'error file.lost files.other.0',
      'error file.unreadable files.administratorIdEmblem',
      'note file.name files.certificate',
    ]);
    expect(code).toBe(1);
    for (const { message, fix } of said) expect(message + fix).not.toContain(folder);
  }, 60_000);
});
