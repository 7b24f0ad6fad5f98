import { useMemo } from 'react';
import type { PackagePlan } from '../../shared/model/package.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { namedFiles } from '../../shared/package/named-files.ts';
import { planPackage } from '../../shared/package/plan.ts';
import { plannedFile } from '../../shared/package/planned-file.ts';
import { useApplication } from '../app/application-context.ts';
import { useDraft } from '../editor/draft-context.ts';

/** What a package of the case on screen would hold. The same rules as core's, so that it follows every key. */
export function usePackagePlan(pack: RulePack, watermark: boolean): PackagePlan {
  const { document, record } = useDraft();
  const { today } = useApplication();
  return useMemo(() => {
    const named = new Set(namedFiles(document));
    const files = record.files.filter(({ id }) => named.has(id)).map(plannedFile);
    return planPackage({ document, pack, watermark, today, files });
  }, [document, record.files, pack, watermark, today]);
}
