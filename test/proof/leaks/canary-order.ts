import { z } from '../../../shared/model/jitless.ts';
import type { Canaries } from './canaries.ts';

const base64 = z.string().transform((text) => Buffer.from(text, 'base64'));
const text = z.string();

const orderSchema = z.object({
  company: text,
  client: text,
  erasedClient: text,
  person: text,
  legalPerson: text,
  idNumber: text,
  mobile: text,
  landline: text,
  email: text,
  creditCode: text,
  passphrase: text,
  exportPassphrase: text,
  photo: base64,
  noise: base64,
  windows: z.record(z.string(), base64),
});

/** Canaries as `canariesAsJson` hands them to a process of its own. */
export function canariesFrom(json: string): Canaries {
  return orderSchema.parse(JSON.parse(json));
}

export function canariesAsJson({ photo, noise, windows, ...texts }: Canaries): string {
  const encoded = Object.fromEntries(
    Object.entries(windows).map(([name, bytes]) => [name, bytes.toString('base64')]),
  );
  return JSON.stringify({
    ...texts,
    photo: photo.toString('base64'),
    noise: noise.toString('base64'),
    windows: encoded,
  });
}
