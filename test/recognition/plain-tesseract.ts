import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWorker } from 'tesseract.js';
import type { PlainReader } from './plain-reading.ts';

const require = createRequire(import.meta.url);

/** tesseract.js with its Chinese model. */
export async function startPlainTesseract(): Promise<PlainReader> {
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
