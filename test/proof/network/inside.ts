/** The part of the proof that runs inside the namespace; started by main.ts beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioCommand } from '../../e2e/isolation.ts';
import { addressedCalls, isBrowserProbe, recordingCalls, staysHere } from './call-record.ts';
import { attemptsWithoutRoute } from './kernel-count.ts';

interface Observed {
  readonly status: number | null;
  /** Attempts at other addresses that the kernel counted. */
  readonly counted: number;
  /** Calls that named an address at all. */
  readonly calls: number;
  /** Those that named another computer's, in words. */
  readonly elsewhere: readonly string[];
  /** How often the browser of the test looked for IPv6, which sends nothing. */
  readonly probes: number;
}

function observe(command: readonly string[], environment: Readonly<Record<string, string>> = {}): Observed {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-calls-'));
  const record = join(folder, 'calls');
  try {
    const before = attemptsWithoutRoute();
    const [program = '', ...args] = recordingCalls(command, record);
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ...environment },
    });
    const counted = attemptsWithoutRoute() - before;
    const calls = addressedCalls(readFileSync(record, 'utf8'));
    const away = calls.filter((call) => !staysHere(call));
    const elsewhere = away.filter((call) => !isBrowserProbe(call));
    return {
      status,
      counted,
      calls: calls.length,
      elsewhere: elsewhere.map(
        ({ thread, call, address, port }) => `${thread}: ${call} ${address} port ${port}`,
      ),
      probes: away.length - elsewhere.length,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inWords = ({ counted, calls, elsewhere, probes }: Observed): string =>
  `${calls} calls naming an address, ${elsewhere.length} of them elsewhere and ${probes} looks of the browser for ` +
  `IPv6, which send nothing; ${counted} attempts without a route counted by the kernel`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Parts of the lines that attempts.ts must leave in the record. */
const attempted = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '2001:db8::1', '2001:db8::2', 'port 53'];

/** Recording every call takes its time: no scenario may fail for that alone. */
const patience = '4';

function prove(given: readonly string[]): number {
  const seen = observe([process.execPath, join(import.meta.dirname, 'attempts.ts')]);
  say(`Trying to leave on purpose: ${inWords(seen)}`);
  const missed = attempted.filter((part) => !seen.elsewhere.some((line) => line.includes(part)));
  if (missed.length > 0 || seen.counted < attempted.length) {
    say(`The record does not show what it must: ${missed.join(', ')}`);
    return 1;
  }
  const run = observe(scenarioCommand(given), { BEITUO_TEST_PATIENCE: patience });
  say(`\nEnd-to-end scenarios: ${run.status === 0 ? 'passed' : `ended with ${run.status}`}; ${inWords(run)}`);
  for (const line of new Set(run.elsewhere)) say(`- ${line}`);
  return run.status === 0 && run.elsewhere.length === 0 && run.counted <= run.probes ? 0 : 1;
}

process.exitCode = prove(process.argv.slice(2));
