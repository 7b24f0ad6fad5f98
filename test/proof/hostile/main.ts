/**
 * Brings hostile files to every way into the application, on a data folder of its own, and says what came of it:
 * whether each was taken in or refused with a problem, whether anything was written outside the data folder, how much
 * memory it took, and whether the data still opens.
 *
 *     npm run prove:hostile [-- --count 10000] [--seed TEXT] [--from NUMBER] [--only DOOR] [--json]
 *
 * Interrupted, it says what it has done so far.
 */
import { parseArgs } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { allocatingFrugally } from '../../../electron/allocation.ts';
import { createApplication } from '../../../electron/core/application.ts';
import { servePorts } from '../../../electron/core/router/port-transport.ts';
import type { Fault } from '../../../electron/core/router/refusal.ts';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { createPortClient } from '../../../renderer/app/client/desktop-client.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { type Brought, bring, isFault } from './bring.ts';
import { openDoors } from './doors.ts';
import { enterSandbox } from './sandbox.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: 'hostile' },
    from: { type: 'string', default: '0' },
    only: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
  },
});
/** Ten times what the slowest took on two busy processors. */
const limit = 300_000;
const megabytes = (kibibytes: number): string => `${Math.round(kibibytes / 1024)} MB`;

interface Open {
  readonly client: AppClient;
  readonly close: () => Promise<void>;
}

async function open(dataDirectory: string, report: (fault: Fault) => void): Promise<Open> {
  const application = await createApplication({
    dataDirectory,
    resourcesDirectory,
    host: 'loopback',
    version: '0.0.0-proof',
    clock: { now: () => new Date() },
  });
  const { port1, port2 } = new MessageChannel();
  servePorts(application.handlers, report)(port1);
  const client = createPortClient(port2);
  port1.start();
  port2.start();
  return {
    client,
    close: async () => {
      port1.close();
      await application.close();
    },
  };
}

async function run(): Promise<number> {
  const sandbox = enterSandbox();
  const faults: string[] = [];
  const outcomes: Record<string, Record<string, number>> = {};
  let slowest: Pick<Brought, 'ms' | 'door' | 'how'>[] = [];
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      isStopped = true;
    });
  let last: Fault | undefined;
  const { client, close } = await open(sandbox.data, (fault) => {
    last = fault;
  });
  const doors = (await openDoors(client, sandbox.data)).filter(({ name }) => name.includes(values.only));
  for (const door of doors) {
    for (const seed of door.seeds) await door.bring(new File([seed.bytes], 'a valid file'));
  }
  const before = process.resourceUsage().maxRSS;
  const count = Number(values.count);
  const order = {
    doors,
    count,
    from: Number(values.from),
    seed: values.seed,
    outside: sandbox.outside,
    limit,
  };
  let done = 0;
  for await (const brought of bring(order)) {
    done += 1;
    const { door, outcome, ms, number, how, name } = brought;
    const tally = outcomes[door] ?? {};
    outcomes[door] = { ...tally, [outcome]: (tally[outcome] ?? 0) + 1 };
    slowest = [...slowest, { ms, door, how }].sort((a, b) => b.ms - a.ms).slice(0, 5);
    if (isFault(brought)) {
      const inside = last === undefined ? '' : ` (${last.procedure} ${last.name} ${last.code ?? ''})`;
      faults.push(
        `${number} ${door}, ${how}, named ${JSON.stringify(name.slice(0, 40))}: ${outcome}${inside}`,
      );
    }
    last = undefined;
    if (!values.json && done % 500 === 0) process.stderr.write(`${done}/${count}, ${faults.length} faults\n`);
    if (isStopped) break;
  }
  if ('polluted' in {}) faults.push('a file changed what every object has');
  await close();
  const again = await open(sandbox.data, () => undefined);
  await again.client.cases.list({});
  await again.close();
  const strays = sandbox.strays();
  const memory = { before, most: process.resourceUsage().maxRSS };
  sandbox.remove();
  if (values.json) {
    process.stdout.write(`${JSON.stringify({ done, outcomes, faults, strays, memory, slowest })}\n`);
  } else {
    const lines = [
      `\n${done} files of seed ${values.seed}`,
      ...Object.entries(outcomes).map(
        ([door, tally]) =>
          `${door}: ${Object.entries(tally)
            .toSorted(([, a], [, b]) => b - a)
            .map(([outcome, files]) => `${files} ${outcome}`)
            .join(', ')}`,
      ),
      `memory at most: ${megabytes(memory.before)} after the valid files, ${megabytes(memory.most)} after all`,
      ...slowest.map((file) => `slow: ${Math.round(file.ms)} ms (${file.door}, ${file.how})`),
      `written outside the data folder: ${strays.length}`,
      ...strays.map((stray) => `- ${stray}`),
      `faults: ${faults.length}`,
      ...faults.map((fault) => `- ${fault}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  return faults.length + strays.length > 0 ? 1 : 0;
}

process.exitCode = await allocatingFrugally(run);
