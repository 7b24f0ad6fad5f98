import type { CaseDocument } from '../../../shared/model/case-document.ts';
import type { FormPlace } from '../../../shared/model/letter-form.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { nameOnLetter } from '../../../shared/rules/letter-of.ts';
import { composeLetter } from '../letter/compose.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { loadLetterTemplate } from '../letter/templates.ts';
import { fillForm } from '../letter-form/fill-form.ts';
import type { ExpectedLetter } from './letter-facts.ts';

/** A platform's own letter with the places that were marked on it. */
export interface ScanForm {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly places: readonly FormPlace[];
}

export interface LetterInUse {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The file the letter is filled in on; composed when absent. */
  readonly form?: ScanForm | undefined;
  readonly resourcesDirectory: string;
  readonly fonts: LetterFont;
  readonly now: Date;
}

const unknown = { plan: { pages: [] } };

/**
 * The letter of a case as it was printed: composed, or filled in on the platform's own file. Without pages where
 * there is none, since something cannot be printed. Throws ProblemError for a file that cannot be opened.
 */
export async function printedLetter(letter: LetterInUse): Promise<Pick<ExpectedLetter, 'plan' | 'form'>> {
  const { document, pack, form, resourcesDirectory, fonts, now } = letter;
  const platformName = nameOnLetter(pack);
  if (form === undefined) {
    const template = await loadLetterTemplate(resourcesDirectory, pack);
    const wantedParts = pack.letter.template.parts;
    const { plan } = await composeLetter({ document, platformName, wantedParts, template, fonts, now });
    return { plan };
  }
  const { bytes, filled } = await fillForm({ ...form, document, platformName, font: fonts });
  return bytes === null ? unknown : { ...unknown, form: { bytes: form.bytes, filled } };
}
