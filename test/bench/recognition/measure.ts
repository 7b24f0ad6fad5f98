import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Recognizer } from '../../../electron/core/recognition/recognizer.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { documentKindSchema, type RecognizedDocument } from '../../../shared/model/recognition.ts';
import { fieldsWithin } from '../../recognition/plain-reading.ts';
import { type FieldScore, type PrintedPicture, pairsOf, scoresOf } from '../../recognition/score.ts';
import { type MemorySamples, watchMemory } from './memory.ts';
import type { Peer, PeerName } from './peer.ts';

/** Whether a printed document was taken for what it is; `undefined` where its kind is not one of ours. */
export interface KindOutcome {
  readonly printed: string;
  readonly right: boolean | undefined;
}

export interface PictureOutcome {
  readonly file: string;
  readonly kind: string;
  readonly condition: string;
  /** Milliseconds from bytes to fields, as the caller waits. */
  readonly ms: number;
  /** Why nothing was read, where a problem ended it. */
  readonly refused: string | undefined;
  readonly kinds: readonly KindOutcome[];
  readonly scores: readonly FieldScore[];
  /** Fields that the truth does not name for the document; a truth need not name all. */
  readonly unnamed: number;
  /** One side of a card alone in the picture. */
  readonly isSingleCard: boolean;
  readonly peers: Partial<Record<PeerName, { readonly ms: number; readonly read: readonly string[] }>>;
}

export interface Measured {
  readonly outcomes: readonly PictureOutcome[];
  readonly memory: MemorySamples;
}

type Documents = readonly Pick<RecognizedDocument, 'kind' | 'fields'>[];

async function readOurs(recognizer: Recognizer, bytes: Uint8Array, name: string) {
  const started = performance.now();
  try {
    const { documents } = await recognizer.read(bytes, { name });
    return { documents, ms: performance.now() - started, refused: undefined };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { documents: [], ms: performance.now() - started, refused: error.problem.code };
  }
}

function kindsOf(picture: PrintedPicture, documents: Documents): KindOutcome[] {
  return pairsOf(picture, documents).map(({ printed, found }) => {
    const known = documentKindSchema.safeParse(printed.kind).success;
    const right =
      printed.kind === 'other' ? documents.every(({ kind }) => kind === 'other') : found !== undefined;
    return { printed: printed.kind, right: known ? right : undefined };
  });
}

function unnamedIn(picture: PrintedPicture, documents: Documents): number {
  const named = new Set((picture.documents ?? [picture]).flatMap(({ fields }) => Object.keys(fields)));
  return documents.flatMap(({ fields }) => Object.keys(fields)).filter((name) => !named.has(name)).length;
}

const cards = ['id-portrait', 'id-emblem'];

/**
 * Reads every picture, then the same by the peers that are asked about it, one after the other: nothing runs
 * beside what is measured. `peersAt` says whether the picture of an index is read by the peers, too.
 */
export async function measure(
  directory: string,
  pictures: readonly PrintedPicture[],
  recognizer: Recognizer,
  { peers, peersAt }: { peers: readonly Peer[]; peersAt: (index: number) => boolean },
): Promise<Measured> {
  await recognizer.warm();
  const memory = watchMemory();
  memory.after(0);
  const outcomes: PictureOutcome[] = [];
  for (const [index, picture] of pictures.entries()) {
    const path = join(directory, picture.file);
    const { documents, ms, refused } = await readOurs(recognizer, await readFile(path), picture.file);
    const read = index + 1;
    if ([10, 50, 100].includes(read) || read % 200 === 0 || read === pictures.length) memory.after(read);
    const asked: PictureOutcome['peers'] = {};
    for (const peer of peersAt(index) ? peers : []) {
      const { text, ms } = await peer.read(path);
      asked[peer.name] = {
        ms,
        read: (picture.documents ?? [picture]).flatMap((one) => fieldsWithin(text, one)),
      };
    }
    outcomes.push({
      file: picture.file,
      kind: picture.kind,
      condition: picture.condition,
      ms,
      refused,
      kinds: kindsOf(picture, documents),
      scores: scoresOf(picture, { documents }),
      unnamed: unnamedIn(picture, documents),
      isSingleCard: cards.includes(picture.kind) && (picture.documents?.length ?? 1) === 1,
      peers: asked,
    });
    process.stderr.write(`\r${read}/${pictures.length}`);
  }
  process.stderr.write('\n');
  return { outcomes, memory: memory.end() };
}
