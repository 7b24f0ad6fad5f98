import { messages } from '../../shared/messages/index.ts';
import { type CaseDocument, caseDocumentSchema } from '../../shared/model/case-document.ts';
import { saveFile } from './save-file.ts';

/**
 * Saves a case as a `beituo-case/1` file. The pictures stay behind, so the file names none: ids of this
 * computer would lead nowhere on another.
 */
export function saveCaseFile(document: CaseDocument): void {
  const alone = caseDocumentSchema.parse({ ...document, files: {} });
  const title = document.title || document.organization.name || messages.home.untitled;
  const name = messages.exportPart.caseFile.name(title.replaceAll(/[\\/:*?"<>|]/g, '_'));
  saveFile(new File([JSON.stringify(alone, null, 2)], name, { type: 'application/json' }));
}
