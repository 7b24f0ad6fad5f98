import { milliseconds } from '../report.ts';
import { peerNames, peerTitles } from './peer.ts';
import type { Summary } from './summary.ts';

const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${(100 * value).toFixed(1)} %`);
const times = (ours: number, theirs: number): string =>
  theirs === 0 ? '–' : `${(ours / theirs).toFixed(2)} ×`;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

function fieldTable(first: string, rows: Summary['byField']): string {
  return table(
    [first, 'fields', 'correct', '%', 'flagged', '%', 'wrong, not flagged', '%'],
    rows.map(({ what, fields, correct, flagged, wrongNotFlagged }) => [
      what,
      fields,
      correct,
      percent(correct / fields),
      flagged,
      percent(flagged / fields),
      wrongNotFlagged,
      `${((100 * wrongNotFlagged) / fields).toFixed(2)} %`,
    ]),
  );
}

function peerTables({ peers, peerTimes }: Summary): string[] {
  return peerNames.flatMap((name) => {
    const rows = peers.filter(({ peer }) => peer === name);
    if (rows.length === 0) return [];
    const waits = peerTimes.filter(({ peer }) => peer === name);
    return [
      `### Beside ${peerTitles[name]} on the raw pictures\n`,
      table(
        ['time', 'pictures', '备妥, median', 'peer, median', 'ratio', '备妥, p95', 'peer, p95'],
        waits.map(({ what, ours, theirs }) => [
          what,
          ours.pictures,
          milliseconds(ours.median),
          milliseconds(theirs.median),
          times(ours.median, theirs.median),
          milliseconds(ours.p95),
          milliseconds(theirs.p95),
        ]),
      ),
      '',
      table(
        ['read correctly', 'fields', '备妥', 'peer', 'ratio'],
        rows.map(({ what, fields, ours, theirs }) => [
          what,
          fields,
          percent(ours),
          percent(theirs),
          times(ours, theirs),
        ]),
      ),
      '',
    ];
  });
}

/** The numbers as Markdown. Values are shown for fields that are wrong and not flagged, unless hidden. */
export function asMarkdown(summary: Summary, { hideValues }: { hideValues: boolean }): string {
  const { memory, times: waits, calibration, wrongNotFlagged, refused } = summary;
  const refusals = Object.entries(refused).map(([code, count]) => `${count} × ${code}`);
  return [
    `## Recognition: ${summary.pictures} pictures\n`,
    `Refused: ${refusals.join(', ') || 'none'}. Fields found that the truth does not name: ${summary.unnamed}.\n`,
    fieldTable('field', [...summary.byField, summary.all]),
    '',
    fieldTable('condition', summary.byCondition),
    '',
    fieldTable('kind of picture', summary.byKind),
    '',
    table(
      ['kind', 'documents', 'taken for it', 'wrong or missed'],
      summary.kinds.map(({ kind, documents, right }) => [kind, documents, right, documents - right]),
    ),
    '',
    table(
      ['time', 'pictures', 'median', 'p95'],
      [
        ['all', waits.pictures, milliseconds(waits.median), milliseconds(waits.p95)],
        ...summary.timesByCondition.map(({ condition, pictures, median, p95 }) => [
          condition,
          pictures,
          milliseconds(median),
          milliseconds(p95),
        ]),
      ],
    ),
    '',
    table(
      ['memory after', ...memory.points.map(([read]) => `${read}`), 'peak'],
      [['resident', ...memory.points.map(([, bytes]) => megabytes(bytes)), megabytes(memory.peak)]],
    ),
    '',
    table(
      ['confidence', 'fields', 'mean confidence', 'right'],
      calibration
        .filter(({ fields }) => fields > 0)
        .map(({ from, to, fields, meanConfidence, right }) => [
          `${from} to ${to}`,
          fields,
          meanConfidence.toFixed(3),
          percent(right),
        ]),
    ),
    '',
    ...peerTables(summary),
    `### Wrong and not flagged: ${wrongNotFlagged.length}\n`,
    ...wrongNotFlagged.map(
      ({ file, field, expected, value, confidence }) =>
        `- ${file}: ${field}${hideValues ? '' : `, printed ${expected}, read ${value}`} (${confidence})`,
    ),
    '',
  ].join('\n');
}
