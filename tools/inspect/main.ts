/**
 * Reads one file and writes every intermediate picture and decision into a folder, to see where a reading went
 * wrong:
 *
 *     npm run inspect -- FILE [--out DIR] [--readers paddle,tesseract]
 *
 * Without --out a temporary folder is made and named; nothing is ever written beside the file.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readFile as readDocuments } from '../../electron/core/recognition/pipeline.ts';
import { readerFamilySchema } from '../../electron/core/recognition/read/reader-family.ts';
import { openReaders } from '../../electron/core/recognition/read/readers.ts';
import type { TraceStep } from '../../electron/core/recognition/trace.ts';
import { z } from '../../shared/model/jitless.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { warning, writeReport } from './report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, readers: { type: 'string' } },
});
const [file] = positionals;
if (file === undefined || positionals.length > 1) {
  process.stderr.write('npm run inspect -- FILE [--out DIR] [--readers paddle,tesseract]\n');
  process.exit(2);
}

const bytes = await readFile(file);
const directory = values.out ?? (await mkdtemp(join(tmpdir(), 'beituo-inspect-')));
const families = z.array(readerFamilySchema).optional().parse(values.readers?.split(','));
const readers = await openReaders({ families });
const steps: TraceStep[] = [];

async function outcome(): Promise<string> {
  try {
    const { documents, ms } = await readDocuments(
      bytes,
      { ...readers, trace: (step) => steps.push(step) },
      { kind: 'auto', signal: new AbortController().signal, onProgress: () => undefined },
    );
    return `${documents.length} documents in ${ms} ms`;
  } catch (error) {
    if (error instanceof ProblemError) return `Refused: ${error.problem.code}`;
    throw error;
  }
}

await writeReport(directory, { name: basename(file), outcome: await outcome(), steps });
process.stdout.write(`${join(directory, 'index.html')}\n`);
process.stderr.write(`${warning}\n`);
await readers.close();
process.exit();
