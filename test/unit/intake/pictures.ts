import { type CaseDocument, emptyCaseDocument } from '../../../shared/model/case-document.ts';
import type { StoredFile } from '../../../shared/model/case-record.ts';
import type {
  DocumentKind,
  FieldName,
  RecognizedDocument,
  RecognizedField,
} from '../../../shared/model/recognition.ts';

type Texts = Partial<Record<FieldName, string>>;

export const fileId = (letter: string) => letter.repeat(32).slice(0, 32);

export function field(value: string, doubt: Partial<RecognizedField> = {}): RecognizedField {
  return { value, confidence: 0.99, needsReview: false, box: [0.1, 0.2, 0.3, 0.05], ...doubt };
}

export function found(kind: DocumentKind, texts: Texts): RecognizedDocument {
  const fields: RecognizedDocument['fields'] = {};
  for (const [name, value] of Object.entries(texts) as [FieldName, string][]) fields[name] = field(value);
  const outline: RecognizedDocument['outline'] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  return { kind, outline, fields };
}

export function picture(letter: string, ...documents: RecognizedDocument[]): StoredFile {
  return {
    id: fileId(letter),
    name: `${letter}.jpg`,
    mediaType: 'image/jpeg',
    bytes: 1000,
    addedAt: '2026-11-21T08:00:00.000Z',
    recognition: { documents, ms: 900, width: 1600, height: 1000 },
    problem: null,
    confirmed: [],
  };
}

export const licence = (texts: Texts = {}) =>
  found('business-license', {
    companyName: '杭州云杉信息技术有限公司',
    creditCode: '91330106MA2CFXQ54K',
    legalPersonName: '陆知远',
    validFrom: '2015-06-01',
    validTo: 'long-term',
    ...texts,
  });

export const portrait = (name: string, idNumber: string) => found('id-portrait', { name, idNumber });
export const emblem = (validFrom = '2018-03-05', validTo = '2038-03-05') =>
  found('id-emblem', { issuer: '杭州市公安局西湖分局', validFrom, validTo });

export const legalPersonCard = () => portrait('陆知远', '330106198001017513');
export const otherCard = () => portrait('沈若兰', '330106199203042629');

export function caseWith(change: (document: CaseDocument) => void = () => undefined): CaseDocument {
  const document = emptyCaseDocument();
  change(document);
  return document;
}
