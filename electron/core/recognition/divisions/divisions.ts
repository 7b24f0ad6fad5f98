import names from './names-by-code.json' with { type: 'json' };

type Level = 'province' | 'prefecture' | 'county';

/** One administrative division under one of its names. */
export interface Division {
  /** Six digits (GB/T 2260): two each for province, prefecture and county. */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
  /** A name the code had once: cards keep their address until they are renewed. */
  readonly isFormer: boolean;
}

/**
 * The country's divisions from county level up, and names they had since 2002. They can confirm a name or
 * suggest one; that a name is missing never means there is no such place.
 */
export interface Divisions {
  readonly all: readonly Division[];
  /** Those with exactly this code, the present name first. */
  ofCode(code: string): readonly Division[];
  /** Those that may be written directly after this one in an address. */
  below(division: Division): readonly Division[];
}

const levelOf = (code: string): Level =>
  code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';

const municipalities: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

/** Whether a division is one of the four cities directly under the central government. */
export const isMunicipality = ({ code, level }: Division): boolean =>
  level === 'province' && municipalities.has(code.slice(0, 2));

/** Districts are written after their city; counties and county-level cities often right after the province. */
function mayFollowProvince({ code, name, level }: Division): boolean {
  if (level === 'prefecture' || municipalities.has(code.slice(0, 2))) return true;
  return !name.endsWith('区') || /[林特]区$/.test(name);
}

function knownDivisions(): Divisions {
  const all: Division[] = [
    ...Object.entries(names.present).map(([code, name]) => ({ code, name, isFormer: false })),
    ...Object.entries(names.former).flatMap(([code, former]) =>
      former.map((name) => ({ code, name, isFormer: true })),
    ),
  ].map((division) => ({ ...division, level: levelOf(division.code) }));
  const byCode = Map.groupBy(all, ({ code }) => code);
  const byProvince = Map.groupBy(
    all.filter((division) => division.level !== 'province' && mayFollowProvince(division)),
    ({ code }) => code.slice(0, 2),
  );
  const byPrefecture = Map.groupBy(
    all.filter(({ level }) => level === 'county'),
    ({ code }) => code.slice(0, 4),
  );
  return {
    all,
    ofCode: (code) => byCode.get(code) ?? [],
    below({ code, level }) {
      if (level === 'province') return byProvince.get(code.slice(0, 2)) ?? [];
      return level === 'prefecture' ? (byPrefecture.get(code.slice(0, 4)) ?? []) : [];
    },
  };
}

/** All that are known; which ones and as of when stands in `names-by-code.json`. */
export const divisions: Divisions = knownDivisions();
