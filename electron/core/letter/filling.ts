import { messages } from '../../../shared/messages/index.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import {
  type LetterField,
  type LetterPart,
  type LetterTemplate,
  splitTemplateText,
} from '../../../shared/model/letter-template.ts';
import type { Piece } from './clusters.ts';
import { type LetterValues, letterValues } from './letter-values.ts';

/** A template with a case's values in it, ready to be set. */
export interface FilledLetter {
  readonly title: string;
  readonly body: readonly FilledBlock[];
  readonly closing: readonly FilledClosingLine[];
}

export type FilledBlock =
  | { readonly kind: 'party'; readonly lines: readonly FilledLine[] }
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] };

export interface FilledLine {
  readonly label: Piece;
  /** Empty where something is to be written by hand. */
  readonly value: readonly Piece[];
  /** What is to be written where there is no value. */
  readonly field?: string | undefined;
}

interface FilledClosingLine extends FilledLine {
  /** Millimetres. */
  readonly roomBelow: number;
}

/** The lines of a letter's closing that somebody stamps or writes on. */
type ClosingPart = 'closing.seal' | 'closing.signature' | 'closing.date';

const { letter } = messages;

/** Widths in em of what is left to write on, where a value is missing inside a paragraph. */
const blanks = {
  name: 12,
  code: 10,
  platform: 7,
  count: 3,
  signature: 6,
  person: 6,
  phone: 8,
  year: 2.5,
  month: 1.75,
  day: 1.75,
};

/**
 * Puts a case's values in the places of a template; a missing value becomes a line to write on.
 *
 * @param wanted parts that the platform wants on it
 */
export function fillTemplate(
  template: LetterTemplate,
  document: CaseDocument,
  platformName: string,
  wanted: readonly LetterPart[] = [],
): FilledLetter {
  const values = letterValues(document, platformName, wanted);
  const fill = (text: string) =>
    splitTemplateText(text).flatMap((part): Piece[] =>
      'text' in part ? [part] : fieldPieces(part.field, values),
    );
  const line = (text: string): Pick<FilledLine, 'value' | 'field'> => {
    const pieces = fill(text);
    const [only] = pieces;
    return pieces.length === 1 && only?.blank !== undefined
      ? { value: [], field: only.field }
      : { value: pieces };
  };

  return {
    title: template.title,
    body: template.body.map((block) =>
      block.kind === 'party'
        ? {
            kind: block.kind,
            lines: block.lines
              .filter((own) => isPrinted(own, values))
              .map(({ label, value }) => ({ label: { text: label }, ...line(value) })),
          }
        : { kind: block.kind, pieces: [...headingPieces(block.heading), ...fill(block.text)] },
    ),
    closing: template.closing.lines.map(({ label, value, roomBelow }) => ({
      label: { text: label, field: closingPart(value) },
      ...(value === '' ? { value: [], field: closingPart(value) } : line(value)),
      roomBelow,
    })),
  };
}

type PartyLine = Extract<LetterTemplate['body'][number], { kind: 'party' }>['lines'][number];

/** A line of a part that is neither wanted nor given would only be a line to write on that nobody asked for. */
function isPrinted({ part, value }: PartyLine, values: LetterValues): boolean {
  if (part === undefined || values.parts.has(part)) return true;
  return splitTemplateText(value).some(
    (piece) => 'field' in piece && isSingle(piece.field) && values.texts[piece.field] !== '',
  );
}

const isSingle = (field: LetterField) => field !== 'signatures' && field !== 'signatureCount';

/** What a line of the closing is for: the seal is set at the authorizer's name, the signature where nothing is printed. */
function closingPart(value: string): ClosingPart | undefined {
  if (value === '') return 'closing.signature';
  const field = splitTemplateText(value).find((part) => 'field' in part)?.field;
  if (field === 'authorization.signedOn') return 'closing.date';
  return field === 'organization.name' ? 'closing.seal' : undefined;
}

function headingPieces(heading: string): Piece[] {
  return heading === '' ? [] : [{ text: heading, strong: true, whole: true }, { text: '\u3000' }];
}

function fieldPieces(field: LetterField, values: LetterValues): Piece[] {
  switch (field) {
    case 'signatures':
      return signaturePieces(values.signatures);
    case 'signatureCount':
      return values.signatures.length === 0
        ? [blank(blanks.count, 'signatures')]
        : [{ text: ` ${values.signatures.length} `, field: 'signatures' }];
    case 'authorization.validFrom':
    case 'authorization.validTo':
    case 'authorization.signedOn':
      return values.texts[field] === ''
        ? dateBlanks(field)
        : [{ text: values.texts[field], whole: true, field }];
    case 'organization.creditCode':
    case 'accountHolder.creditCode':
      return orBlank({ text: values.texts[field], whole: true, field }, blanks.code);
    case 'platform':
      return orBlank({ text: values.texts[field], field }, blanks.platform);
    case 'administrator.name':
      return orBlank({ text: values.texts[field], field }, blanks.person);
    case 'administrator.mobile':
      return orBlank({ text: values.texts[field], whole: true, field }, blanks.phone);
    case 'organization.name':
    case 'organization.foreignName':
    case 'accountHolder.name':
    case 'accountHolder.foreignName':
      return orBlank({ text: values.texts[field], field }, blanks.name);
  }
}

function signaturePieces(signatures: LetterValues['signatures']): Piece[] {
  const { signatureOpen, signatureClose, signatureSeparator } = letter;
  if (signatures.length === 0) {
    return [1, 2, 3].flatMap((position) => [
      { text: position === 1 ? signatureOpen : `${signatureSeparator}${signatureOpen}` },
      blank(blanks.signature, 'signatures'),
      { text: signatureClose },
    ]);
  }
  return signatures.flatMap(({ text, index: position }, index) => [
    ...(index === 0 ? [] : [{ text: signatureSeparator }]),
    { text: `${signatureOpen}${text}${signatureClose}`, whole: true, field: `signatures.${position}.text` },
  ]);
}

function dateBlanks(field: LetterField): Piece[] {
  return [
    { ...blank(blanks.year, field), joined: true },
    { text: letter.year, joined: true },
    { ...blank(blanks.month, field), joined: true },
    { text: letter.month, joined: true },
    { ...blank(blanks.day, field), joined: true },
    { text: letter.day },
  ];
}

const blank = (width: number, field: string): Piece => ({ text: '', blank: width, field });
const orBlank = (piece: Piece & { field: string }, width: number): Piece[] =>
  piece.text === '' ? [blank(width, piece.field)] : [piece];
