import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { platforms as texts } from '../../../shared/messages/platforms.ts';
import {
  type PackChanged,
  type PackExamination,
  type PackKey,
  type PackVersion,
  type PlatformList,
  type PlatformRules,
  shippedKey,
} from '../../../shared/model/platform-rules.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { packLimits } from '../../../shared/model/rule-pack-group.ts';
import { ageInDays, isStale, packDifference } from '../../../shared/rules/pack-difference.ts';
import { localDate } from '../local-date.ts';
import type { Ports } from '../ports.ts';
import { keepTakenPack, setRecordAside, writeTakenRecord } from './keep-packs.ts';
import { decodePackFile, type PackFile } from './pack-file.ts';
import { openPackLibrary, type PackLibrary } from './pack-library.ts';
import { linksOf } from './pack-links.ts';
import { packProblem } from './pack-problem.ts';
import { type PacksInForce, packFileName, packsInForce, shippedDate } from './packs-in-force.ts';
import {
  keyOfPack,
  readTakenPack,
  readTakenRecord,
  type TakenPack,
  type TakenRecord,
} from './taken-packs.ts';

/** A pack as a file: what was chosen to import, or what is handed out. */
export interface PackBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The rules of every platform as they are in force, and the ways to change that. */
export interface RulePacks {
  inForce(): readonly RulePack[];
  list(): PlatformList;
  /** What taking a file would change. Throws `platform-pack-invalid`, naming the file and the place. */
  examine(file: PackBytes): Promise<PackExamination>;
  /** What putting another pack of a platform in force would change. */
  compare(platform: string, key: PackKey): Promise<PackExamination>;
  /** Keeps a file and puts it in force. Resolves when it would survive a power cut. */
  take(file: PackBytes): Promise<PackChanged>;
  /** Puts another pack in force; `shipped` takes an added platform out of use. */
  restore(platform: string, key: PackKey): Promise<PackChanged>;
  /** A pack as it was written; the one in force without `key`. */
  export(platform: string, key?: PackKey): Promise<PackBytes>;
}

type RulePacksOptions = Pick<Ports, 'resourcesDirectory' | 'dataDirectory' | 'clock' | 'allowLinks'>;

/** What would be, worked out and not yet kept. */
interface Plan {
  readonly platform: string;
  readonly record: TakenRecord;
  readonly next: PacksInForce;
}

const versionUnknown = () => new ProblemError({ code: 'platform-unknown', ...texts.versionUnknown });

/** Newest first; of packs of one day the one taken later, the application's own last. */
const newestFirst = (a: PackVersion, b: PackVersion): number =>
  b.asOf.localeCompare(a.asOf) || (b.takenAt ?? '').localeCompare(a.takenAt ?? '');

/**
 * Opens the rules. What was imported and turns out broken never prevents that: it is set aside and told in
 * the list.
 *
 * @throws ProblemError `platform-pack-invalid` for a pack that came with the application
 */
