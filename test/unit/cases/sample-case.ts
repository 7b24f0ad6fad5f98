import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';

/** An invented case, filled in far enough to be told from others. */
export function sampleCase(organizationName = '杭州云杉虚构科技有限公司'): CaseDocument {
  return caseDocumentSchema.parse({
    format: caseFormat,
    title: '春季通知短信',
    client: '云杉',
    purpose: 'other',
    organization: { name: organizationName, creditCode: '91330100MA00000000' },
    legalPerson: { name: '林一', document: { number: '110101190001010000' } },
    administrator: { name: '周二', mobile: '13800000000' },
    signatures: [{ text: '云杉科技' }, { text: '云杉App' }],
  });
}

/** The smallest PNG there is: one pixel. */
export const onePixelPng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture like no other number's. */
export const pictureOf = (number: number): Uint8Array =>
  Buffer.concat([onePixelPng, Buffer.from(String(number))]);
