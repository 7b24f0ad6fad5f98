import { type FieldScore, share } from '../../recognition/score.ts';
import { median, percentile } from '../report.ts';
import type { KindOutcome, Measured, PictureOutcome } from './measure.ts';
import type { MemorySamples } from './memory.ts';
import { type PeerName, peerNames } from './peer.ts';

/** Fields of one name or one condition. */
interface FieldRow {
  readonly what: string;
  readonly fields: number;
  readonly correct: number;
  /** To be looked at by the person: marked so, or not found. */
  readonly flagged: number;
  readonly wrongNotFlagged: number;
}

/** Fields whose confidence lies in `[from, to)`, and the share of them that is right. */
interface CalibrationRow {
  readonly from: number;
  readonly to: number;
  readonly fields: number;
  readonly meanConfidence: number;
  readonly right: number;
}

interface Times {
  readonly pictures: number;
  readonly median: number;
  readonly p95: number;
}

/** A peer beside us, on the pictures that both read. */
interface PeerRow {
  readonly peer: PeerName;
  readonly what: string;
  readonly fields: number;
  readonly ours: number;
  readonly theirs: number;
}

export interface Summary {
  readonly pictures: number;
  readonly refused: Readonly<Record<string, number>>;
  readonly byField: readonly FieldRow[];
  readonly byCondition: readonly FieldRow[];
  readonly byKind: readonly FieldRow[];
  readonly all: FieldRow;
  readonly unnamed: number;
  readonly kinds: readonly { readonly kind: string; readonly documents: number; readonly right: number }[];
  readonly times: Times;
  readonly timesByCondition: readonly (Times & { readonly condition: string })[];
  readonly calibration: readonly CalibrationRow[];
  readonly peers: readonly PeerRow[];
  readonly peerTimes: readonly { peer: PeerName; what: string; ours: Times; theirs: Times }[];
  readonly memory: MemorySamples;
  readonly wrongNotFlagged: readonly FieldScore[];
}

/** From surely wrong to surely right; the last steps are what the goals speak of. */
const bounds = [0, 0.4, 0.6, 0.8, 0.9, 0.95, 0.98, 0.99, 1];

function rowOf(what: string, scores: readonly FieldScore[]): FieldRow {
  return {
    what,
    fields: scores.length,
    correct: scores.filter(({ correct }) => correct).length,
    flagged: scores.filter(({ certain }) => !certain).length,
    wrongNotFlagged: scores.filter(({ certain, correct }) => certain && !correct).length,
  };
}

function calibrationOf(scores: readonly FieldScore[]): CalibrationRow[] {
  const said = scores.filter(({ value }) => value !== undefined);
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? 1;
    const within = said.filter(
      ({ confidence }) => confidence >= from && (confidence < to || (to === 1 && confidence <= 1)),
    );
    const sum = within.reduce((total, { confidence }) => total + confidence, 0);
    const right = within.filter(({ correct }) => correct).length;
    return {
      from,
      to,
      fields: within.length,
      meanConfidence: within.length === 0 ? Number.NaN : sum / within.length,
      right: within.length === 0 ? Number.NaN : share(right, within.length),
    };
  });
}

function timesOf(values: readonly number[]): Times {
  return { pictures: values.length, median: median(values), p95: percentile(values, 0.95) };
}

function kindsOf(kinds: readonly KindOutcome[]): Summary['kinds'] {
  const ours = kinds.filter(({ right }) => right !== undefined);
  return [...Map.groupBy(ours, ({ printed }) => printed)].map(([kind, group]) => ({
    kind,
    documents: group.length,
    right: group.filter(({ right }) => right).length,
  }));
}

function peerRows(outcomes: readonly PictureOutcome[], peer: PeerName): PeerRow[] {
  const both = outcomes.flatMap(({ scores, peers }) => {
    const read = peers[peer]?.read;
    return read === undefined
      ? []
      : scores.map((score) => ({ ...score, theirs: read.includes(score.field) }));
  });
  if (both.length === 0) return [];
  const row = (what: string, group: typeof both): PeerRow => ({
    peer,
    what,
    fields: group.length,
    ours: share(group.filter(({ correct }) => correct).length, group.length),
    theirs: share(group.filter(({ theirs }) => theirs).length, group.length),
  });
  return [
    row('all', both),
    ...[...Map.groupBy(both, ({ condition }) => condition)].map(([what, group]) => row(what, group)),
    ...[...Map.groupBy(both, ({ field }) => field)].map(([what, group]) => row(what, group)),
  ];
}

function peerTimes(outcomes: readonly PictureOutcome[], peer: PeerName): Summary['peerTimes'] {
  const both = outcomes.flatMap((outcome) => {
    const theirs = outcome.peers[peer]?.ms;
    return theirs === undefined ? [] : [{ ...outcome, theirs }];
  });
  const groups = [
    ['all pictures', both],
    ['one ID side alone', both.filter(({ isSingleCard }) => isSingleCard)],
  ] as const;
  return groups.flatMap(([what, group]) =>
    group.length === 0
      ? []
      : [
          {
            peer,
            what,
            ours: timesOf(group.map(({ ms }) => ms)),
            theirs: timesOf(group.map(({ theirs }) => theirs)),
          },
        ],
  );
}

/** Everything that is printed, as numbers. */
export function summarize({ outcomes, memory }: Measured): Summary {
  const scores = outcomes.flatMap((outcome) => outcome.scores);
  const kindOf = new Map(outcomes.map(({ file, kind }) => [file, kind]));
  const rows = (by: (score: FieldScore) => string) =>
    [...Map.groupBy(scores, by)].map(([what, group]) => rowOf(what, group));
  const refused = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.refused ?? []),
    (code) => code,
  );
  return {
    pictures: outcomes.length,
    refused: Object.fromEntries([...refused].map(([code, all]) => [code, all.length])),
    byField: rows(({ field }) => field),
    byCondition: rows(({ condition }) => condition),
    byKind: rows(({ file }) => kindOf.get(file) ?? ''),
    all: rowOf('all', scores),
    unnamed: outcomes.reduce((sum, outcome) => sum + outcome.unnamed, 0),
    kinds: kindsOf(outcomes.flatMap(({ kinds }) => kinds)),
    times: timesOf(outcomes.map(({ ms }) => ms)),
    timesByCondition: [...Map.groupBy(outcomes, ({ condition }) => condition)].map(([condition, group]) => ({
      condition,
      ...timesOf(group.map(({ ms }) => ms)),
    })),
    calibration: calibrationOf(scores),
    peers: peerNames.flatMap((peer) => peerRows(outcomes, peer)),
    peerTimes: peerNames.flatMap((peer) => peerTimes(outcomes, peer)),
    memory,
    wrongNotFlagged: scores.filter(({ certain, correct }) => certain && !correct),
  };
}
