import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeLetter } from '../../electron/core/letter/compose.ts';
import { loadLetterFont } from '../../electron/core/letter/fonts.ts';
import { loadLetterTemplate } from '../../electron/core/letter/templates.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../shared/model/case-document.ts';
import { type BenchReport, milliseconds } from './report.ts';

const count = 200;
const sizeGoal = 40_000;

/** A batch of letters as an agency makes them (1 to 10 signatures each), loading the font included. */
export async function letterReport(resourcesDirectory: string): Promise<BenchReport> {
  const folder = await mkdtemp(join(tmpdir(), 'beituo-bench-'));
  try {
    const started = performance.now();
    const sizes = await makeLetters(folder, resourcesDirectory);
    const ours = (performance.now() - started) / count;
    const peer = await measureOffice(folder);
    return {
      title: `Letters, batch of ${count}`,
      measurements: [
        {
          what: 'time for each letter',
          ours: milliseconds(ours),
          peer:
            peer === null
              ? 'headless LibreOffice not installed, not measured'
              : `${milliseconds(peer)} (LibreOffice)`,
          ratio: peer === null ? '' : `${(peer / ours).toFixed(1)} × faster`,
        },
        {
          what: 'largest letter',
          ours: `${Math.max(...sizes)} bytes`,
          peer: `${sizeGoal} bytes (goal)`,
          ratio: `${(Math.max(...sizes) / sizeGoal).toFixed(2)} ×`,
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Answers the size of each letter in bytes. */
async function makeLetters(folder: string, resourcesDirectory: string): Promise<number[]> {
  const fonts = await loadLetterFont(resourcesDirectory);
  const template = await loadLetterTemplate(resourcesDirectory, { id: 'general' });
  const sizes: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const document = documentOf(number);
    const { bytes } = await composeLetter({
      document,
      platformName: '阿里云',
      template,
      fonts,
      now: new Date(),
    });
    if (bytes === null) throw new Error(`letter ${number} was not made`);
    await writeFile(join(folder, `${number}.pdf`), bytes);
    sizes.push(bytes.length);
  }
  return sizes;
}

/** The peer converts plain pages of the same text, which is less work than the letter. */
async function measureOffice(folder: string): Promise<number | null> {
  if (spawnSync('soffice', ['--version']).error) return null;
  const sources = join(folder, 'office');
  await mkdir(sources);
  const names = Array.from({ length: count }, (_, number) => join(sources, `${number}.html`));
  for (const [number, name] of names.entries()) {
    const { organization, signatures } = documentOf(number);
    const scope = signatures.map(({ text }) => `【${text}】`).join('、');
    const text = `授权委托书　授权方：${organization.name}　${organization.creditCode}　${scope}`.repeat(8);
    await writeFile(name, `<!doctype html><meta charset="utf-8"><p>${text}</p>`);
  }
  const started = performance.now();
  const run = spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', sources, ...names]);
  return run.status === 0 ? (performance.now() - started) / count : null;
}

function documentOf(number: number): CaseDocument {
  const places = ['杭州', '青岛', '成都', '西安', '厦门', '长沙', '合肥', '昆明', '沈阳', '南宁'];
  const brands = ['云杉', '青禾', '澄海', '木棉', '知行', '远帆', '北辰', '听雨', '白鹭', '星野'];
  const trades = ['网络科技', '商贸', '文化传播', '教育咨询', '供应链管理', '餐饮管理', '医疗器械', '物流'];
  const pick = (list: readonly string[], step: number) => list[(number * 7 + step) % list.length] ?? '';
  const brand = `${pick(brands, 0)}${pick(brands, number >> 3)}`;
  return caseDocumentSchema.parse({
    format: caseFormat,
    purpose: 'other',
    organization: {
      name: `${pick(places, 1)}${brand}${pick(trades, 2)}有限公司`,
      creditCode: '91330106MA2XK7TQ4W',
    },
    accountHolder: { name: '上海拾光信息技术有限公司', creditCode: '91310115MA1KXT3R6E' },
    signatures: Array.from({ length: 1 + (number % 10) }, (_, index) => ({
      text: `${brand}${pick(trades, index)}`,
    })),
    authorization: { validFrom: '2026-11-21', validTo: '2028-11-20' },
  });
}
