import type { TargetPath } from '../../shared/intake/target.ts';
import { withChanges } from '../../shared/intake/target.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { checkPlatforms } from '../../shared/rules/check.ts';
import { isMissing } from '../../shared/rules/missing.ts';

/** What the rules say of a value before it is accepted. */
export interface Verdict {
  /** `checked` when its own check digit holds. */
  readonly state: 'error' | 'warning' | 'checked' | 'none';
  readonly message: string;
  readonly fix: string;
}

interface Asked {
  readonly document: CaseDocument;
  readonly packs: readonly RulePack[];
  readonly today: string;
}

/** What the rules would say of `value` at `path` if the case said so. */
export function verdictOn(value: string, path: TargetPath, { document, packs, today }: Asked): Verdict {
  const changed = withChanges(document, [{ path, value }]);
  const findings = checkPlatforms({ document: changed, packs, today }).filter(
    (finding) => finding.path === path && !isMissing(finding) && finding.severity !== 'note',
  );
  const grave = findings.find(({ severity }) => severity === 'error') ?? findings[0];
  if (grave) {
    const state = grave.severity === 'error' ? 'error' : 'warning';
    return { state, message: grave.message, fix: grave.fix };
  }
  const isChecked = value !== '' && hasCheckDigit(path, changed);
  return { state: isChecked ? 'checked' : 'none', message: '', fix: '' };
}

function hasCheckDigit(path: TargetPath, { legalPerson, administrator }: CaseDocument): boolean {
  switch (path) {
    case 'organization.creditCode':
      return true;
    case 'legalPerson.document.number':
      return legalPerson.document.type === 'residentId';
    case 'administrator.document.number':
      return administrator.document.type === 'residentId';
    default:
      return false;
  }
}
