import { parseForeignPermanentResident } from '../../identifiers/foreign-permanent-resident.ts';
import { parsePassport } from '../../identifiers/passport.ts';
import { parseResidencePermit } from '../../identifiers/residence-permit.ts';
import {
  type CitizenNumberFault,
  parseResidentId,
  type RegionReason,
} from '../../identifiers/resident-id.ts';
import { parseHomeReturnPermit, parseTaiwanPermit } from '../../identifiers/travel-permit.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import type { IdentityDocumentType } from '../../model/case-document.ts';
import type { FindingId } from '../finding-ids.ts';
import { type Advice, generalFinding, type RuleContext, type RuleFinding } from '../rule.ts';

const texts = identifiers.citizen;

interface Fault {
  readonly id: FindingId;
  readonly advice: Advice;
}

function citizenAdvice(label: string, fault: CitizenNumberFault, region: Advice): Advice {
  const { reason, normalized, at = 0, suggestion, expected = '' } = fault;
  const birth = `${normalized.slice(6, 10)}-${normalized.slice(10, 12)}-${normalized.slice(12, 14)}`;
  switch (reason) {
    case 'length':
      return texts.length(label, normalized.length);
    case 'first-generation':
      return texts.firstGeneration(label);
    case 'character':
      return texts.character(label, at, normalized.charAt(at), suggestion);
    case 'province':
      return texts.province(label, normalized.slice(0, 2), suggestion);
    case 'region':
      return region;
    case 'birth':
      return suggestion === undefined
        ? texts.birth(label, birth)
        : texts.birthAt(label, at, normalized.charAt(at), birth, suggestion);
    case 'birth-future':
      return texts.birthFuture(label, birth);
    case 'check-character':
      return suggestion === undefined
        ? texts.checkCharacter(label, expected)
        : texts.checkCharacterAt(label, at, normalized.charAt(at), suggestion);
  }
}

function plainFault<Kind extends string, Reason extends string>(
  kind: Kind,
  label: string,
  result: { ok: true } | { ok: false; reason: Reason; normalized: string; at?: number },
  general: Advice,
) {
  if (result.ok) return undefined;
  const { reason, normalized, at } = result;
  const advice =
    reason === 'character' && at !== undefined
      ? identifiers.characterAt(label, at, normalized.charAt(at))
      : general;
  return { id: `${kind}.${reason}` as const, advice };
}

function citizenFault<Kind extends string, Region extends RegionReason>(
  kind: Kind,
  label: string,
  result: { ok: true } | CitizenNumberFault<Region>,
  region: Advice,
) {
  if (result.ok) return undefined;
  return { id: `${kind}.${result.reason}` as const, advice: citizenAdvice(label, result, region) };
}

type Judge = (label: string, number: string, today: string) => Fault | undefined;

const judges: Readonly<Record<IdentityDocumentType, Judge>> = {
  residentId: (label, number, today) =>
    citizenFault('resident-id', label, parseResidentId(number, today), texts.province(label, '', undefined)),
  residencePermit: (label, number, today) =>
    citizenFault(
      'residence-permit',
      label,
      parseResidencePermit(number, today),
      texts.residencePermitRegion(label),
    ),
  foreignPermanentResident: (label, number, today) =>
    citizenFault(
      'foreign-permanent-resident',
      label,
      parseForeignPermanentResident(number, today),
      texts.foreignRegion(label),
    ),
  homeReturnPermit: (label, number) =>
    plainFault(
      'home-return-permit',
      label,
      parseHomeReturnPermit(number),
      identifiers.homeReturnPermit(label),
    ),
  taiwanPermit: (label, number) =>
    plainFault('taiwan-permit', label, parseTaiwanPermit(number), identifiers.taiwanPermit(label)),
  passport: (label, number) =>
    plainFault('passport', label, parsePassport(number), identifiers.passport(label)),
  other: () => undefined,
};

/** Numbers of identity documents by their kind, with the character that looks wrong where that can be told. */
export function* identityNumberRule({ document, field, today }: RuleContext): Generator<RuleFinding> {
  for (const person of ['legalPerson', 'administrator'] as const) {
    const path = `${person}.document.number`;
    const asked = field(path);
    const { type, number } = document[person].document;
    if (asked === undefined || number.trim() === '') continue;
    const fault = judges[type](asked.label, number, today);
    if (fault === undefined) continue;
    const source = type === 'residentId' ? words.sources.residentId : words.sources.permits;
    yield generalFinding({ id: fault.id, severity: 'error', path }, fault.advice, source);
  }
}
