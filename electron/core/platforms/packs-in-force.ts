import { type PackKey, shippedKey } from '../../../shared/model/platform-rules.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { decodePackFile } from './pack-file.ts';
import { openPackLibrary, type PackLibrary } from './pack-library.ts';
import { type Candidate, settlePacks } from './settle-packs.ts';
import { readTakenPack, readTakenRecord, type TakenPack, type TakenRecord } from './taken-packs.ts';

/** The date of the pack of a platform that comes with the application; `undefined` for an added platform. */
export function shippedDate({ packs }: PackLibrary, platform: string): string | undefined {
  const asOf = packs.get(platform)?.asOf;
  return typeof asOf === 'string' ? asOf : undefined;
}

/** The name under which a pack is told to a person and handed out: `aliyun-2026-11-21.json`. */
export function packFileName(platform: string, asOf: string): string {
  return `${platform}-${asOf}.json`;
}

/**
 * The imported packs that are to be in force, in the order they were taken: what the person decided on, but for
 * a platform whose pack in the application is newer than everything that was known to them then.
 */
function chosenPacks(library: PackLibrary, { taken, choices }: TakenRecord): TakenPack[] {
  const chosen = choices.flatMap(({ platform, key, over }) => {
    const shipped = shippedDate(library, platform);
    if (shipped !== undefined && shipped > over) return [];
    return taken.filter((pack) => pack.platform === platform && pack.key === key);
  });
  return chosen.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
}

export interface PacksInForce {
  readonly packs: readonly RulePack[];
  /** The key of the pack in force, by platform. */
  readonly keys: ReadonlyMap<string, PackKey>;
  /** Why the chosen pack of a platform is not in force. */
  readonly setAside: ReadonlyMap<string, Problem>;
}

/**
 * What is in force after a record. A chosen pack that cannot be used is set aside, and the one that comes with
 * the application stands in its place.
 *
 * @param unkept packs that are not in the data folder, by key
 */
export async function packsInForce(
  library: PackLibrary,
  dataDirectory: string,
  record: TakenRecord,
  unkept: ReadonlyMap<PackKey, Uint8Array> = new Map(),
): Promise<PacksInForce> {
  const candidates: Candidate[] = [];
  const unreadable = new Map<string, Problem>();
  for (const pack of chosenPacks(library, record)) {
    const { platform, key } = pack;
    const file = packFileName(platform, pack.asOf);
    try {
      const { part } = decodePackFile(unkept.get(key) ?? (await readTakenPack(dataDirectory, pack)), file);
      candidates.push({ platform, key, file, part });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      unreadable.set(platform, error.problem);
    }
  }
  const settled = settlePacks(library, candidates);
  return {
    packs: settled.packs,
    keys: new Map([...[...library.packs.keys()].map((id) => [id, shippedKey] as const), ...settled.imported]),
    setAside: new Map([...unreadable, ...settled.setAside]),
  };
}

/** What is in force for a person, without opening their data: nothing is written and nothing is held. */
export async function readPacksInForce(
  resourcesDirectory: string,
  dataDirectory: string,
): Promise<{ packs: readonly RulePack[]; problems: readonly Problem[] }> {
  const [library, { record, problem }] = await Promise.all([
    openPackLibrary(resourcesDirectory),
    readTakenRecord(dataDirectory),
  ]);
  const { packs, setAside } = await packsInForce(library, dataDirectory, record);
  return { packs, problems: [...(problem === null ? [] : [problem]), ...setAside.values()] };
}
