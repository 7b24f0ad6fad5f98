import { join } from 'node:path';
import type { Random } from '../../fixtures/random.ts';

/** Marks a file that a hostile name put somewhere. */
export const escaped = 'escaped';

/**
 * Names that would lead out of a folder, mean something to a system or a terminal, or are absurd. None is empty: no
 * such file can be chosen, and the transport answers one that a program makes with `internal`.
 */
export function hostileName(random: Random, outside: string): string {
  return random.pick([
    `../${escaped}`,
    `../../../../${escaped}.json`,
    `..\\..\\${escaped}`,
    `..%2f..%2f${escaped}`,
    join(outside, escaped),
    `C:\\${escaped}`,
    `\\\\127.0.0.1\\share\\${escaped}`,
    `file://${outside}/${escaped}`,
    `name\u0000.jpg`,
    'con',
    'aux.json',
    '.',
    '..',
    ' ',
    '-rf',
    `$(touch ${escaped})`,
    `\`touch ${escaped}\``,
    `; touch ${escaped};`,
    '<img src=x onerror=alert(1)>.jpg',
    '%s%n%x',
    '\u202egpj.exe',
    'e\u0301'.repeat(200),
    'x'.repeat(5_000),
    '名'.repeat(300),
    '\ud800.jpg',
    'a\r\nset-cookie: x',
    '__proto__',
  ]);
}
