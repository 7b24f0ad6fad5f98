import type { AppClient } from '../../../shared/contract/contract.ts';
import { neverAsked, noting } from './asked.ts';
import type { Canaries } from './canaries.ts';
import { exerciseCases } from './exercise-cases.ts';
import { exerciseAfresh, exerciseKeeping, exerciseKeys } from './exercise-keeping.ts';
import { exercisePapers, exerciseReaders } from './exercise-papers.ts';
import { exercisePlatforms } from './exercise-platforms.ts';
import { exerciseWrongly } from './exercise-wrongly.ts';

export interface Used {
  /** Further texts to look for: what was read off the pictures, the recovery code. */
  readonly further: readonly string[];
  readonly refused: number;
  /** Procedures that were left out by mistake. */
  readonly neverAsked: readonly string[];
}

/** What only works with the readers. */
const needReaders: readonly string[] = ['recognition.warm', 'recognition.read', 'scan.check'];

/**
 * Puts canaries through every procedure of the contract; with `reading` also through the readers, which take their
 * time. Ends locked, with a passphrase alone to open the data.
 */
export async function exerciseEverything(
  given: AppClient,
  canaries: Canaries,
  { reading }: { reading: boolean },
): Promise<Used> {
  const asked = new Set<string>();
  const client = noting(given, asked);
  await exerciseAfresh(client, canaries);
  await exercisePlatforms(client);
  const kept = await exerciseCases(client, canaries);
  await exercisePapers(client, canaries, kept);
  const read = reading ? await exerciseReaders(client, kept) : [];
  const refused = await exerciseWrongly(client, canaries, kept);
  const code = await exerciseKeys(client, canaries);
  await exerciseKeeping(client, canaries);
  await client.vault.lock({});
  const leftOut = reading ? [] : needReaders;
  const missing = neverAsked(asked).filter((path) => !leftOut.includes(path));
  return { further: [...read, code], refused, neverAsked: missing };
}
