import type { CaseDocument } from '../../../shared/model/case-document.ts';

/** The document with every file it names, in slots and in the list, replaced; `''` takes one out. */
export function replaceFiles(document: CaseDocument, replace: (name: string) => string): CaseDocument {
  const { other, ...slots } = document.files;
  const replaced = (name: string) => (name === '' ? '' : replace(name));
  return {
    ...document,
    files: {
      certificate: replaced(slots.certificate),
      administratorIdPortrait: replaced(slots.administratorIdPortrait),
      administratorIdEmblem: replaced(slots.administratorIdEmblem),
      legalPersonIdPortrait: replaced(slots.legalPersonIdPortrait),
      legalPersonIdEmblem: replaced(slots.legalPersonIdEmblem),
      administratorHandheld: replaced(slots.administratorHandheld),
      letterScan: replaced(slots.letterScan),
      trademark: replaced(slots.trademark),
      other: other.map(replaced).filter((name) => name !== ''),
    },
    acceptedFindings: document.acceptedFindings
      .map((accepted) => ({ ...accepted, file: replaced(accepted.file) }))
      .filter(({ file }) => file !== ''),
  };
}
