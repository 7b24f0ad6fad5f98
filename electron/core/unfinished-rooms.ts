import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../../shared/contract/procedure.ts';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import { type Problem, ProblemError } from '../../shared/model/problem.ts';
import type { RecognizedFile } from '../../shared/model/recognition.ts';
import { type RulePack, rulePackSchema } from '../../shared/model/rule-pack.ts';

// Stands in for the rooms that are still being built, with their agreed signatures.

export interface Recognizer {
  read(
    bytes: Uint8Array,
    options: { name: string; signal?: AbortSignal; onProgress?: (progress: Progress) => void },
  ): Promise<RecognizedFile>;
  renderPreview(
    bytes: Uint8Array,
    options: { maximumEdge: number },
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; mediaType: string }>;
  warm(): Promise<void>;
  close(): Promise<void>;
}

const unfinished = (): never => {
  throw new ProblemError({ code: 'internal', ...messages.problems.internal });
};

export function createRecognizer(): Recognizer {
  return {
    read: async () => unfinished(),
    renderPreview: async () => unfinished(),
    warm: async () => {},
    close: async () => {},
  };
}

export interface ComposedLetter {
  bytes: Uint8Array<ArrayBuffer> | null;
  pages: number;
  problems: Problem[];
}

export async function composeLetter(_input: {
  document: CaseDocument;
  platform: string;
  resourcesDirectory: string;
}): Promise<ComposedLetter> {
  return unfinished();
}

export async function loadRulePacks(resourcesDirectory: string): Promise<RulePack[]> {
  const folder = join(resourcesDirectory, 'platforms');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (name) => rulePackSchema.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  );
}
