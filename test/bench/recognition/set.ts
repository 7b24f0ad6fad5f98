import { spawnSync } from 'node:child_process';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../../shared/model/jitless.ts';
import type { PrintedPicture } from '../../recognition/score.ts';

const printedSchema = z.object({
  kind: z.string(),
  fields: z.record(z.string(), z.string().optional().catch(undefined)).default({}),
});

/** Names and kinds that are not ours are kept as they are; keys that are not known are left out. */
const truthSchema = z.array(
  printedSchema.extend({
    file: z.string(),
    condition: z.string().default('–'),
    documents: z.array(printedSchema).min(1).optional(),
  }),
);

export interface Choice {
  /** Comma-separated: a kind, a condition, or `kind/condition`. Everything when empty. */
  readonly only: string;
  readonly limit: number;
}

function isChosen({ kind, condition }: PrintedPicture, only: string): boolean {
  return (
    only === '' || only.split(',').some((one) => [kind, condition, `${kind}/${condition}`].includes(one))
  );
}

/** The pictures that a folder's `truth.json` describes. Throws where it, or a picture it names, is missing. */
export async function loadSet(directory: string, { only, limit }: Choice): Promise<PrintedPicture[]> {
  const truth = truthSchema.parse(JSON.parse(await readFile(join(directory, 'truth.json'), 'utf8')));
  const pictures = truth.filter((picture) => isChosen(picture, only)).slice(0, limit);
  for (const { file } of pictures) await access(join(directory, file));
  return pictures;
}

/** Draws invented pictures into a folder, in a process of its own so that its memory is not measured here. */
export function drawSet(directory: string, { count, seed }: { count: number; seed: string }): void {
  const generator = join(import.meta.dirname, '../../fixtures/main.ts');
  const order = ['--count', `${count}`, '--seed', seed, '--out', directory];
  const run = spawnSync(process.execPath, [generator, ...order], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (run.status !== 0) throw new Error('the pictures could not be drawn');
}
