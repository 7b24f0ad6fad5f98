import { basename } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import { z } from '../../shared/model/jitless.ts';
import {
  documentKindSchema,
  type RecognizedFields,
  type RecognizedFile,
} from '../../shared/model/recognition.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { createRecognizer, type Recognizer } from '../core/recognition/recognizer.ts';
import { problemFrom } from './failure.ts';
import { readInputFile } from './input-file.ts';
import { writeLine } from './output.ts';

const texts = messages.cli.usage;

const kindSchema = z.enum(['auto', ...documentKindSchema.exclude(['other']).options]);
const installedReaders = ['tesseract'];
const plannedReaders = ['paddle'];

type Kind = z.infer<typeof kindSchema>;

/** `read`: the fields of one picture after another, one line each. 1 when one of them could not be read. */
export async function read(given: readonly string[]): Promise<number> {
  const options = readOptions(given, { kind: { type: 'text' }, readers: { type: 'text' } });
  const paths = options.positionals;
  if (paths.length === 0) throw new UsageError(texts.required('FILE'));
  const kind = kindSchema.safeParse(options.texts.get('kind') ?? 'auto');
  if (!kind.success) throw new UsageError(texts.oneOf('--kind', kindSchema.options));
  requireReaders(options.texts.get('readers') ?? installedReaders.join());

  const recognizer = createRecognizer();
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
    writeLine({ file, ...summary(await recognizer.read(bytes, { name: basename(file), kind })) });
    return true;
  } catch (error) {
    writeLine({ file, ok: false, error: problemFrom(error) });
    return false;
  }
}

/** One page may show both sides of a card: their fields stand together, the first of a name counts. */
function summary({ documents, ms }: RecognizedFile) {
  const fields: RecognizedFields = {};
  for (const document of documents.toReversed()) Object.assign(fields, document.fields);
  return { kind: documents[0]?.kind ?? 'other', ok: true, ms: Math.round(ms), fields };
}

function requireReaders(list: string): void {
  for (const reader of list.split(',')) {
    if (plannedReaders.includes(reader)) throw new UsageError(texts.readerNotYet(reader));
    if (!installedReaders.includes(reader)) throw new UsageError(texts.oneOf('--readers', installedReaders));
  }
}
