import { message as texts } from '../../messages/message.ts';
import { rules as words } from '../../messages/rules.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import type { Provenance } from '../../model/rule-pack-group.ts';
import { anatomyOf } from './anatomy.ts';
import { kindRule } from './kind.ts';
import { lengthOf, lengthRule, type MessageLength } from './length.ts';
import { linksRule } from './links.ts';
import { optOutRule } from './opt-out.ts';
import { weSay } from './say.ts';
import { signatureRule } from './signature.ts';
import { symbolsRule } from './symbols.ts';
import type { MessageFinding, MessageRule, MessageTemplate } from './template.ts';
import { variablesRule } from './variables.ts';
import { wordsRule } from './words.ts';

const registry: readonly MessageRule[] = [
  kindRule,
  lengthRule,
  signatureRule,
  variablesRule,
  optOutRule,
  linksRule,
  symbolsRule,
  wordsRule,
];

/** What the platform says about such messages and no check can hold. */
interface MessageAdvice {
  readonly text: string;
  readonly source: string;
}

export interface MessageReport {
  /** In the order of the text. */
  readonly findings: readonly MessageFinding[];
  readonly length: MessageLength;
  readonly advice: readonly MessageAdvice[];
}

function adviceFor({ kind }: MessageTemplate, { content, quotas, notices }: RulePack): MessageAdvice[] {
  const told = (notes: readonly string[], { source, asOf, confidence }: Provenance) =>
    notes.map((text) => ({ text, source: words.sources.pack(source, asOf, confidence) }));
  return [
    ...content.types.filter(({ id }) => id === kind).flatMap((type) => told(type.notes, type)),
    ...told([content.signature.note], content.signature),
    ...told(content.variables.notes, content.variables),
    ...(kind === 'marketing' ? told([content.optOut.note], content.optOut) : []),
    ...told([content.links.note], content.links),
    ...told([content.symbols.note], content.symbols),
    ...told(content.advice.texts, content.advice),
    ...quotas
      .filter(({ concerns }) => concerns === 'message')
      .flatMap((quota) => told([texts.quota(quota.title, quota.limit, quota.note ?? '')], quota)),
    ...notices
      .filter(({ concerns }) => concerns === 'message')
      .flatMap((notice) => told(notice.texts, notice)),
  ];
}

/**
 * What a platform's rules say about a message (短信内容), with its length and what is worth knowing.
 * Every limit comes from the pack; what is not known there is never an error.
 */
export function checkMessage(template: MessageTemplate, pack: RulePack): MessageReport {
  const anatomy = anatomyOf(template.text);
  const report = { length: lengthOf(template, anatomy, pack), advice: adviceFor(template, pack) };
  if (template.text.trim() === '') {
    const place = { id: 'message.empty', severity: 'error', from: 0, to: template.text.length } as const;
    return { ...report, findings: [weSay(place, texts.empty)] };
  }
  const findings = registry
    .flatMap((rule) => [...rule({ template, pack, anatomy })])
    .sort((left, right) => left.from - right.from);
  return { ...report, findings };
}
