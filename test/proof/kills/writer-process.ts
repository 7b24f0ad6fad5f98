import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Order, type Said, saidSchema } from './step.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

interface Killing {
  readonly order: Order;
  /** The step to kill in, and how many milliseconds after it began. */
  readonly target: number;
  readonly delay: number;
}

interface Killed {
  readonly said: readonly Said[];
  /** How long the step took before it was done or killed, in milliseconds. */
  readonly elapsed: number;
  /** What the process wrote on its error stream, and its end when it was not the kill. */
  readonly complaint: string;
}

type Writer = ChildProcessByStdio<Writable, Readable, Readable>;

export interface Writers {
  /** Has a process take the steps of an order and kills it in the middle of one, or soon after. */
  kill(killing: Killing): Promise<Killed>;
  end(): void;
}

/** Writers, one after the other; the next is started already while what the last has left is looked at. */
export function createWriters(): Writers {
  const start = (): Writer => spawn(process.execPath, [script], { stdio: ['pipe', 'pipe', 'pipe'] });
  let waiting = start();
  return {
    kill: async (killing) => {
      const writer = waiting;
      const killed = await killWriter(writer, killing);
      waiting = start();
      return killed;
    },
    end: () => void waiting.kill('SIGKILL'),
  };
}

async function killWriter(child: Writer, { order, target, delay }: Killing): Promise<Killed> {
  const said: Said[] = [];
  let complaint = '';
  let begun = 0;
  let elapsed = 0;
  let killed = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    const word = saidSchema.parse(JSON.parse(line));
    said.push(word);
    if (word.step !== target) return;
    if (word.at === 'done') elapsed = performance.now() - begun;
    else {
      begun = performance.now();
      setTimeout(() => {
        if (elapsed === 0) elapsed = performance.now() - begun;
        killed = true;
        child.kill('SIGKILL');
      }, delay);
    }
  });
  child.stdin.end(JSON.stringify(order));
  const [code] = await once(child, 'close');
  if (!killed) complaint += ` It ended by itself with ${String(code)}.`;
  return { said, elapsed, complaint };
}
