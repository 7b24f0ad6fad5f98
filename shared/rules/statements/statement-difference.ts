import type { RulePack } from '../../model/rule-pack.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { packDifference } from '../pack-difference.ts';
import { packStatements } from './pack-statements.ts';
import type { RuleSection, Statement, StatementLine } from './statement.ts';

/** A value that two packs say differently; of a list, only the items that differ. */
export interface LineChange {
  readonly path: string;
  readonly label: string;
  readonly kind: 'changed' | 'list';
  /** Empty where the older pack does not have it. */
  readonly before: readonly string[];
  /** Empty where the newer pack does not have it. */
  readonly after: readonly string[];
}

/** A statement that two packs make differently; `evidence` where only its source, date or certainty differs. */
export interface StatementChange {
  readonly path: string;
  readonly section: RuleSection;
  readonly title: string;
  readonly kind: 'added' | 'changed' | 'removed' | 'evidence';
  readonly lines: readonly LineChange[];
  readonly before: Provenance | undefined;
  readonly after: Provenance | undefined;
}

export interface StatementDifference {
  readonly changes: readonly StatementChange[];
  /** How many places differ that only programs read. */
  readonly unsaid: number;
}

const sameTexts = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, index) => text === b[index]);

function lineChange(before: StatementLine | undefined, after: StatementLine | undefined): LineChange[] {
  const line = after ?? before;
  const [old, young] = [before?.texts ?? [], after?.texts ?? []];
  if (line === undefined || sameTexts(old, young)) return [];
  const { path, label } = line;
  if (old.length <= 1 && young.length <= 1)
    return [{ path, label, kind: 'changed', before: old, after: young }];
  const [gone, come] = [
    old.filter((text) => !young.includes(text)),
    young.filter((text) => !old.includes(text)),
  ];
  // Only the order differs, or how often an item occurs: then the whole list is told.
  const whole = gone.length === 0 && come.length === 0;
  return [{ path, label, kind: 'list', before: whole ? old : gone, after: whole ? young : come }];
}

function lineChanges(before: Statement | undefined, after: Statement | undefined): LineChange[] {
  const [old, young] = [before, after].map(
    (statement) => new Map((statement?.lines ?? []).map((line) => [line.path, line])),
  );
  const paths = new Set([...(old?.keys() ?? []), ...(young?.keys() ?? [])]);
  return [...paths].flatMap((path) => lineChange(old?.get(path), young?.get(path)));
}

const sameProvenance = (a: Provenance, b: Provenance): boolean =>
  a.source === b.source && a.asOf === b.asOf && a.confidence === b.confidence;

function statementChange(before: Statement | undefined, after: Statement | undefined): StatementChange[] {
  const statement = after ?? before;
  if (statement === undefined) return [];
  const { path, section, title } = statement;
  const lines = lineChanges(before, after);
  const told = { path, section, title, lines, before: before?.provenance, after: after?.provenance };
  if (before === undefined) return [{ ...told, kind: 'added' }];
  if (after === undefined) return [{ ...told, kind: 'removed' }];
  if (lines.length > 0 || before.title !== after.title) return [{ ...told, kind: 'changed' }];
  return sameProvenance(before.provenance, after.provenance) ? [] : [{ ...told, kind: 'evidence' }];
}

/** What a newer pack says otherwise than an older one, in words and by section. `null` says nothing at all. */
export function statementDifference(before: RulePack | null, after: RulePack | null): StatementDifference {
  const [old, young] = [before, after].map(
    (pack) => new Map((pack === null ? [] : packStatements(pack)).map((item) => [item.path, item])),
  );
  const paths = new Set([...(young?.keys() ?? []), ...(old?.keys() ?? [])]);
  const changes = [...paths].flatMap((path) => statementChange(old?.get(path), young?.get(path)));
  if (before === null || after === null) return { changes, unsaid: 0 };
  const told = changes.map(({ path }) => path);
  const unsaid = packDifference(before, after).filter(
    ({ path }) =>
      path !== 'asOf' &&
      !path.startsWith('inherited') &&
      !told.some((place) => path === place || path.startsWith(`${place}.`)) &&
      !(told.includes('links') && ['name', 'summary'].includes(path)),
  );
  return { changes, unsaid: unsaid.length };
}
