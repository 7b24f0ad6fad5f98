import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import { createRandom } from '../../fixtures/random.ts';
import { onePixelPng } from '../../unit/cases/sample-case.ts';

/** Whose case it is: of three clients, by the last figure of the title. */
export const clientOf = (title: string): string => `云杉虚构${Number(title.at(-1)) % 3}`;

/** What version `version` of the case called `title` says, so that every saved version can be told from all others. */
export function documentOf(title: string, version: number): CaseDocument {
  return caseDocumentSchema.parse({
    format: caseFormat,
    title,
    client: clientOf(title),
    purpose: 'other',
    organization: { name: '杭州云杉虚构科技有限公司' },
    administrator: { name: '周二虚构', mobile: '13800000000' },
    remark: `${title}第${version}版。`.repeat(1 + ((version * 37) % 300)),
  });
}

/** A picture like no other number's, up to 300 KB, so that writing it takes a moment. */
export function pictureOf(number: number): Buffer<ArrayBuffer> {
  const random = createRandom(`picture ${number}`);
  const noise = Buffer.alloc(random.integer(1_000, 300_000));
  for (let at = 0; at + 4 <= noise.length; at += 4) noise.writeUInt32LE(random.integer(0, 0xffff_ffff), at);
  return Buffer.concat([onePixelPng, noise]);
}

/** A platform's own letter like no other number's: a page, and some weight. */
export function formOf(number: number): Buffer<ArrayBuffer> {
  const weight = `%${pictureOf(number).subarray(70, 90_000).toString('hex')}\n`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>',
  ];
  let text = `%PDF-1.4\n${weight}`;
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 4\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
