import { extname } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import { fileNameOf } from '../../../shared/package/file-names.ts';
import type { CaseHistory } from '../cases/case-transfer.ts';

const text = messages.exchange.names;

/** Where the parts of a case stand in an export, so that a person who opens it elsewhere finds their way. */
export interface ArchiveNames {
  /** The case as it stands, a `beituo-case/1` file. */
  readonly current: string;
  version(number: number): string;
  /** @param number counted from 1 */
  file(number: number, name: string): string;
}

/** @param number of the case in the export, counted from 1: it keeps cases of the same title apart */
export function archiveNames(number: number, history: CaseHistory): ArchiveNames {
  const document = history.versions.at(-1)?.document;
  const title = document?.title || document?.organization.name || text.untitled;
  const folder = `${String(number).padStart(4, '0')} ${fileNameOf(title)}`;
  return {
    current: `${folder}/${text.current}.json`,
    version: (version) => `${folder}/${text.history}/${version}.json`,
    file: (position, name) => {
      const stem = fileNameOf(name.slice(0, name.length - extname(name).length));
      return `${folder}/${text.files}/${String(position).padStart(2, '0')} ${stem}${extname(name)}`;
    },
  };
}
