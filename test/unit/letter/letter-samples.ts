import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeLetter, type LetterRequest } from '../../../electron/core/letter/compose.ts';
import { loadLetterFont } from '../../../electron/core/letter/fonts.ts';
import { loadLetterTemplate } from '../../../electron/core/letter/templates.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';

export const resourcesDirectory = join(dirname(fileURLToPath(import.meta.url)), '../../../resources');
export const fonts = await loadLetterFont(resourcesDirectory);
export const template = await loadLetterTemplate(resourcesDirectory, { id: 'general' });
export const platformName = '阿里云';
export const now = new Date('2026-11-21T04:00:00Z');

/** 150 characters, the longest name a platform takes. */
export const longestName = `${'内蒙古自治区呼伦贝尔市鄂温克族自治旗伊敏河镇农牧业高质量融合发展'.repeat(5).slice(0, 146)}有限公司`;

interface Sample {
  readonly organizationName?: string;
  readonly accountHolderName?: string;
  readonly signatures?: readonly string[];
  readonly signedOn?: string;
}

/** A complete document of invented parties. */
export function sample(parts: Sample = {}): CaseDocument {
  return caseDocumentSchema.parse({
    format: caseFormat,
    purpose: 'other',
    organization: {
      name: parts.organizationName ?? '杭州云杉秋实网络科技有限公司',
      creditCode: '91330106MA2XK7TQ4W',
    },
    accountHolder: {
      name: parts.accountHolderName ?? '上海拾光信息技术有限公司',
      creditCode: '91310115MA1KXT3R6E',
    },
    signatures: (parts.signatures ?? ['云杉秋实', '云杉网络', '云杉优选', '秋实云仓']).map((text) => ({
      text,
    })),
    authorization: { validFrom: '2026-11-21', validTo: '2028-11-20', signedOn: parts.signedOn ?? '' },
  });
}

/** As many different names as asked for, of 4 to 9 characters. */
export function signatureNames(count: number): string[] {
  const brands = [...'云杉青禾澄海木棉知行远帆北辰听雨白鹭星野'];
  const trades = ['科技', '云仓', '优选', '到家服务平台', '助手'];
  return Array.from({ length: count }, (_, index) => {
    const brand = brands.slice((index * 2) % 20, ((index * 2) % 20) + 2).join('');
    return `${brand}${trades[Math.floor(index / 10) % 5]}${index >= 50 ? '二' : ''}`;
  });
}

export function requestOf(document: CaseDocument): LetterRequest {
  return { document, platformName, template, fonts, now };
}

/** Composes a letter that must succeed. */
export async function letterOf(document: CaseDocument): Promise<{ bytes: Uint8Array; pages: number }> {
  const { bytes, pages, problems } = await composeLetter(requestOf(document));
  if (bytes === null) throw new Error(`no letter: ${problems.map(({ message }) => message).join(' ')}`);
  return { bytes, pages };
}