export async function openRulePacks(options: RulePacksOptions): Promise<RulePacks> {
  const { resourcesDirectory, dataDirectory, clock, allowLinks } = options;
  const library = await openPackLibrary(resourcesDirectory);
  let { record, problem } = await readTakenRecord(dataDirectory);
  let current = await packsInForce(library, dataDirectory, record);
  let last: Promise<unknown> = Promise.resolve();

  /** Changes come one after the other: each is worked out from what the one before left. */
  const inTurn = <Value>(step: () => Promise<Value>): Promise<Value> => {
    const turn = last.then(step, step);
    last = turn.catch(() => undefined);
    return turn;
  };

  const settle = async (platform: string, key: PackKey, taken: readonly TakenPack[], unkept?: Uint8Array) => {
    const planned = decide(library, { taken: [...taken], choices: record.choices }, platform, key);
    const next = await packsInForce(
      library,
      dataDirectory,
      planned,
      unkept === undefined ? new Map() : new Map([[key, unkept]]),
    );
    for (const [id, reason] of next.setAside) {
      if (id === platform || !current.setAside.has(id)) throw new ProblemError(reason);
    }
    return { platform, record: planned, next };
  };

  const planTaking = async ({ name, bytes }: PackBytes): Promise<Plan & { key: PackKey }> => {
    const pack = readCandidate({ name, bytes });
    const key = keyOfPack(bytes);
    const others = record.taken.filter((taken) => taken.platform !== pack.id || taken.key !== key);
    const taken: TakenPack = {
      platform: pack.id,
      key,
      name: pack.name,
      asOf: pack.asOf,
      takenAt: clock.now().toISOString(),
    };
    try {
      return { ...(await settle(pack.id, key, [...others, taken], bytes)), key };
    } catch (error) {
      throw calledByItsName(error, packFileName(pack.id, pack.asOf), name);
    }
  };

  const planRestoring = (platform: string, key: PackKey): Promise<Plan> => {
    const isKnown =
      key === shippedKey
        ? library.packs.has(platform) || record.taken.some((pack) => pack.platform === platform)
        : record.taken.some((pack) => pack.platform === platform && pack.key === key);
    if (!isKnown) throw versionUnknown();
    return settle(platform, key, record.taken);
  };

  const nameOf = (id: string, ...packs: readonly (RulePack | null)[]): string =>
    packs.find((pack) => pack !== null)?.name ??
    record.taken.findLast(({ platform }) => platform === id)?.name ??
    id;

  const examination = ({ platform, next }: Plan): PackExamination => {
    const find = (packs: readonly RulePack[], id: string) => packs.find((pack) => pack.id === id) ?? null;
    const [before, after] = [find(current.packs, platform), find(next.packs, platform)];
    const followers = next.packs.flatMap((pack) => {
      const earlier = pack.id === platform ? null : find(current.packs, pack.id);
      const changes = earlier === null ? 0 : packDifference(earlier, pack).length;
      return changes === 0 ? [] : [{ id: pack.id, name: pack.name, changes }];
    });
    return { id: platform, name: nameOf(platform, after, before), before, after, followers };
  };

  const carryOut = async ({ platform, record: planned, next }: Plan): Promise<PackChanged> => {
    if (problem !== null) await setRecordAside(dataDirectory, clock.now());
    problem = null;
    await writeTakenRecord(dataDirectory, planned);
    const before = current.keys.get(platform) ?? null;
    [record, current] = [planned, next];
    allowLinks?.(linksOf(next.packs));
    return { id: platform, before };
  };

  const describe = (id: string, today: string): PlatformRules => {
    const pack = current.packs.find((candidate) => candidate.id === id) ?? null;
    const shipped = shippedDate(library, id);
    const versions: PackVersion[] = [
      ...(shipped === undefined ? [] : [{ key: shippedKey, asOf: shipped, takenAt: null } as const]),
      ...record.taken
        .filter(({ platform }) => platform === id)
        .map(({ key, asOf, takenAt }) => ({ key, asOf, takenAt })),
    ];
    return {
      id,
      name: nameOf(id, pack),
      inForce: current.keys.get(id) ?? null,
      ageDays: pack === null ? null : ageInDays(pack, today),
      isStale: pack !== null && isStale(pack, today),
      versions: versions.sort(newestFirst),
      setAside: current.setAside.get(id) ?? null,
    };
  };

  return {
    inForce: () => current.packs,
    list: () => {
      const today = localDate(clock.now());
      const ids = new Set([
        ...current.packs.map(({ id }) => id),
        ...record.taken.map(({ platform }) => platform),
      ]);
      return { platforms: [...ids].map((id) => describe(id, today)), problem };
    },
    examine: (file) => inTurn(async () => examination(await planTaking(file))),
    compare: (platform, key) => inTurn(async () => examination(await planRestoring(platform, key))),
    take: (file) =>
      inTurn(async () => {
        const plan = await planTaking(file);
        await keepTakenPack(dataDirectory, plan.key, file.bytes);
        return carryOut(plan);
      }),
    restore: (platform, key) => inTurn(async () => carryOut(await planRestoring(platform, key))),
    export: async (platform, key = current.keys.get(platform)) => {
      if (key === undefined) throw new ProblemError({ code: 'platform-unknown', ...texts.nothingToExport });
      const shipped = shippedDate(library, platform);
      if (key === shippedKey && shipped !== undefined) {
        const bytes = await readFile(join(resourcesDirectory, 'platforms', `${platform}.json`));
        return { name: packFileName(platform, shipped), bytes };
      }
      const pack = record.taken.find((taken) => taken.platform === platform && taken.key === key);
      if (pack === undefined) throw versionUnknown();
      return { name: packFileName(platform, pack.asOf), bytes: await readTakenPack(dataDirectory, pack) };
    },
  };
}

/** The record after a person decided on a pack, knowing every pack of that platform there is so far. */
function decide(
  library: PackLibrary,
  { taken, choices }: TakenRecord,
  platform: string,
  key: PackKey,
): TakenRecord {
  const dates = taken.filter((pack) => pack.platform === platform).map(({ asOf }) => asOf);
  const shipped = shippedDate(library, platform);
  const [over = ''] = [...dates, ...(shipped === undefined ? [] : [shipped])].sort().reverse();
  return {
    taken: [...taken],
    choices: [...choices.filter((choice) => choice.platform !== platform), { platform, key, over }],
  };
}

function readCandidate({ name, bytes }: PackBytes): PackFile {
  try {
    if (bytes.length > packLimits.bytes) throw packProblem(name, texts.tooLarge(packLimits.bytes / 1024));
    return decodePackFile(bytes, name);
  } catch (error) {
    throw calledByItsName(error, name, name);
  }
}

/** A problem of a file under the name the person chose it by, instead of the one it would be kept under. */
function calledByItsName(error: unknown, kept: string, name: string): unknown {
  if (!(error instanceof ProblemError) || error.problem.file !== kept) return error;
  const { code, message, action } = error.problem;
  // Of the sentences about a file one has installed, only the reason holds for one that is offered.
  const isOwnFault = !message.startsWith(texts.breaks(kept, '').message);
  return new ProblemError(
    {
      code,
      file: name,
      message: message.replaceAll(`“${kept}”`, `“${name}”`),
      action: isOwnFault ? texts.askProvider : action,
    },
    { cause: error },
  );
}
