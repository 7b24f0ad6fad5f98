import { describe, expect, test } from 'vitest';
import { checkReport } from '../../../electron/core/package/papers/check-report.ts';
import { drawPaper } from '../../../electron/core/package/papers/draw-paper.ts';
import { fillInSheet } from '../../../electron/core/package/papers/fill-in-sheet.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { ScanFinding } from '../../../shared/model/scan.ts';
import { fonts, longestName, now } from '../letter/letter-samples.ts';
import { pixelsOfPages, textOfPages } from '../letter/printed-letter.ts';
import { aliyun, packs, today } from '../rules/fixture.ts';
import { factsOf, filesOf, packableCase } from './packable-case.ts';

const plain = (text: string) => text.replace(/\s/g, '');
const printed = async (bytes: Uint8Array) => (await textOfPages(bytes)).join('');

describe.each(packs)('the sheet for $name', (pack) => {
  test('has every section, label and value of the form in its order, and every file', async () => {
    const document = packableCase();
    const facts = factsOf(document, pack);
    const paper = fillInSheet(facts);
    const text = await printed(await drawPaper(paper, fonts, now));
    let from = 0;
    for (const block of paper.blocks) {
      const texts =
        block.kind === 'entry' ? [block.label] : block.kind === 'code' ? block.groups : [block.text];
      for (const said of texts) {
        // A longer one goes on in its next line, after the first line of what stands beside it.
        const at = text.indexOf(plain(said).slice(0, 12), from);
        expect(at, said).toBeGreaterThanOrEqual(0);
        from = at;
      }
    }
    expect(text).toContain('杭州云帆科技有限公司');
    for (const { made } of facts.materials) if (made) expect(text).toContain(made.name);
  });
});

describe('the report', () => {
  test('says each finding with its rule, its source and date, and what was checked when', async () => {
    const facts = factsOf(packableCase({ 'organization.creditCode': '91330106673959654Q' }));
    const text = await printed(await drawPaper(checkReport(facts), fonts, now));
    expect(facts.findings.length).toBeGreaterThan(3);
    for (const { message, fix, source } of facts.findings) {
      for (const said of [message, fix, source]) expect(text).toContain(plain(said));
    }
    expect(text).toContain(aliyun.asOf);
    expect(text).toContain(today);
  });

  test('says so when something is unresolved, and when nothing is', async () => {
    const texts = messages.uploadPackage.report;
    const clear = await printed(await drawPaper(checkReport(factsOf(packableCase())), fonts, now));
    expect(clear).toContain(plain(texts.clear));
    const wrong = { ...packableCase(), files: { ...packableCase().files, letterScan: '' } };
    const open = await printed(await drawPaper(checkReport(factsOf(wrong)), fonts, now));
    expect(open).toContain(plain(texts.unresolved));
    expect(open).toContain(plain(messages.uploadPackage.materialMissing('授权委托书').message));
  });
});

describe('the signed letter', () => {
  const said = (key: string, severity: 'error' | 'warning', acceptable: boolean): ScanFinding => ({
    id: `scan.${key}`,
    key,
    severity,
    path: 'files.letterScan',
    message: `${key}看不清。`,
    fix: '请重新扫描。',
    source: '签署件检查',
    platform: 'all',
    acceptable,
    place: null,
  });
  const withScan = (findings: ScanFinding[], acceptedFindings: CaseDocument['acceptedFindings'] = []) => {
    const document = { ...packableCase(), acceptedFindings };
    const scan = { platform: 'aliyun', checkedAt: now.toISOString(), ms: 1, pages: [], texts: [], findings };
    const files = filesOf(document).map((file) =>
      file.reference === document.files.letterScan ? { ...file, scan } : file,
    );
    return factsOf(document, aliyun, files);
  };

  test('with an error keeps the package unresolved', () => {
    expect(withScan([]).unresolved).toBe(false);
    expect(withScan([said('印章', 'error', false)]).unresolved).toBe(true);
  });

  test('with a doubt that somebody stood up for is reported with the reason', async () => {
    const facts = withScan(
      [said('印章', 'warning', true), said('签字', 'warning', true)],
      [{ findingId: '印章', file: '委托书.pdf', reason: '原件已当面核对', at: now.toISOString() }],
    );
    expect(facts.findings.map(({ id }) => id)).toContain('scan.签字');
    expect(facts.findings.map(({ id }) => id)).not.toContain('scan.印章');
    const text = await printed(await drawPaper(checkReport(facts), fonts, now));
    expect(text).toContain('印章看不清。');
    expect(text).toContain('原件已当面核对');
  });
});

describe('on paper', () => {
  const crowded = packableCase({ 'organization.name': longestName });

  test.each([
    ['sheet', fillInSheet(factsOf(crowded))],
    ['report', checkReport(factsOf(crowded))],
  ])('nothing of the %s stands in the margins, on any page', async (_, paper) => {
    for (const { width, height, grey } of await pixelsOfPages(await drawPaper(paper, fonts, now), 1)) {
      let ink = 0;
      for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
          if ((grey[y * width + x] ?? 255) > 200) continue;
          ink += 1;
          // 15 mm, less than the narrowest margin.
          expect(x > 42 && x < width - 42 && y > 42 && y < height - 28).toBe(true);
        }
      }
      expect(ink).toBeGreaterThan(300);
    }
  });

  test('a character the font does not have is written as its code', async () => {
    const facts = factsOf(packableCase({ 'legalPerson.name': '沈\u{2F800}远' }));
    expect(await printed(await drawPaper(fillInSheet(facts), fonts, now))).toContain('沈〔U+2F800〕远');
  });

  test('the same package gives the same bytes', async () => {
    const paper = fillInSheet(factsOf(packableCase()));
    const [one, other] = await Promise.all([drawPaper(paper, fonts, now), drawPaper(paper, fonts, now)]);
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
