import type { FieldName, KnownKind } from '../../../../shared/model/recognition.ts';
import { calibration, sure } from './calibration.ts';
import { weighCardValidity, weighNumber } from './card-rules.ts';
import { weighCompanyDates, weighCompanyPlace } from './certificate-rules.ts';
import type { Evidence } from './evidence.ts';
import { probabilityOf } from './features.ts';
import { type Judgement, type Judgements, judge } from './judge.ts';

interface Weighed {
  readonly value: string;
  readonly confidence: number;
  readonly needsReview: boolean;
  readonly alternatives: readonly string[];
}

export type WeighedFields = Partial<Record<FieldName, Weighed>>;

const weighCompany = (_: KnownKind, judgements: Judgements): Judgements =>
  weighCompanyPlace(weighCompanyDates(judgements));

const rulesOf: Record<KnownKind, (kind: KnownKind, judgements: Judgements) => Judgements> = {
  'id-portrait': weighNumber,
  'residence-permit-portrait': weighNumber,
  'id-emblem': weighCardValidity,
  'residence-permit-emblem': weighCardValidity,
  'permanent-residence-card': (kind, judgements) => weighCardValidity(kind, weighNumber(kind, judgements)),
  'business-license': weighCompany,
  'institution-certificate': weighCompany,
  'credit-code-certificate': weighCompany,
};

/** Judges each field by its evidence and by what the other fields say about it. */
export function judgeAll(kind: KnownKind, evidence: readonly Evidence[]): Judgements {
  const judgements: Judgements = {};
  for (const one of evidence) {
    const found = judge(kind, one);
    if (found !== undefined) judgements[one.field] = found;
  }
  return rulesOf[kind](kind, judgements);
}

const mostAlternatives = 3;

function weighed({ value, features, others }: Judgement): Weighed {
  const confidence = probabilityOf(features, calibration);
  const alternatives = [...new Set(others)].filter((other) => other !== value).slice(0, mostAlternatives);
  return { value, confidence, needsReview: confidence < sure, alternatives };
}

/**
 * Decides each field: the value best supported, the measured probability that a value so supported is right,
 * and whether that is too little to go without a second look.
 */
export function weigh(kind: KnownKind, evidence: readonly Evidence[]): WeighedFields {
  const fields: WeighedFields = {};
  for (const [field, judgement] of Object.entries(judgeAll(kind, evidence))) {
    fields[field as FieldName] = weighed(judgement);
  }
  return fields;
}
