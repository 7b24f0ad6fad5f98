import type { Canaries } from './canaries.ts';

/** Bytes to look for. */
export interface Needle {
  /** Which canary, in which spelling. */
  readonly what: string;
  readonly bytes: Buffer;
}

/** Every canary in every spelling, and further texts that came up, e.g. what was read off a picture. */
export function needlesOf(canaries: Canaries, further: readonly string[] = []): Needle[] {
  const { photo: _, noise: __, windows, ...texts } = canaries;
  return [
    ...Object.entries(texts).flatMap(([name, text]) => spellings(name, text)),
    ...further.flatMap((text, index) => spellings(`further text ${index + 1}`, text)),
    ...Object.entries(windows).map(([name, bytes]) => ({ what: name, bytes })),
  ];
}

/** UTF-8 is Latin-1, too, as long as a text is in ASCII; a text in memory is in UTF-16 or Latin-1. */
function spellings(name: string, text: string): Needle[] {
  const littleEndian = Buffer.from(text, 'utf16le');
  return [
    { what: `${name} (UTF-8)`, bytes: Buffer.from(text, 'utf8') },
    { what: `${name} (UTF-16LE)`, bytes: littleEndian },
    { what: `${name} (UTF-16BE)`, bytes: Buffer.from(littleEndian).swap16() },
  ];
}

/** How often each needle is in some bytes; those that are not are left out. */
export function countIn(bytes: Buffer, needles: readonly Needle[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { what, bytes: needle } of needles) {
    for (let at = bytes.indexOf(needle); at !== -1; at = bytes.indexOf(needle, at + 1)) {
      found.set(what, (found.get(what) ?? 0) + 1);
    }
  }
  return found;
}
