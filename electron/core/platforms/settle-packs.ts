import { platforms as texts } from '../../../shared/messages/platforms.ts';
import type { PackKey } from '../../../shared/model/platform-rules.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { PackPart } from './inheritance.ts';
import type { PackLibrary } from './pack-library.ts';
import { resolveRulePack } from './resolve-rule-pack.ts';

/** An imported pack that is to be in force. */
export interface Candidate {
  readonly platform: string;
  readonly key: PackKey;
  /** What the person knows its file by. */
  readonly file: string;
  readonly part: PackPart;
}

export interface SettledPacks {
  /** Those in force: platforms that come with the application first, in their order, then added ones. */
  readonly packs: readonly RulePack[];
  /** Which imported pack is in force, by platform. */
  readonly imported: ReadonlyMap<string, PackKey>;
  /** Why an imported pack is not in force, by platform. */
  readonly setAside: ReadonlyMap<string, Problem>;
}

function withCandidate(library: PackLibrary, { platform, part }: Candidate): PackLibrary {
  return { ...library, packs: new Map([...library.packs, [platform, part]]) };
}

function resolveAll(library: PackLibrary, files: ReadonlyMap<string, string>): RulePack[] {
  return [...library.packs].map(([id, part]) =>
    resolveRulePack(part, files.get(id) ?? `${id}.json`, library),
  );
}

/** Why a pack cannot be put over others; the fault may show in a pack that rests on it. */
function faultOf(error: unknown, { file }: Candidate): Problem {
  if (!(error instanceof ProblemError)) throw error;
  const { problem } = error;
  return problem.file === file ? problem : { ...problem, file, ...texts.breaks(file, problem.message) };
}

/** All at once: the usual case, and the only way for packs that fit each other but not what they replace. */
function settleTogether(shipped: PackLibrary, candidates: readonly Candidate[]): SettledPacks | undefined {
  const files = new Map(candidates.map(({ platform, file }) => [platform, file]));
  try {
    return {
      packs: resolveAll(candidates.reduce(withCandidate, shipped), files),
      imported: new Map(candidates.map(({ platform, key }) => [platform, key])),
      setAside: new Map(),
    };
  } catch (error) {
    if (candidates.length > 0 && error instanceof ProblemError) return undefined;
    throw error;
  }
}

/** One by one. A pack may rest on a later one: as long as any was taken, those left are tried again. */
function settleSingly(shipped: PackLibrary, candidates: readonly Candidate[]): SettledPacks {
  const files = new Map(candidates.map(({ platform, file }) => [platform, file]));
  const imported = new Map<string, PackKey>();
  const setAside = new Map<string, Problem>();
  let library = shipped;
  let packs = resolveAll(shipped, new Map());
  let before = -1;
  let waiting: readonly Candidate[] = candidates;
  while (waiting.length > 0 && waiting.length !== before) {
    before = waiting.length;
    waiting = waiting.filter((candidate) => {
      const bigger = withCandidate(library, candidate);
      try {
        packs = resolveAll(bigger, files);
      } catch (error) {
        setAside.set(candidate.platform, faultOf(error, candidate));
        return true;
      }
      library = bigger;
      imported.set(candidate.platform, candidate.key);
      setAside.delete(candidate.platform);
      return false;
    });
  }
  return { packs, imported, setAside };
}

/**
 * Puts imported packs over those that come with the application, so that a pack and what rests on it fit. One
 * that breaks itself or another is set aside and the others stay in force; where either of two could be, it
 * is the later of `candidates`.
 *
 * @throws ProblemError `platform-pack-invalid` only for a pack that came with the application
 */
export function settlePacks(shipped: PackLibrary, candidates: readonly Candidate[]): SettledPacks {
  return settleTogether(shipped, candidates) ?? settleSingly(shipped, candidates);
}
