import type { Finding } from '../../../shared/model/finding.ts';
import { fieldOf, isAsked, type PlatformField } from '../../../shared/rules/fields.ts';
import { isMissing } from '../../../shared/rules/missing.ts';
import { partOfPath } from '../../../shared/rules/progress.ts';
import { type Doubt, useDoubt } from '../../review/doubt.ts';
import { useDraft } from '../draft-context.ts';
import { useEditor } from '../editor-context.ts';
import { useCasePacks } from '../use-case-packs.ts';
import { fieldId } from './focus-field.ts';

/** Everything a field widget shows but the value itself. */
export interface Field {
  readonly path: string;
  readonly id: string;
  readonly words: PlatformField;
  readonly findings: readonly Finding[];
  readonly doubt: Doubt | null;
  readonly status: 'error' | 'warning' | '';
}

/** The field at a path, or `null` when no platform of the case asks for it. */
export function useField(path: string): Field | null {
  const { document, findings } = useDraft();
  const { hasLeft } = useEditor();
  const packs = useCasePacks();
  const doubt = useDoubt(path);
  const words = packs
    .map((pack) => fieldOf(pack, path, document.purpose))
    .find((field) => field !== undefined && isAsked(field, path, document));
  if (words === undefined) return null;
  const shown = findings
    .filter((finding) => finding.path === path && (hasLeft(partOfPath(path)) || !isMissing(finding)))
    // What the hint says anyway need not be said twice.
    .filter((finding) => !words.hint.includes(finding.message));
  return { path, id: fieldId(path), words, findings: shown, doubt, status: statusOf(shown, doubt) };
}

function statusOf(findings: readonly Finding[], doubt: Doubt | null): Field['status'] {
  if (findings.some((finding) => finding.severity === 'error' && !isMissing(finding))) return 'error';
  if (doubt !== null || findings.some((finding) => finding.severity === 'warning')) return 'warning';
  return '';
}
