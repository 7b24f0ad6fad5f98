import { addresses } from '../divisions/grammar.ts';
import { readDivisions } from '../divisions/read-divisions.ts';

const stroke = /^[一1l丨]$/;

/** A place whose name is followed by what kind of place it is, as 晋江市: no name of a company is 利晋江市. */
const wholeName = /^\p{Script=Han}{2,}[省市区县旗]$/u;

/** The division of the country that a text begins with exactly, as it is written there; the widest one. */
function placeAtStart(text: string): string | undefined {
  const [first] = readDivisions(text, addresses);
  return first?.isExact === true ? Array.from(text).slice(0, first.to).join('') : undefined;
}

/**
 * A name of a company without the sign before it, where the name of a place of the country follows: a stroke, which is
 * what a colon or the end of a frame leaves, or what is left of the label, where the place is named in full; `undefined`
 * for any other.
 */
export function withoutSignBefore(name: string): string | undefined {
  const [sign = '', ...characters] = Array.from(name);
  const rest = characters.join('');
  const place = placeAtStart(rest);
  if (place === undefined) return undefined;
  return stroke.test(sign) || (wholeName.test(place) && placeAtStart(name) === undefined) ? rest : undefined;
}
