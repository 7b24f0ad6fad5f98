import type { Finding } from '../../shared/model/finding.ts';

/** Whether a finding says only that something is not filled in yet, which is no mistake while one is at it. */
export function isMissing(finding: Finding): boolean {
  return finding.id.endsWith('.missing');
}
