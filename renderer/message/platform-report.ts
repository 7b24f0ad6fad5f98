import type { RulePack } from '../../shared/model/rule-pack.ts';
import { anatomyOf } from '../../shared/rules/message/anatomy.ts';
import { checkMessage, type MessageReport } from '../../shared/rules/message/check-message.ts';
import { lengthWithValues, type MessageLength } from '../../shared/rules/message/length.ts';
import type { MessageFinding, MessageTemplate } from '../../shared/rules/message/template.ts';
import type { VariableValues } from '../../shared/rules/message/values.ts';

/** What one platform's rules say about a message. */
export interface PlatformReport extends MessageReport {
  readonly pack: RulePack;
  /** With values in the places of the variables. */
  readonly filled: MessageLength;
}

export function platformReports(
  template: MessageTemplate,
  values: VariableValues,
  packs: readonly RulePack[],
): PlatformReport[] {
  const anatomy = anatomyOf(template.text);
  return packs.map((pack) => ({
    pack,
    ...checkMessage(template, pack),
    filled: lengthWithValues(template, anatomy, values, pack),
  }));
}

/** Findings to be shown together: of one platform, or with `pack: null` those that all of several share. */
export interface FindingGroup {
  readonly pack: RulePack | null;
  readonly findings: readonly MessageFinding[];
}

const order = { error: 0, warning: 1, note: 2 } as const;

const sameAs = (one: MessageFinding) => (other: MessageFinding) =>
  one.id === other.id &&
  one.from === other.from &&
  one.to === other.to &&
  one.message === other.message &&
  one.fix === other.fix &&
  one.source === other.source;

/** What every platform says in the same words and on the same ground once, then each platform's own; graver first. */
export function findingGroups(reports: readonly PlatformReport[]): FindingGroup[] {
  const [first, ...others] = reports;
  if (first === undefined) return [];
  const sorted = (findings: readonly MessageFinding[]) =>
    findings.toSorted((left, right) => order[left.severity] - order[right.severity]);
  if (others.length === 0) return [{ pack: first.pack, findings: sorted(first.findings) }];
  const shared = first.findings.filter((finding) =>
    others.every(({ findings }) => findings.some(sameAs(finding))),
  );
  return [
    ...(shared.length > 0 ? [{ pack: null, findings: sorted(shared) }] : []),
    ...reports.map(({ pack, findings }) => ({
      pack,
      findings: sorted(findings.filter((finding) => !shared.some(sameAs(finding)))),
    })),
  ];
}
