import { type CaseDocument, fileSlotSchema } from '../model/case-document.ts';

/** The files a case document names, each once: ids in the application, paths in a case file. */
export function namedFiles({ files }: CaseDocument): string[] {
  const names = [...fileSlotSchema.options.map((slot) => files[slot]), ...files.other];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}
