/**
 * Attacks the loopback host in every way in attacks.ts and says what came of it:
 *
 *     npm run prove:loopback [-- --only PART_OF_A_NAME]
 */
import { parseArgs } from 'node:util';
import { attacks } from './attacks.ts';
import { startTarget } from './target.ts';
import { underAttack } from './under-attack.ts';

const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const target = await startTarget();
let breaches = 0;
for (const attack of attacks.filter(({ name }) => name.includes(values.only))) {
  const { name, tried, breaches: found, measured, answered } = await underAttack(target, attack);
  breaches += found.length;
  const quiet = `a page of ours was answered ${answered.calls} times, in ${Math.round(answered.slowest)} ms at most`;
  const lines = [name, `  ${tried} tried, ${found.length} breaches; ${quiet}`];
  if (measured !== undefined) lines.push(`  ${measured}`);
  for (const breach of found.slice(0, 10)) lines.push(`  - ${breach}`);
  process.stdout.write(`${lines.join('\n')}\n`);
}
await target.end();
process.exitCode = breaches > 0 ? 1 : 0;
