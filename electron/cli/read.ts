import { basename } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { z } from '../../shared/model/jitless.ts';
import { documentKindSchema } from '../../shared/model/recognition.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { aboutFile, noDocument } from '../core/recognition/problems.ts';
import { type ReaderFamily, readerFamilySchema } from '../core/recognition/read/reader-family.ts';
import { createRecognizer, type Recognizer } from '../core/recognition/recognizer.ts';
import { problemFrom } from './failure.ts';
import { readInputFile } from './input-file.ts';
import { writeLine } from './output.ts';
import { summaryOf } from './reading-summary.ts';

const texts = messages.cli.usage;

const kindSchema = z.enum(['auto', ...documentKindSchema.exclude(['other']).options]);

type Kind = z.infer<typeof kindSchema>;

/** `read`: the fields of one picture after another, one line each. 1 when one of them could not be read. */
export async function read(given: readonly string[]): Promise<number> {
  const options = readOptions(given, { kind: { type: 'text' }, readers: { type: 'text' } });
  const paths = options.positionals;
  if (paths.length === 0) throw new UsageError(texts.required('FILE'));
  const kind = kindSchema.safeParse(options.texts.get('kind') ?? 'auto');
  if (!kind.success) throw new UsageError(texts.oneOf('--kind', kindSchema.options));
  const readers = readersIn(options.texts.get('readers'));

  const recognizer = createRecognizer({ readers });
  try {
    let code = 0;
    for (const path of paths) {
      if (!(await readOne(path, kind.data, recognizer))) code = 1;
    }
    return code;
  } finally {
    await recognizer.close();
  }
}

/** Answers whether the file could be read. */
async function readOne(file: string, kind: Kind, recognizer: Recognizer): Promise<boolean> {
  try {
    const bytes = await readInputFile(file);
    const name = basename(file);
    const { documents, ms } = await recognizer.read(bytes, { name, kind });
    const summary = summaryOf(documents, kind);
    if (summary === undefined) throw aboutFile(noDocument().problem, name);
    const { notice, ...found } = summary;
    writeLine({
      file,
      kind: found.kind,
      ok: true,
      ms: Math.round(ms),
      fields: found.fields,
      ...(found.others.length > 0 && { others: found.others }),
      ...(notice && { notice: { ...notice, file: name } }),
    });
    return true;
  } catch (error) {
    writeLine({ file, ok: false, error: problemFrom(error) });
    return false;
  }
}

function readersIn(list = readerFamilySchema.options.join()): ReaderFamily[] {
  const readers = z.array(readerFamilySchema).safeParse(list.split(','));
  if (readers.success) return readers.data;
  throw new UsageError(texts.oneOf('--readers', readerFamilySchema.options));
}
