/** The part of the proof that runs inside the namespace; started by main.ts beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scenarioCommand } from '../../e2e/isolation.ts';
import { addressedCalls, mayRecordCalls, recordingCalls, staysHere } from './call-record.ts';
import { attemptsWithoutRoute } from './kernel-count.ts';

interface Observed {
  readonly status: number | null;
  /** Attempts at other addresses that the kernel counted. */
  readonly counted: number;
  /** Calls that named an address at all, and those of them that named another computer's; `null` without strace. */
  readonly calls: { readonly all: number; readonly elsewhere: readonly string[] } | null;
}

const recordsCalls = mayRecordCalls();

function observe(command: readonly string[]): Observed {
  const folder = mkdtempSync(join(tmpdir(), 'beituo-calls-'));
  const record = join(folder, 'calls');
  try {
    const before = attemptsWithoutRoute();
    const [program = '', ...args] = recordsCalls ? recordingCalls(command, record) : command;
    const { status } = spawnSync(program, args, { stdio: 'inherit' });
    const counted = attemptsWithoutRoute() - before;
    if (!recordsCalls) return { status, counted, calls: null };
    const calls = addressedCalls(readFileSync(record, 'utf8'));
    const elsewhere = calls.filter((call) => !staysHere(call));
    return {
      status,
      counted,
      calls: {
        all: calls.length,
        elsewhere: elsewhere.map(({ call, address, port }) => `${call} ${address} port ${port}`),
      },
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const inWords = ({ counted, calls }: Observed): string =>
  `${counted} attempts at other addresses counted by the kernel; ${
    calls === null
      ? 'calls not recorded one by one, for strace is not installed'
      : `${calls.all} calls naming an address, ${calls.elsewhere.length} of them elsewhere`
  }`;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

function prove(given: readonly string[]): number {
  const seen = observe([process.execPath, join(import.meta.dirname, 'attempts.ts')]);
  say(`Trying to leave on purpose: ${inWords(seen)}`);
  const expected = ['192.0.2.1', '192.0.2.2', '192.0.2.3', '2001:db8::1', '2001:db8::2', 'port 53'];
  const named = seen.calls?.elsewhere.join('\n');
  const missed = named === undefined ? [] : expected.filter((address) => !named.includes(address));
  if (seen.counted < expected.length || missed.length > 0) {
    say(`The recorder does not see what it must${missed.map((address) => `, not ${address}`).join('')}.`);
    return 1;
  }
  const run = observe(scenarioCommand(given));
  say(`\nEnd-to-end scenarios: ${run.status === 0 ? 'passed' : `ended with ${run.status}`}; ${inWords(run)}`);
  for (const call of new Set(run.calls?.elsewhere)) say(`- ${call}`);
  const isQuiet = run.counted === 0 && (run.calls === null || run.calls.elsewhere.length === 0);
  return run.status === 0 && isQuiet ? 0 : 1;
}

process.exitCode = prove(process.argv.slice(2));
