import type { Progress } from '../../../shared/contract/procedure.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { DocumentKind, RecognizedFile } from '../../../shared/model/recognition.ts';
import type { ScanEvidence } from '../scan/evidence.ts';
import type { ExpectedLetter } from '../scan/letter-facts.ts';

export interface PreviewOptions {
  /** Of the longer side, in pixels. */
  readonly maximumEdge: number;
  /** From 0; all pages below each other when absent, or where the file has no such page. */
  readonly page?: number | undefined;
}

export interface Preview {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/jpeg';
}

/** What the reading thread can be asked to do. */
export type Task =
  | { readonly type: 'warm'; readonly practiceFolder?: string | undefined }
  | { readonly type: 'read'; readonly bytes: Uint8Array; readonly kind: DocumentKind | 'auto' }
  | { readonly type: 'scan'; readonly files: readonly Uint8Array[]; readonly letter: ExpectedLetter }
  | { readonly type: 'preview'; readonly bytes: Uint8Array; readonly options: PreviewOptions };

export interface Results {
  readonly warm: null;
  readonly read: RecognizedFile;
  readonly scan: ScanEvidence;
  readonly preview: Preview;
}

export type ToWorker =
  | { readonly type: 'start'; readonly id: number; readonly task: Task }
  | { readonly type: 'cancel'; readonly id: number };

export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly result: Results[Task['type']] }
  | { readonly type: 'refused'; readonly id: number; readonly problem: Problem };
