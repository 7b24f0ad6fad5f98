import type { Division } from './divisions.ts';
import type { GrammarNode, Step } from './grammar.ts';

/** What kind of division a name is of stands at its end: 省, 市, 区, 县 … */
const kinds: ReadonlySet<string> = new Set('省市区县旗盟州');

/** The characters of a name that tell it from others of its kind. */
export function ownCharacters(name: string): number {
  const characters = Array.from(name);
  return characters.length - (kinds.has(characters.at(-1) ?? '') ? 1 : 0);
}

/**
 * The one character in which a text differs from its grammar. Positions count characters from 0; `isKind`: it
 * is the last of a name and tells its kind.
 */
export type Edit =
  | { readonly kind: 'other'; readonly at: number; readonly wanted: string; readonly isKind: boolean }
  | { readonly kind: 'missing'; readonly at: number; readonly wanted: string }
  | { readonly kind: 'surplus'; readonly at: number };

/** A word of the grammar found in a text, from its first character to before `to`. */
interface FittedWord {
  readonly text: string;
  readonly division?: Division;
  readonly from: number;
  readonly to: number;
  readonly edit?: Edit;
}

/** Words that fit a text from its beginning on, with at most one edit among them. */
export interface Fit {
  readonly words: readonly FittedWord[];
  readonly to: number;
  readonly edit?: Edit;
  /** Whether the grammar allows the text to end after these words. */
  readonly isEnd: boolean;
}

const matches = (text: readonly string[], at: number, word: readonly string[], from: number): boolean => {
  for (let index = from; index < word.length; index += 1) {
    if (text[at + index - from] !== word[index]) return false;
  }
  return true;
};

interface EditedWord {
  readonly to: number;
  readonly edit: Edit;
}

/**
 * A name that lacks its kind is no such name: 长安 begins roads as well as 长安区. And what stands between two
 * names belongs to the one before it.
 */
function editsOf(
  text: readonly string[],
  from: number,
  word: readonly string[],
  at: number,
): readonly EditedWord[] {
  const wanted = word[at - from];
  if (wanted === undefined) return [];
  const found: EditedWord[] = [];
  const isKind = at - from === word.length - 1 && kinds.has(wanted);
  if (at < text.length && matches(text, at + 1, word, at - from + 1)) {
    found.push({ to: from + word.length, edit: { kind: 'other', at, wanted, isKind } });
  }
  if (!isKind && matches(text, at, word, at - from + 1)) {
    found.push({ to: from + word.length - 1, edit: { kind: 'missing', at, wanted } });
  }
  if (at > from && matches(text, at + 1, word, at - from)) {
    found.push({ to: from + word.length + 1, edit: { kind: 'surplus', at } });
  }
  return found;
}

/** Most words are none that fits: those leave nothing behind. */
const none: readonly FittedWord[] = [];

function wordFits(
  text: readonly string[],
  from: number,
  { text: name, characters: word, division, mayDiffer }: Step,
  mustBeExact: boolean,
): readonly FittedWord[] {
  let same = 0;
  while (same < word.length && text[from + same] === word[same]) same += 1;
  const known = () => ({ text: name, from, ...(division && { division }) });
  if (same === word.length) return [{ ...known(), to: from + same }];
  if (!mayDiffer || mustBeExact) return none;
  const edits = editsOf(text, from, word, from + same);
  return edits.length === 0 ? none : edits.map((edited) => ({ ...known(), ...edited }));
}

/**
 * Every way in which words of a grammar fit a text from its first character on: exactly, or with one
 * character that is another, missing or too many. Longer fits come after the shorter ones they go on from.
 */
export function fitsOf(grammar: GrammarNode, text: readonly string[], mayDiffer = true): Fit[] {
  const fits: Fit[] = [];
  const follow = (node: GrammarNode, words: readonly FittedWord[], at: number, edit: Edit | undefined) => {
    if (at >= text.length) return;
    for (const step of node.stepsAt(text, at)) {
      for (const word of wordFits(text, at, step, !mayDiffer || edit !== undefined)) {
        const fitted = [...words, word];
        const difference = edit ?? word.edit;
        fits.push({
          words: fitted,
          to: word.to,
          isEnd: step.next.isEnd,
          ...(difference && { edit: difference }),
        });
        follow(step.next, fitted, word.to, difference);
      }
    }
  };
  follow(grammar, [], 0, undefined);
  return fits;
}
