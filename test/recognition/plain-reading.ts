import type { PrintedDocument } from './score.ts';

/** A peer: a well-known reader on the whole picture as it is, nothing before or after. */
export interface PlainReader {
  /** Everything it read, without white space. */
  text(bytes: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

function forms(value: string): string[] {
  const [year = '', month = '', day = ''] = value.split('-');
  if (value === 'long-term') return ['长期'];
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return [value];
  return [
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}日`,
    `${year}年${Number(month)}月${Number(day)}日`,
  ];
}

const plain = (text: string): string => text.replace(/\s/g, '').replace(/[（(]/g, '(').replace(/[）)]/g, ')');

/** The fields whose value occurs anywhere in the text: more than fair to a reader that knows no fields. */
export function fieldsWithin(text: string, { fields }: Pick<PrintedDocument, 'fields'>): string[] {
  const read = plain(text);
  return Object.entries(fields)
    .filter(([, value]) => value !== undefined && forms(value).some((form) => read.includes(plain(form))))
    .map(([name]) => name);
}
