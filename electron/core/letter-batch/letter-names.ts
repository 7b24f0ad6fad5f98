import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { fileNameOf } from '../../../shared/package/file-names.ts';

const { letterBatch, uploadPackage } = messages;
const longestSubject = 40;

/**
 * Gives each letter of a batch a file name of its own, extension included: company, platform and day, like a
 * package's. Names that differ in case only would be one file on Windows and macOS.
 *
 * @param today `YYYY-MM-DD`
 */
export function letterNamer(today: string): (document: CaseDocument, platformName: string) => string {
  const taken = new Set<string>();
  const day = today.replaceAll('-', '');
  return ({ organization, title }, platformName) => {
    const subject = organization.name.trim() || title.trim() || uploadPackage.unnamed;
    const short = [...subject].slice(0, longestSubject).join('');
    const stem = fileNameOf(letterBatch.letterName(short, platformName, day));
    for (let number = 1; ; number += 1) {
      const name = `${stem}${number === 1 ? '' : `-${number}`}.pdf`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
