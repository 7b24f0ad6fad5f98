import { randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';

/** Values and pictures that exist nowhere else: wherever one is found, it came out of the application. */
export interface Canaries {
  readonly company: string;
  readonly client: string;
  /** A client who is erased in between. */
  readonly erasedClient: string;
  readonly person: string;
  readonly legalPerson: string;
  readonly idNumber: string;
  readonly mobile: string;
  readonly landline: string;
  readonly email: string;
  readonly creditCode: string;
  readonly passphrase: string;
  readonly exportPassphrase: string;
  /** A photo of an invented identity card, with bytes of its own in the middle. */
  readonly photo: Buffer<ArrayBuffer>;
  /** A small picture of noise. */
  readonly noise: Buffer<ArrayBuffer>;
  /** 32 bytes out of each picture's middle. */
  readonly windows: Readonly<Record<string, Buffer>>;
}

const characters = '云山江海林木川原春秋晴雨松柏梅兰竹菊星河月华风远明德文博安和泰康宁静致诚信义勤敏学思';
const written = (length: number): string =>
  Array.from({ length }, () => characters[randomInt(characters.length)]).join('');
const digits = (length: number): string => Array.from({ length }, () => randomInt(10)).join('');

export async function drawCanaries(): Promise<Canaries> {
  const own = randomBytes(4096);
  const example = await readFile(join(resourcesDirectory, 'example', 'administrator-id-portrait.jpg'));
  const pixels = randomBytes(120 * 80 * 3);
  const noise = await sharp(pixels, { raw: { width: 120, height: 80, channels: 3 } })
    .png()
    .toBuffer();
  const middle = noise.length >> 1;
  return {
    company: `${written(8)}有限公司`,
    client: `${written(6)}客户`,
    erasedClient: `${written(6)}旧客户`,
    person: written(4),
    legalPerson: written(4),
    idNumber: residentNumber(),
    mobile: `138${digits(8)}`,
    landline: `0571-${digits(8)}`,
    email: `${randomBytes(8).toString('hex')}@example.com`,
    creditCode: `9133${digits(14)}`,
    passphrase: `${written(5)} ${digits(6)}`,
    exportPassphrase: `${written(5)} ${digits(6)}`,
    photo: withComment(example, own),
    noise: Buffer.from(noise),
    windows: {
      photo: own.subarray(2048, 2080),
      noise: noise.subarray(middle, middle + 32),
      'pixels of the noise': pixels.subarray(14_400, 14_432),
    },
  };
}

/** A resident identity number that passes its check (GB 11643), of nobody. */
function residentNumber(): string {
  const body = `330106${randomInt(1950, 2005)}0${randomInt(1, 10)}${randomInt(10, 29)}${digits(3)}`;
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return body + '10X98765432'[sum % 11];
}

/** A JPEG with a comment segment after its beginning (ITU-T T.81, B.2.4.5). */
function withComment(jpeg: Buffer, comment: Buffer): Buffer<ArrayBuffer> {
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, comment, jpeg.subarray(2)]);
}

/** A case in which every field that takes one has a canary. */
export function canaryDocument(
  canaries: Canaries,
  client = canaries.client,
  files: Partial<CaseDocument['files']> = {},
): CaseDocument {
  const { company, person, legalPerson, idNumber, mobile, landline, email, creditCode } = canaries;
  const document = { type: 'residentId', number: idNumber, validFrom: '2020-01-01', validTo: '2040-01-01' };
  return caseDocumentSchema.parse({
    format: caseFormat,
    title: `${company}短信资质`,
    client,
    purpose: 'other',
    qualificationName: `${company}资质`,
    remark: `联系${person}，电话${mobile}`,
    organization: { name: company, creditCode, landline, certificate: { validFrom: '2015-01-01' } },
    legalPerson: { name: legalPerson, document },
    administrator: { name: person, mobile, email, document },
    accountHolder: { name: company, creditCode },
    signatures: [{ text: company.slice(0, 6), basis: 'shortName', scene: `${person}的验证码` }],
    authorization: {
      name: `${person}授权书`,
      validFrom: '2026-01-01',
      validTo: '2030-01-01',
      signedOn: '2026-01-01',
      namesOperator: true,
    },
    files,
  });
}
