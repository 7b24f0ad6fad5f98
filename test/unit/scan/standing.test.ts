import { describe, expect, it } from 'vitest';
import { scanStanding } from '../../../renderer/scan/scan-standing.ts';
import { caseDocumentSchema } from '../../../shared/model/case-document.ts';
import type { ScanFinding, ScanResult } from '../../../shared/model/scan.ts';
import { letterBasis } from '../../../shared/rules/letter-basis.ts';

const fileId = '0123456789abcdef0123456789abcdef';
const document = caseDocumentSchema.parse({
  format: 'beituo-case/1',
  platforms: ['aliyun'],
  organization: { name: '杭州云帆网络科技有限公司' },
  signatures: [{ text: '云帆' }],
});

const finding = (key: string, severity: ScanFinding['severity']): ScanFinding => ({
  id: key,
  key,
  severity,
  path: 'files.letterScan',
  message: key,
  fix: '',
  source: '',
  platform: 'aliyun',
  acceptable: severity !== 'error',
  place: null,
});

const scan: ScanResult = {
  platform: 'aliyun',
  checkedAt: '2026-11-21T04:00:00.000Z',
  ms: 1,
  basis: letterBasis(document),
  pages: [],
  findings: [finding('scan.unsigned', 'error'), finding('scan.seal-place', 'warning')],
  texts: [],
};

const accepting = (key: string) => ({
  ...document,
  acceptedFindings: [{ findingId: key, file: fileId, reason: '对照过原件', at: '2026-11-21T05:00:00.000Z' }],
});

describe('what the check of a signed letter comes to', () => {
  it('counts a doubt until somebody stands up for it', () => {
    expect(scanStanding(scan, fileId, document).doubts).toHaveLength(1);
    const standing = scanStanding(scan, fileId, accepting('scan.seal-place'));
    expect(standing.doubts).toEqual([]);
    expect(standing.accepted.map(({ key }) => key)).toEqual(['scan.seal-place']);
  });

  it('takes no word for what is surely wrong', () => {
    expect(scanStanding(scan, fileId, accepting('scan.unsigned')).errors).toHaveLength(1);
  });

  it('is old once the letter would say something else, and not when only other fields change', () => {
    const stale = (changed: object) =>
      scanStanding(scan, fileId, caseDocumentSchema.parse({ ...document, ...changed })).isStale;
    expect(stale({})).toBe(false);
    expect(stale({ remark: '备注' })).toBe(false);
    expect(stale({ signatures: [{ text: '云帆网络' }] })).toBe(true);
    expect(stale({ accountHolder: { name: '上海代办通信服务有限公司' } })).toBe(true);
    expect(stale({ platforms: ['huaweicloud'] })).toBe(true);
  });
});
