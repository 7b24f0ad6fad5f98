import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker } from 'tesseract.js';
import type { TrueDocument, TrueFields } from '../fixtures/truth.ts';

const require = createRequire(import.meta.url);

/** The peer: tesseract.js on the whole picture as it is, Chinese model, nothing before or after. */
export interface PlainTesseract {
  /** Everything it read, without white space. */
  text(bytes: Uint8Array): Promise<string>;
  close(): Promise<void>;
}

export async function startPlainTesseract(): Promise<PlainTesseract> {
  const data = dirname(require.resolve('@tesseract.js-data/chi_sim/package.json'));
  const worker = await createWorker('chi_sim', 1, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
  });
  return {
    async text(bytes) {
      const { data: read } = await worker.recognize(Buffer.from(bytes));
      return read.text.replace(/\s/g, '');
    },
    close: async () => {
      await worker.terminate();
    },
  };
}

const forms = (name: string, value: string): string[] => {
  const [year = '', month = '', day = ''] = value.split('-');
  if (value === 'long-term') return ['长期'];
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return [value];
  return [
    `${year}.${month}.${day}`,
    `${year}年${month}月${day}日`,
    ...(name === 'birth' ? [`${year}年${Number(month)}月${Number(day)}日`] : []),
  ];
};

const sameBrackets = (text: string): string => text.replace(/[（(]/g, '(').replace(/[）)]/g, ')');

/** The fields whose value occurs anywhere in the text: more than fair to a reader that knows no fields. */
export function fieldsWithin(text: string, { fields }: Pick<TrueDocument, 'fields'>): (keyof TrueFields)[] {
  const read = sameBrackets(text);
  return Object.entries(fields)
    .filter(([name, value]) => forms(name, value).some((form) => read.includes(sameBrackets(form))))
    .map(([name]) => name as keyof TrueFields);
}
