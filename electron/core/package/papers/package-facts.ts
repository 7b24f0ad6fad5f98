import { messages } from '../../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../../shared/model/case-document.ts';
import type { PackagedMaterial, PackagePlan } from '../../../../shared/model/package.ts';
import type { RulePack } from '../../../../shared/model/rule-pack.ts';
import type { PlannedFile } from '../../../../shared/package/planned-file.ts';
import type { Block } from './paper.ts';

/** What the papers of one package tell about. */
export interface PackageFacts {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  readonly files: readonly PlannedFile[];
  readonly materials: readonly PackagedMaterial[];
  readonly findings: PackagePlan['findings'];
  readonly problems: PackagePlan['problems'];
  readonly unresolved: boolean;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const texts = messages.uploadPackage.facts;

/** Whose package it is, for which platform, and how old the rules are. */
export function factBlocks({ document, pack, today }: PackageFacts, dated: string): Block[] {
  return [
    entry(texts.organization, document.organization.name || document.title),
    entry(texts.platform, pack.name),
    entry(texts.purpose, pack.purposes[document.purpose].label),
    entry(texts.rules, pack.asOf),
    entry(dated, today),
  ];
}

const entry = (label: string, value: string): Block => ({ kind: 'entry', label, value });
