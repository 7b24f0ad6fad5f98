import { readFileSync } from 'node:fs';

/**
 * How often the kernel found no way to an address since this network namespace was made. In one that has only its
 * loopback, that is every attempt at any other address, of whatever program and by whatever call: TCP, UDP, a name
 * looked up.
 */
export function attemptsWithoutRoute(): number {
  return (
    countIn(readFileSync('/proc/net/snmp', 'utf8')) +
    Number(/^Ip6OutNoRoutes\s+(\d+)$/m.exec(readFileSync('/proc/net/snmp6', 'utf8'))?.[1] ?? 0)
  );
}

/** The table has a line of names and a line of values for each protocol. */
function countIn(table: string): number {
  const [names = [], values = []] = table
    .split('\n')
    .filter((line) => line.startsWith('Ip: '))
    .map((line) => line.split(' '));
  const count = Number(values[names.indexOf('OutNoRoutes')]);
  if (!Number.isInteger(count)) throw new Error('this kernel does not count attempts without a route');
  return count;
}
