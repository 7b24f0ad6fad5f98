import { join } from 'node:path';
import { createLoopbackClient } from '../../../renderer/app/client/loopback-client.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import type { Canaries } from './canaries.ts';
import { exerciseEverything } from './exercise-everything.ts';
import type { Folders } from './folders.ts';
import { huntFiles } from './hunt-files.ts';
import { canHuntMemory, huntMemory } from './hunt-memory.ts';
import type { Hunted, HuntOptions } from './hunted.ts';
import { countIn, needlesOf } from './needle.ts';
import { runProgram } from './running-program.ts';

const main = join(import.meta.dirname, '../../../electron/loopback/main.ts');

/** Uses everything of a loopback host over HTTP, as a page does, and hunts while it is locked and after its end. */
export async function huntLoopback(
  folders: Folders,
  canaries: Canaries,
  options: HuntOptions,
): Promise<Hunted> {
  const program = runProgram([main, '--no-open', '--data', folders.data], folders);
  try {
    const [address] = await program.says(/http:\S+#token=[0-9a-f]{32}/);
    const used = await exerciseEverything(await clientOf(new URL(address)), canaries, options);
    const needles = needlesOf(canaries, used.further);
    const all = [folders.data, ...folders.others];
    const locked = huntFiles(all, needles);
    const memory = options.memory && canHuntMemory ? huntMemory(program.child.pid ?? 0, needles) : null;
    program.child.kill('SIGTERM');
    await program.ended;
    const streams = [program.output(), program.errors()].flatMap((bytes) => [
      ...countIn(bytes, needles).keys(),
    ]);
    return { name: 'loopback host', ...used, files: [locked, huntFiles(all, needles)], streams, memory };
  } finally {
    program.child.kill('SIGKILL');
  }
}

async function clientOf({ origin, hash }: URL): Promise<AppClient> {
  const fromPage = { origin, 'sec-fetch-site': 'same-origin' };
  const swapped = await fetch(`${origin}/session`, {
    method: 'POST',
    headers: { ...fromPage, 'content-type': 'application/json', 'x-beituo': '1' },
    body: JSON.stringify({ token: new URLSearchParams(hash.slice(1)).get('token') }),
  });
  const cookie = (swapped.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return createLoopbackClient(origin, (request, init) => {
    const asked = new Request(request, init);
    for (const [name, value] of Object.entries({ ...fromPage, cookie })) asked.headers.set(name, value);
    return fetch(asked);
  });
}
