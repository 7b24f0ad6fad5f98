import type { Finding } from '../model/finding.ts';

/** Whether a finding says only that something is not filled in yet, which is no mistake while one is at it. */
export function isMissing(finding: Pick<Finding, 'id'>): boolean {
  return finding.id.endsWith('.missing');
}
