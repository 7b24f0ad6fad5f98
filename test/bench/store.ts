import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../electron/core/cases/database.ts';
import { openCaseStore } from '../../electron/core/cases/open-case-store.ts';
import { type DataKey, dataKeyOf } from '../../electron/core/vault/data-key.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../shared/model/case-document.ts';
import { type BenchReport, type Measurement, milliseconds, percentile } from './report.ts';

const rounds = 300;
const openings = 5;
const clock = { now: () => new Date() };
const measureProgress = () => ({ done: 3, total: 8 });

const steps = {
  search: 'search',
  open: 'open a case',
  save: 'durable save',
  start: 'open the store',
  unlock: 'unlock to list',
  work: 'unlock to list, processor time',
} as const;
type Step = keyof typeof steps;

type SealedBy = Pick<DataKey, 'sealer'>;

const sealing: SealedBy = dataKeyOf(new Uint8Array(32));

/** Seals nothing, to see what sealing costs; there is no such thing outside of this measurement. */
const plain: SealedBy = {
  sealer: () => ({
    seal: (_, value) => Buffer.from(value),
    open: (_, value) => Buffer.from(value),
    forget: () => {},
  }),
};

/**
 * Measures the store among 10,000 cases, on the disk of the temporary folder, beside itself among 1,000, and
 * beside a store that does not seal: p95 of each step, and the median of opening the store and of unlocking it.
 */
export async function measureStore(): Promise<BenchReport> {
  const few = await costsAmong(1000, sealing);
  const many = await costsAmong(10_000, sealing);
  const unsealed = await costsAmong(10_000, plain);
  const beside =
    (name: string, peer: Record<Step, number>) =>
    (step: Step): Measurement => ({
      what: `${steps[step]}, 10,000 cases beside ${name}`,
      ours: milliseconds(many[step]),
      peer: milliseconds(peer[step]),
      ratio: (many[step] / peer[step]).toFixed(2),
    });
  return {
    title: 'store',
    measurements: [
      ...(['search', 'open', 'save', 'start'] as const).map(beside('1,000', few)),
      ...(['save', 'open', 'unlock', 'work'] as const).map(beside('10,000 unsealed', unsealed)),
    ],
  };
}

async function costsAmong(count: number, key: SealedBy): Promise<Record<Step, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-bench-'));
  try {
    const filled = await open(folder, key);
    for (let number = 0; number < count; number += 1) filled.store.create(documentOf(number));
    filled.database.close();

    const costs: Record<'start' | 'unlock' | 'work', number>[] = [];
    for (let opening = 0; opening < openings; opening += 1) {
      const { database, ...cost } = await open(folder, key);
      costs.push(cost);
      database.close();
    }
    const median = (step: 'start' | 'unlock' | 'work') =>
      percentile(
        costs.map((cost) => cost[step]),
        0.5,
      );
    const { store, database } = await open(folder, key);
    const ids = store.list({ query: '', trashed: false }).map(({ id }) => id);
    const pick = (round: number) => ids[(round * 7919) % ids.length] ?? '';

    const search = p95((round) =>
      timed(() => store.list({ query: `${(round * 7919) % count}号 虚构`, trashed: false })),
    );
    const openCase = p95((round) => timed(() => store.open(pick(round))));
    const save = p95((round) => {
      const { id, version, document } = store.open(pick(round));
      return timed(() => store.save(id, version, { ...document, remark: `第 ${round} 次` }));
    });
    database.close();
    return {
      search,
      open: openCase,
      save,
      start: median('start'),
      unlock: median('unlock'),
      work: median('work'),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function open(folder: string, dataKey: SealedBy) {
  const started = performance.now();
  const database = openDatabase(join(folder, 'beituo.sqlite'));
  const [locked, workBefore] = [performance.now(), processorTime()];
  const options = { database, dataKey, dataDirectory: folder, clock, measureProgress };
  const store = await openCaseStore({ ...options, closing: new AbortController().signal });
  store.list({ query: '', trashed: false });
  const ended = performance.now();
  return {
    database,
    store,
    start: ended - started,
    unlock: ended - locked,
    work: processorTime() - workBefore,
  };
}

/** Milliseconds this process has worked; on a busy machine the only measure of a long step. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The 95th percentile of the milliseconds that `step` answers. */
function p95(step: (round: number) => number): number {
  return percentile(
    Array.from({ length: rounds }, (_, round) => step(round)),
    0.95,
  );
}

function timed(step: () => unknown): number {
  const from = performance.now();
  step();
  return performance.now() - from;
}

/** An invented case of usual size, filled in completely. */
function documentOf(number: number): CaseDocument {
  const period = { validFrom: '2020-01-01', validTo: '2040-01-01' };
  const person = (name: string) => ({ name, document: { number: `1101011990${number}`, ...period } });
  const company = `杭州${number}号虚构信息技术有限公司`;
  return caseDocumentSchema.parse({
    format: caseFormat,
    title: `${number} 号材料`,
    client: `客户 ${number % 200}`,
    purpose: 'other',
    qualificationName: company,
    remark: '用于向会员发送登录验证码与订单通知，不发送任何推广内容。'.repeat(3),
    organization: { name: company, creditCode: `9133010${number}`, certificate: period },
    legalPerson: person(`林${number}`),
    administrator: { ...person(`周${number}`), mobile: `138${number}`, email: `${number}@example.invalid` },
    accountHolder: { name: '上海虚构云服务有限公司', creditCode: '91310000MA0000000X' },
    signatures: Array.from({ length: 5 }, (_, index) => ({
      text: `${number}号商城${index}`,
      scene: '登录验证码',
    })),
    authorization: { ...period, signedOn: '2026-01-01' },
  });
}
