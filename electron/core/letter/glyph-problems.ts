import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import {
  type LetterPart,
  type LetterTemplate,
  splitTemplateText,
} from '../../../shared/model/letter-template.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import type { LetterFont } from './fonts.ts';
import { type LetterValues, letterValues, singleFields } from './letter-values.ts';

const { letter } = messages;

/** Which characters of a letter the font cannot print, one problem per field, in the document's order. */
export function glyphProblems(
  template: LetterTemplate,
  document: CaseDocument,
  platformName: string,
  font: LetterFont,
  wanted: readonly LetterPart[] = [],
): Problem[] {
  const missing = (text: string) => [
    ...new Set([...text].filter((character) => !font.has(character.codePointAt(0) ?? 0))),
  ];
  const inTemplate = missing(templateTexts(template).join(''));
  return [
    ...(inTemplate.length > 0
      ? [{ code: 'glyph-missing' as const, ...letter.templateGlyphMissing(inTemplate) }]
      : []),
    ...printedFields(letterValues(document, platformName, wanted)).flatMap(({ name, path, text }) => {
      const characters = missing(text);
      if (characters.length === 0) return [];
      return [{ code: 'glyph-missing' as const, field: path, ...letter.glyphMissing(name, characters) }];
    }),
  ];
}

interface PrintedField {
  readonly path: string;
  readonly name: string;
  readonly text: string;
}

function printedFields({ texts, signatures }: LetterValues): PrintedField[] {
  return [
    ...singleFields.map((field) => ({
      path: field === 'platform' ? 'platforms' : field,
      name: letter.fieldNames[field],
      text: texts[field],
    })),
    ...signatures.map(({ text, index }) => ({
      path: `signatures.${index}.text`,
      name: letter.signatureName(index + 1),
      text,
    })),
  ];
}

function templateTexts(template: LetterTemplate): string[] {
  return [
    template.title,
    ...template.body.flatMap((block) =>
      block.kind === 'party'
        ? block.lines.flatMap(({ label, value }) => [label, value])
        : [block.heading, block.text],
    ),
    ...template.closing.lines.flatMap(({ label, value }) => [label, value]),
  ].flatMap((text) => splitTemplateText(text).map((part) => ('text' in part ? part.text : '')));
}
