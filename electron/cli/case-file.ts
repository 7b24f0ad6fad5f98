import { basename } from 'node:path';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import { decodeCaseFile } from '../core/cases/case-file.ts';
import { readInputFile } from './input-file.ts';

/** Reads a `beituo-case/1` file. Throws the problem that stands in the way. */
export async function readCaseFile(path: string): Promise<CaseDocument> {
  return decodeCaseFile(await readInputFile(path), basename(path));
}
