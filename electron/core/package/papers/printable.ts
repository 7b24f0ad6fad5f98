import { messages } from '../../../../shared/messages/index.ts';
import type { LetterFont } from '../../letter/fonts.ts';

/**
 * A text on one line as a font can print it. A character it does not have is written as its code, never left
 * out: what stands on a paper to copy from must not look complete when it is not.
 */
export function printable(text: string, font: LetterFont): string {
  const line = text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .trim();
  return [...line]
    .map((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      if (font.has(codePoint)) return character;
      return messages.uploadPackage.missingGlyph(codePoint.toString(16).toUpperCase().padStart(4, '0'));
    })
    .join('');
}
