import { legalForms, trades } from './words/company-forms.ts';
import { placeAtHead } from './words/places.ts';

/** A piece of a company's name: place (行政区划), brand (字号), trade (行业) or legal form (组织形式). */
export interface NamePiece {
  readonly kind: 'place' | 'brand' | 'trade' | 'form';
  readonly text: string;
}

/** Longer names are none: what is pasted into the field by mistake. */
const longestName = 256;

const brackets = /[()（）]/;

function tradesAtEnd(text: string): string[] {
  const found = trades
    .filter((trade) => text.endsWith(trade) && text.length > trade.length)
    .sort((left, right) => right.length - left.length)[0];
  return found === undefined ? [] : [...tradesAtEnd(text.slice(0, -found.length)), found];
}

function brandAndTrades(text: string): NamePiece[] {
  const words = tradesAtEnd(text);
  const brand = text.slice(0, text.length - words.join('').length);
  const pieces: NamePiece[] = words.map((word) => ({ kind: 'trade', text: word }));
  return brand === '' ? pieces : [{ kind: 'brand', text: brand }, ...pieces];
}

function placesAtHead(text: string): string[] {
  const place = placeAtHead(text);
  // A name that is a place and nothing else has its brand there.
  if (place === '' || place.length === text.length) return [];
  return [place, ...placesAtHead(text.slice(place.length))];
}

/** Shorter endings occur within brands and count at the end only. */
const surelyForm = 4;

/** Where the legal form begins; what follows it, such as a branch, belongs to it. */
function formStart(text: string): number {
  const inside = legalForms
    .filter((form) => form.length >= surelyForm)
    .map((form) => text.indexOf(form))
    .filter((at) => at > 0);
  const atEnd = legalForms.find((form) => text.endsWith(form)) ?? '';
  return Math.min(text.length - atEnd.length, ...inside);
}

function piecesOf(text: string, isInBrackets: boolean): NamePiece[] {
  if (isInBrackets && placeAtHead(text) === text) return [{ kind: 'place', text }];
  const places = placesAtHead(text);
  const rest = text.slice(places.join('').length);
  const start = formStart(rest);
  const [core, form] = [rest.slice(0, start), rest.slice(start)];
  return [
    ...places.map((place): NamePiece => ({ kind: 'place', text: place })),
    ...(core === '' ? [] : brandAndTrades(core)),
    ...(form === '' ? [] : [{ kind: 'form', text: form } as const]),
  ];
}

/**
 * A company's name in its pieces, in their order and without brackets: 杭州 云帆 科技 有限公司. What cannot be
 * told apart stays one piece. Of several pieces that could be the brand only the first is one; the others
 * count as trades, and what follows the legal form as part of it. Empty for an empty text and for one too long to be a name.
 */
export function companyNamePieces(name: string): NamePiece[] {
  const text = name.trim();
  if (text.length > longestName) return [];
  const pieces: NamePiece[] = [];
  for (const [index, part] of text.split(brackets).entries()) {
    const trimmed = part.replace(/\s/gu, '');
    if (trimmed !== '') pieces.push(...piecesOf(trimmed, index % 2 === 1));
  }
  const brand = pieces.findIndex(({ kind }) => kind === 'brand');
  const form = pieces.findIndex(({ kind }) => kind === 'form');
  return pieces.map((piece, index) => {
    if (form >= 0 && index > form) return { ...piece, kind: 'form' };
    return piece.kind === 'brand' && index !== brand ? { ...piece, kind: 'trade' } : piece;
  });
}

/** The place names in a company's name, in their order. */
export function placesIn(name: string): string[] {
  return companyNamePieces(name).flatMap(({ kind, text }) => (kind === 'place' ? [text] : []));
}
