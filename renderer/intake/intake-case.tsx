import { useContext, useEffect } from 'react';
import { useDraft } from '../editor/draft-context.ts';
import { CaseLinkContext } from './case-link-context.ts';

/** Connects the open case with the intake; the editor mounts it once, inside its draft. */
export function IntakeCase() {
  const draft = useDraft();
  const attach = useContext(CaseLinkContext);
  useEffect(() => attach(draft), [attach, draft]);
  useEffect(() => () => attach(null), [attach]);
  return null;
}
