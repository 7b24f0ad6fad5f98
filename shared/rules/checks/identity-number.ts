import { parseForeignPermanentResident } from '../../identifiers/foreign-permanent-resident.ts';
import { parsePassport } from '../../identifiers/passport.ts';
import { parseResidencePermit } from '../../identifiers/residence-permit.ts';
import { type CitizenNumberFault, parseResidentId } from '../../identifiers/resident-id.ts';
import { parseHomeReturnPermit, parseTaiwanPermit } from '../../identifiers/travel-permit.ts';
import { identifiers } from '../../messages/identifiers.ts';
import { rules as words } from '../../messages/rules.ts';
import type { IdentityDocumentType } from '../../model/case-document.ts';
import type { Finding } from '../../model/finding.ts';
import { type Advice, generalFinding, type RuleContext } from '../rule.ts';

const texts = identifiers.citizen;

interface Fault {
  readonly reason: string;
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

function plainFault(
  label: string,
  result: { ok: true } | { ok: false; reason: string; normalized: string; at?: number },
  general: Advice,
): Fault | undefined {
  if (result.ok) return undefined;
  const { reason, normalized, at } = result;
  const advice =
    reason === 'character' && at !== undefined
      ? identifiers.characterAt(label, at, normalized.charAt(at))
      : general;
  return { reason, advice };
}

function citizenFault(
  label: string,
  result: { ok: true } | CitizenNumberFault,
  region: Advice,
): Fault | undefined {
  return result.ok ? undefined : { reason: result.reason, advice: citizenAdvice(label, result, region) };
}

type Judge = (label: string, number: string, today: string) => Fault | undefined;

const judges: Readonly<Record<IdentityDocumentType, Judge>> = {
  residentId: (label, number, today) =>
    citizenFault(label, parseResidentId(number, today), texts.province(label, '', undefined)),
  residencePermit: (label, number, today) =>
    citizenFault(label, parseResidencePermit(number, today), texts.residencePermitRegion(label)),
  foreignPermanentResident: (label, number, today) =>
    citizenFault(label, parseForeignPermanentResident(number, today), texts.foreignRegion(label)),
  homeReturnPermit: (label, number) =>
    plainFault(label, parseHomeReturnPermit(number), identifiers.homeReturnPermit(label)),
  taiwanPermit: (label, number) =>
    plainFault(label, parseTaiwanPermit(number), identifiers.taiwanPermit(label)),
  passport: (label, number) => plainFault(label, parsePassport(number), identifiers.passport(label)),
  other: () => undefined,
};

const ids: Readonly<Record<IdentityDocumentType, string>> = {
  residentId: 'resident-id',
  residencePermit: 'residence-permit',
  foreignPermanentResident: 'foreign-permanent-resident',
  homeReturnPermit: 'home-return-permit',
  taiwanPermit: 'taiwan-permit',
  passport: 'passport',
  other: 'other',
};

/** Numbers of identity documents by their kind, with the character that looks wrong where that can be told. */
export function* identityNumberRule({ document, field, today }: RuleContext): Generator<Finding> {
  for (const person of ['legalPerson', 'administrator'] as const) {
    const path = `${person}.document.number`;
    const asked = field(path);
    const { type, number } = document[person].document;
    if (asked === undefined || number.trim() === '') continue;
    const fault = judges[type](asked.label, number, today);
    if (fault === undefined) continue;
    const source = type === 'residentId' ? words.sources.residentId : words.sources.permits;
    yield generalFinding(
      { id: `${ids[type]}.${fault.reason}`, severity: 'error', path },
      fault.advice,
      source,
    );
  }
}
