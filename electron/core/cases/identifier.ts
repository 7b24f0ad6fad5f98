import { randomBytes } from 'node:crypto';

/** A new id of a case or a file: 128 random bits, so that knowing one tells nothing about another. */
export function newIdentifier(): string {
  return randomBytes(16).toString('hex');
}
