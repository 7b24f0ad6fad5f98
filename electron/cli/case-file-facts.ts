import { basename, dirname, extname, resolve } from 'node:path';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { FileFacts } from '../../shared/model/file-facts.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { sniffMediaType } from '../core/media-type.ts';
import { readInputFile } from './input-file.ts';

/** What some platforms take as further papers and nobody has to look into. By its name, for there is no telling by content. */
const officePapers: Readonly<Record<string, string>> = {
  '.doc': 'application/msword',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.zip': 'application/zip',
  '.rar': 'application/vnd.rar',
};

/** The files a case names, by paths relative to the case file at `casePath`. What cannot be had is a fact too. */
export async function factsBeside(casePath: string, { files }: CaseDocument): Promise<FileFacts[]> {
  const { other, ...slots } = files;
  const named = [...Object.values(slots), ...other].map((path) => path.trim()).filter((path) => path !== '');
  const facts: FileFacts[] = [];
  for (const reference of new Set(named)) {
    facts.push(await factsOf(resolve(dirname(casePath), reference), reference));
  }
  return facts;
}

async function factsOf(path: string, reference: string): Promise<FileFacts> {
  const nothing = {
    reference,
    name: basename(path),
    mediaType: 'application/octet-stream',
    bytes: 0,
    pixels: null,
    pages: null,
  };
  try {
    const bytes = await readInputFile(path);
    const known = { ...nothing, bytes: bytes.byteLength };
    const mediaType = sniffMediaType(bytes);
    const paper = officePapers[extname(path).toLowerCase()];
    if (mediaType !== undefined) return { ...known, mediaType, ...(await measured(bytes)) };
    return paper === undefined
      ? { ...known, state: 'unreadable' }
      : { ...known, mediaType: paper, state: 'readable' };
  } catch (error) {
    const code = error instanceof ProblemError ? error.problem.code : '';
    return { ...nothing, state: code === 'file-missing' ? 'missing' : 'unreadable' };
  }
}

/** Loaded when a case names a picture: the decoders take longer to start than the rules. */
async function measured(bytes: Uint8Array): Promise<Pick<FileFacts, 'state' | 'pixels' | 'pages'>> {
  const { openPages } = await import('../core/recognition/decode/decode.ts');
  try {
    const { pages, close } = await openPages(bytes);
    const [first] = pages;
    await close();
    const isDocument = sniffMediaType(bytes) === 'application/pdf';
    return { state: 'readable', pixels: isDocument ? null : (first?.original ?? null), pages: pages.length };
  } catch {
    return { state: 'unreadable', pixels: null, pages: null };
  }
}
