import type { Span } from '../span.ts';
import type { Wording } from './wording.ts';

/** Where pieces of plain wording stand in a text, each at its first place. */
export function placesOf(pieces: readonly string[], { plain, places }: Wording): Span[] {
  return joined(
    pieces.flatMap((piece) => {
      const at = plain.indexOf(piece);
      const [first, last] = [places[at], places[at + piece.length - 1]];
      return first === undefined || last === undefined ? [] : [{ from: first.from, to: last.to }];
    }),
  );
}

/** Where two characters in a row stand that are among `pairs`. */
export function pairPlaces(pairs: ReadonlySet<string>, { plain, places }: Wording): Span[] {
  const spans: Span[] = [];
  let before = '';
  let at = 0;
  for (const character of plain) {
    const [first, last] = [places[at - before.length], places[at + character.length - 1]];
    if (first !== undefined && last !== undefined && pairs.has(before + character)) {
      spans.push({ from: first.from, to: last.to });
    }
    before = character;
    at += character.length;
  }
  return joined(spans);
}

/** In the order of the text, those that touch or overlap as one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.toSorted((left, right) => left.from - right.from)) {
    const last = result.at(-1);
    if (last !== undefined && span.from <= last.to) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      result.push(span);
    }
  }
  return result;
}
