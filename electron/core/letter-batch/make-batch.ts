import { setImmediate } from 'node:timers/promises';
import type { Progress } from '../../../shared/contract/procedure.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type {
  LetterBatchForm,
  LetterBatchItem,
  LetterBatchResult,
} from '../../../shared/model/letter-batch.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { localDate } from '../local-date.ts';
import { collectLetters } from './collect-letters.ts';
import { letterNamer } from './letter-names.ts';
import { type LetterOrder, type MadeLetter, makeLetter } from './make-letter.ts';

const texts = messages.letterBatch;

export interface BatchOrder
  extends Pick<LetterOrder, 'readForm' | 'composeAnyway' | 'font' | 'resourcesDirectory'> {
  /** Ids of cases, in the order in which their letters are wanted. */
  readonly cases: readonly string[];
  readonly form: LetterBatchForm;
  /** Throws a problem for a case that cannot be opened. */
  readonly documentOf: (caseId: string) => CaseDocument;
  readonly packs: readonly RulePack[];
  /** Platforms' own letters that were imported. */
  readonly forms: readonly LetterForm[];
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

export interface LetterBatch extends Omit<LetterBatchResult, 'batchId'> {
  /** All letters, `null` where none could be made. */
  readonly file: File | null;
}

/** Share of the way that the letters take; the file is the rest. */
const making = 0.95;
const mediaTypes = { pdf: 'application/pdf', zip: 'application/zip' } as const;

/**
 * Makes the letters of many cases, one for each platform, and puts them in one file. A case that has none says why
 * and keeps none of the others from being made. Other work gets its turn after each letter. Aborting throws.
 */
export async function makeBatch(order: BatchOrder): Promise<LetterBatch> {
  const { cases, form, now, signal, onProgress } = order;
  const collection = await collectLetters(form, { ...order, title: texts.title });
  const nameOf = letterNamer(localDate(now));
  const items: LetterBatchItem[] = [];
  let pages = 0;

  for (const [index, caseId] of cases.entries()) {
    onProgress({ ratio: (making * index) / cases.length, step: `letter ${index + 1} ${cases.length}` });
    for (const { platform, outcome } of await lettersOf(caseId, order)) {
      // So that other windows, saves and the cancelling itself are not kept waiting.
      await setImmediate();
      signal.throwIfAborted();
      if (outcome instanceof ProblemError) {
        items.push({ outcome: 'refused', caseId, platform, problem: outcome.problem });
        continue;
      }
      const { pack, document, letter } = outcome;
      const name = nameOf(document, pack.name);
      await collection.add(letter, name);
      const own = letter.kind === 'composed' ? letter.pages.length : letter.pageCount;
      items.push({
        outcome: 'made',
        caseId,
        platform: pack.id,
        name,
        firstPage: pages + 1,
        pages: own,
        blanks: letter.blanks,
      });
      pages += own;
    }
  }
  const made = items.filter(({ outcome }) => outcome === 'made').length;
  if (made === 0) return { items, pages, file: null };
  onProgress({ ratio: making, step: 'file' });
  const name = `${texts.batchName(made, localDate(now).replaceAll('-', ''))}.${form}`;
  const file = new File([new Uint8Array(await collection.bytes())], name, { type: mediaTypes[form] });
  signal.throwIfAborted();
  return { items, pages, file };
}

interface Outcome {
  readonly platform: string | null;
  readonly outcome:
    | ProblemError
    | { readonly pack: RulePack; readonly document: CaseDocument; readonly letter: MadeLetter };
}

async function lettersOf(caseId: string, order: BatchOrder): Promise<Outcome[]> {
  try {
    const document = order.documentOf(caseId);
    if (document.platforms.length === 0) {
      throw new ProblemError({ code: 'platform-unknown', field: 'platforms', ...texts.noPlatform });
    }
    const outcomes: Outcome[] = [];
    for (const platform of new Set(document.platforms)) {
      outcomes.push({ platform, outcome: await letterFor(platform, document, order) });
    }
    return outcomes;
  } catch (error) {
    if (error instanceof ProblemError) return [{ platform: null, outcome: error }];
    throw error;
  }
}

async function letterFor(
  platform: string,
  document: CaseDocument,
  order: BatchOrder,
): Promise<Outcome['outcome']> {
  try {
    const pack = order.packs.find(({ id }) => id === platform);
    if (pack === undefined) {
      throw new ProblemError({
        code: 'platform-unknown',
        field: 'platforms',
        ...messages.problems.platformUnknown(platform),
      });
    }
    const form = order.forms.find(({ platforms }) => platforms.includes(platform));
    return { pack, document, letter: await makeLetter({ ...order, document, pack, form }) };
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
}
