import type { Rectangle } from '../recognition/geometry.ts';
import type { Reader } from '../recognition/read/reader.ts';
import type { ClosingPlaces } from './closing-places.ts';
import type { SeenSeal } from './evidence.ts';
import { flatScale, type Inks, type Layer, onFlat } from './flat-page.ts';
import type { Lie } from './lie.ts';
import { placeOf } from './page-map.ts';
import { above, findRings, type Ring } from './ring.ts';
import { readSealText, readSealWords, type SealText } from './seal-text.ts';

/** Levels of redness, of any colour and of grey that count as a seal's ink. */
const leastRed = 45;
const leastColour = 60;
const leastGrey = 40;
/** A ring that is not red must be drawn so far to be told from other ink. */
const leastClosed = 0.6;

/** A seal with its ring in pixels of the flat page. */
export interface FoundSeal {
  readonly ring: Ring;
  readonly seen: SeenSeal;
}

const boxOfRing = ({ x, y, radius }: Ring): Rectangle => ({
  x: (x - radius) / flatScale,
  y: (y - radius) / flatScale,
  width: (2 * radius) / flatScale,
  height: (2 * radius) / flatScale,
});

function isWithin({ x, y }: Ring, place: Rectangle | undefined): boolean {
  if (place === undefined) return false;
  const area = onFlat(place);
  return x >= area.x && y >= area.y && x <= area.x + area.width && y <= area.y + area.height;
}

/** A layer with everything outside of an area, and all print, taken away. */
function only(layer: Layer, area: Rectangle, without: readonly Rectangle[]): Layer {
  const { width, height } = layer;
  const data = new Uint8Array(width * height);
  const rows = (part: Rectangle) => [
    Math.max(0, Math.round(part.y)),
    Math.min(height, Math.round(part.y + part.height)),
  ];
  const columns = (part: Rectangle) => [
    Math.max(0, Math.round(part.x)),
    Math.min(width, Math.round(part.x + part.width)),
  ];
  const [top = 0, low = 0] = rows(area);
  const [left, right] = columns(area);
  for (let y = top; y < low; y += 1) {
    data.set(layer.data.subarray(y * width + (left ?? 0), y * width + (right ?? 0)), y * width + (left ?? 0));
  }
  for (const part of without) {
    const [from = 0, to = 0] = rows(part);
    const [first, last] = columns(part);
    for (let y = from; y < to; y += 1) data.fill(0, y * width + (first ?? 0), y * width + (last ?? 0));
  }
  return { width, height, data };
}

const none: SealText = { text: '', confidence: 0 };

/** Rings of red ink anywhere on a page; where there is none, of another colour or grey where a seal belongs. */
export async function findSeals(
  { dark, red, colour }: Inks,
  { seal: place, printed }: ClosingPlaces,
  lie: Lie,
  reader: Reader,
): Promise<FoundSeal[]> {
  const seen = async (ring: Ring, kind: SeenSeal['colour'], layer: Layer): Promise<FoundSeal> => {
    const isLegible = ring.closed > 0.5;
    return {
      ring,
      seen: {
        colour: kind,
        closed: ring.closed,
        outside: ring.outside,
        inPlace: isWithin(ring, place),
        name: isLegible ? await readSealText(layer, ring, reader) : none,
        words: isLegible ? await readSealWords(layer, ring, reader) : none,
        box: placeOf(boxOfRing(ring), lie),
      },
    };
  };
  const found: FoundSeal[] = [];
  for (const ring of await findRings(above(red, leastRed))) found.push(await seen(ring, 'red', red));
  if (found.length > 0) return found;
  const clear = async (layer: Layer, level: number) =>
    (await findRings(above(layer, level))).filter(({ closed }) => closed >= leastClosed);
  for (const ring of await clear(colour, leastColour)) found.push(await seen(ring, 'coloured', colour));
  if (found.length > 0 || place === undefined) return found;
  const ink = only(dark, onFlat(place), printed.map(onFlat));
  for (const ring of await clear(ink, leastGrey)) found.push(await seen(ring, 'grey', ink));
  return found;
}
