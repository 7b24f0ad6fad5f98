import { administratorAgeRule } from './checks/administrator-age.ts';
import { choicesRule } from './checks/choices.ts';
import { companyNameBracketsRule } from './checks/company-name-brackets.ts';
import { copyPolicyRule } from './checks/copy-policy.ts';
import { creditCodeRule } from './checks/credit-code.ts';
import { datesRule } from './checks/dates.ts';
import { entityFormRule } from './checks/entity-form.ts';
import { fileFormatRule } from './checks/file-format.ts';
import { fileLostRule } from './checks/file-lost.ts';
import { fileNameRule } from './checks/file-name.ts';
import { filePixelsRule } from './checks/file-pixels.ts';
import { fileSizeRule } from './checks/file-size.ts';
import { identityNumberRule } from './checks/identity-number.ts';
import { landlineRule } from './checks/landline.ts';
import { letterNeedRule } from './checks/letter-need.ts';
import { letterOutlastsRule } from './checks/letter-outlasts.ts';
import { letterPeriodRule } from './checks/letter-period.ts';
import { letterScopeRule } from './checks/letter-scope.ts';
import { letterSignedRule } from './checks/letter-signed.ts';
import { letterTemplateRule } from './checks/letter-template.ts';
import { mobileRule } from './checks/mobile.ts';
import { nameWritingRule } from './checks/name-writing.ts';
import { oneOrganizationRule } from './checks/one-organization.ts';
import { otherMaterialsRule } from './checks/other-materials.ts';
import { outsideMainlandRule } from './checks/outside-mainland.ts';
import { partiesRule } from './checks/parties.ts';
import { partnershipRule } from './checks/partnership.ts';
import { personNameRule } from './checks/person-name.ts';
import { platformOpenRule } from './checks/platform-open.ts';
import { printedValueRule } from './checks/printed-value.ts';
import { requiredRule } from './checks/required.ts';
import { residentCardRule } from './checks/resident-card.ts';
import { responsiblePersonRule } from './checks/responsible-person.ts';
import { samePersonRule } from './checks/same-person.ts';
import { signatureBasisRule } from './checks/signature-basis.ts';
import { signatureCharactersRule } from './checks/signature-characters.ts';
import { signatureDuplicateRule } from './checks/signature-duplicate.ts';
import { signatureEvidenceRule } from './checks/signature-evidence.ts';
import { signatureInitialsRule } from './checks/signature-initials.ts';
import { signatureLengthRule } from './checks/signature-length.ts';
import { signatureNameRule } from './checks/signature-name.ts';
import { signaturePersonRule } from './checks/signature-person.ts';
import { signatureScriptRule } from './checks/signature-script.ts';
import { signatureTopicsRule } from './checks/signature-topics.ts';
import { signatureTrademarkRule } from './checks/signature-trademark.ts';
import { signatureWordsRule } from './checks/signature-words.ts';
import { textLimitsRule } from './checks/text-limits.ts';
import { validityRule } from './checks/validity.ts';
import type { Rule } from './rule.ts';

/** The rules that look at the signatures, each at all of them. */
const signatureRules: readonly Rule[] = [
  signatureCharactersRule,
  signatureLengthRule,
  signatureScriptRule,
  signatureInitialsRule,
  signatureWordsRule,
  signatureTopicsRule,
  signaturePersonRule,
  signatureDuplicateRule,
  signatureBasisRule,
  signatureEvidenceRule,
  signatureNameRule,
  signatureTrademarkRule,
];

/** What may be said of a signature's text and its basis once it is there. */
export const namingRules: readonly Rule[] = [...signatureRules, letterNeedRule];

/** Every rule. Findings about the same field appear in this order. */
export const registry: readonly Rule[] = [
  platformOpenRule,
  requiredRule,
  fileLostRule,
  fileFormatRule,
  fileSizeRule,
  filePixelsRule,
  fileNameRule,
  choicesRule,
  partiesRule,
  textLimitsRule,
  companyNameBracketsRule,
  nameWritingRule,
  creditCodeRule,
  entityFormRule,
  outsideMainlandRule,
  partnershipRule,
  personNameRule,
  identityNumberRule,
  samePersonRule,
  administratorAgeRule,
  oneOrganizationRule,
  responsiblePersonRule,
  mobileRule,
  landlineRule,
  datesRule,
  validityRule,
  residentCardRule,
  printedValueRule,
  ...signatureRules,
  letterTemplateRule,
  letterScopeRule,
  letterPeriodRule,
  letterSignedRule,
  letterOutlastsRule,
  letterNeedRule,
  otherMaterialsRule,
  copyPolicyRule,
];
