import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openRulePacks } from '../../../electron/core/platforms/rule-packs.ts';

export const resourcesDirectory = resolve(import.meta.dirname, '../../../resources');

/** The text of a pack that comes with the application, with values replaced at places like `signatures.length.maximum`. */
export function packWith(id: string, changes: Readonly<Record<string, unknown>> = {}): string {
  const pack: unknown = JSON.parse(readFileSync(join(resourcesDirectory, 'platforms', `${id}.json`), 'utf8'));
  for (const [place, value] of Object.entries(changes)) {
    const keys = place.split('.');
    const last = keys.pop() ?? '';
    const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), pack);
    Reflect.set(Object(holder), last, value);
  }
  return JSON.stringify(pack);
}

export const packFile = (text: string | Uint8Array, name = '新规则.json') => ({
  name,
  bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
});

/** The rules of a data folder on a day, as the application opens them. */
export function rulesIn(dataDirectory: string, { day = '2026-12-01', resources = resourcesDirectory } = {}) {
  let seconds = 0;
  return openRulePacks({
    resourcesDirectory: resources,
    dataDirectory,
    clock: { now: () => new Date(`${day}T09:00:${String(seconds++ % 60).padStart(2, '0')}`) },
  });
}
