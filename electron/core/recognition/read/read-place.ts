import { parseCreditCode } from '../../../../shared/identifiers/credit-code.ts';
import { isOrganizationCode } from '../../../../shared/identifiers/organization-code.ts';
import { parseResidentId } from '../../../../shared/identifiers/resident-id.ts';
import type { Rectangle } from '../geometry.ts';
import { readLine } from './look-at-line.ts';
import { lookAt, symbolsAgain } from './parts.ts';
import { lineText, type ReadLine } from './read-line.ts';
import type { Alphabet, Reader, ReadSymbol } from './reader.ts';
import type { Readers } from './readers.ts';

/** A document's lines as the first reader saw them, and all readers. */
interface Scene {
  readonly lines: readonly ReadLine[];
  readonly readers: Readers;
}

/** A place of a document, line by line, and what the first reader saw there. */
interface Place {
  readonly alphabet: Alphabet;
  readonly lines: readonly Rectangle[];
  readonly symbols: readonly ReadSymbol[];
}

/** What one reader saw in a place, its lines after each other. */
interface PlaceReading {
  readonly reader: string;
  readonly symbols: readonly ReadSymbol[];
}

/** At or above this the first reader alone is believed about a number that holds its check characters. */
const sure = 0.9;

/** Whether a number's check characters and its reader leave nothing for another reader to say. */
function isProven(alphabet: Alphabet, symbols: readonly ReadSymbol[]): boolean {
  if (symbols.some(({ confidence }) => confidence < sure)) return false;
  const text = lineText({ symbols });
  if (alphabet === 'number') return parseResidentId(text).ok;
  return alphabet === 'credit-code' && parseCreditCode(text).ok && isOrganizationCode(text.slice(8, 17));
}

/** Alphabets that leave no doubt about what a place may hold; dates may also be written with characters. */
const strict: ReadonlySet<Alphabet> = new Set(['number', 'credit-code']);

async function lookedAt(
  reader: Reader,
  { alphabet, lines: parts }: Place,
  scene: Scene,
): Promise<PlaceReading> {
  const held = alphabet === 'date' && reader.reads('text') ? 'text' : alphabet;
  const read = await Promise.all(
    parts.map((part) => {
      const look = lookAt(scene.lines, part);
      return look === undefined ? undefined : readLine(reader, { ...part, ...look }, held);
    }),
  );
  return { reader: reader.id, symbols: read.flatMap((line) => line?.symbols ?? []) };
}

/**
 * What every reader sees in a place: first what the first reader has seen already, held to the alphabet of the
 * place where that is strict, then the others, unless check characters prove it without them.
 */
export async function readPlace(place: Place, scene: Scene): Promise<PlaceReading[]> {
  const { first, others } = scene.readers;
  const { alphabet } = place;
  const held = strict.has(alphabet)
    ? place.lines.flatMap((part) => symbolsAgain(scene.lines, part, alphabet))
    : [];
  const seen = [...(held.length > 0 ? [held] : []), place.symbols];
  const own = seen.map((symbols): PlaceReading => ({ reader: first.id, symbols }));
  if (seen.some((symbols) => isProven(alphabet, symbols))) return own;
  const asked = others.filter((reader) => reader.reads(alphabet));
  return [...own, ...(await Promise.all(asked.map((reader) => lookedAt(reader, place, scene))))];
}
