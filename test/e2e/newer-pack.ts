import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const shipped = join(import.meta.dirname, '../../resources/platforms/aliyun.json');

/** 阿里云's rules as a later pack might tell them: a shorter signature and a shorter period. */
export async function newerPack(): Promise<{ name: string; bytes: Buffer }> {
  const pack: unknown = JSON.parse(await readFile(shipped, 'utf8'));
  put(pack, 'asOf', '2026-12-24');
  put(pack, 'signatures.length.maximum', 10);
  put(pack, 'signatures.length.asOf', '2026-12-24');
  put(pack, 'letter.validity.maximumMonths', 24);
  put(pack, 'signatures.script.latinOnly', 'refused');
  return { name: 'aliyun-2026-12-24.json', bytes: Buffer.from(JSON.stringify(pack)) };
}

function put(pack: unknown, place: string, value: unknown): void {
  const keys = place.split('.');
  const last = keys.pop() ?? '';
  const holder = keys.reduce<unknown>((inner, key) => Reflect.get(Object(inner), key), pack);
  Reflect.set(Object(holder), last, value);
}
