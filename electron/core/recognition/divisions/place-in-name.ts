import { divisions } from './divisions.ts';
import { addresses } from './grammar.ts';
import { shortName } from './name-forms.ts';
import { readDivisions } from './read-divisions.ts';

/** Every name that some division has, in full or short. */
const known: ReadonlySet<string> = new Set(divisions.all.flatMap(({ name }) => [name, shortName(name)]));

/** How many characters of two texts of one length differ. */
const differing = (one: readonly string[], other: readonly string[]): number =>
  other.filter((character, at) => character !== one[at]).length;

/** Whether a text is a word but for one of its characters, and no name of another place. */
function isMisread(text: readonly string[], word: readonly string[]): boolean {
  return text.length === word.length && differing(text, word) === 1 && !known.has(text.join(''));
}

/** The last character of a name tells its kind, which names of companies leave out: 上海泰… is no 上海市. */
const isOfKind = (text: readonly string[], word: readonly string[]): boolean =>
  text.at(-1) === word.at(-1) || !/\p{Script=Han}/u.test(text.at(-1) ?? '');

/** Shortest name of a place that a name is taken to begin with though one of its characters differs. */
const shortest = 3;
/** Of what follows the divisions in both, so many characters must be the same beside the one that differs. */
const fewestSame = 4;

/** What a name goes on with as an address does after the same division, where one character of it was misread. */
function goingOn(rest: readonly string[], address: readonly string[]): readonly string[] {
  const lengths = rest.map((_, at) => at + 1).filter((length) => length <= address.length);
  const alike = lengths.findLast(
    (length) =>
      differing(rest.slice(0, length), address.slice(0, length)) === 1 &&
      length > fewestSame &&
      rest[length - 1] === address[length - 1],
  );
  return alike === undefined ? rest : [...address.slice(0, alike), ...rest.slice(alike)];
}

/** Fewest characters of a name before its place, where that does not come first. */
const fewestBefore = 2;

/**
 * A place in the middle of a name of a company stands in brackets (企业名称登记管理规定实施办法, article 8); a branch
 * (分公司) is named after its own.
 */
function withBrackets(name: string, places: readonly string[]): string {
  if (/[（）]|分公司$/.test(name) || !/有限(?:责任)?公司$/.test(name)) return name;
  const place = places.find((one) => name.lastIndexOf(one) >= fewestBefore);
  return place === undefined
    ? name
    : name.replace(new RegExp(`(?<=.{${fewestBefore}})${place}`), `（${place}）`);
}

/** A division that an address names: its characters, and where what follows it begins. */
interface WrittenPlace {
  readonly word: readonly string[];
  readonly to: number;
}

/** A name that begins with divisions of its address, and what stands behind them there, in the characters of it. */
function withBeginning(name: string, address: readonly string[], places: readonly WrittenPlace[]): string {
  const own = Array.from(name);
  const read: string[] = [];
  let after = address.length;
  while (read.length < own.length) {
    const here = places.find(({ word }) => {
      const text = own.slice(read.length, read.length + word.length);
      const isNear = word.length >= shortest && isOfKind(text, word) && isMisread(text, word);
      return isNear || differing(text, word) === 0;
    });
    if (here === undefined) break;
    read.push(...here.word);
    after = here.to;
  }
  return [...read, ...goingOn(own.slice(read.length), address.slice(after))].join('');
}

/** A name with the only place in its brackets that it can be. */
function withBracketed(name: string, places: readonly string[]): string {
  return name.replace(/(?<=（)\p{Script=Han}{2,5}(?=）)/u, (text) => {
    const near = places.filter((place) => isMisread(Array.from(text), Array.from(place)));
    const [only, ...others] = new Set(near);
    return only === undefined || others.length > 0 ? text : only;
  });
}

/**
 * A name of a company with the place it begins with, or has in brackets, as its address writes it, where one character
 * of it was misread or the brackets were not read: companies are named after the place they are registered in.
 * `undefined` where nothing differs.
 */
export function withPlaceOf(name: string, address: string): string | undefined {
  const written = Array.from(address);
  const places = readDivisions(address, addresses)
    .filter(({ isExact }) => isExact)
    .map(({ from, to }) => ({ word: written.slice(from, to), to }));
  const names = places.map(({ word }) => word.join('')).flatMap((place) => [shortName(place), place]);
  const mended = withBrackets(withBracketed(withBeginning(name, written, places), names), names);
  return mended === name ? undefined : mended;
}
