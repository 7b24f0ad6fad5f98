import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { type Order, type Said, saidSchema } from './step.ts';

const script = fileURLToPath(new URL('./writer.ts', import.meta.url));

export interface Killing {
  readonly order: Order;
  /** The step to kill in, and how many milliseconds after it began. */
  readonly target: number;
  readonly delay: number;
}

export interface Killed {
  readonly said: readonly Said[];
  /** How long the step took before it was done or killed, in milliseconds. */
  readonly elapsed: number;
  /** What the process wrote on its error stream, and its end when it was not the kill. */
  readonly complaint: string;
}

/** Has a process take the steps of an order and kills it in the middle of one, or soon after. */
export async function killWriter({ order, target, delay }: Killing): Promise<Killed> {
  const child = spawn(process.execPath, [script, JSON.stringify(order)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
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
  const [code] = await once(child, 'close');
  if (!killed) complaint += ` It ended by itself with ${String(code)}.`;
  return { said, elapsed, complaint };
}
