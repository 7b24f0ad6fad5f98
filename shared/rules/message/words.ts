import { message as texts } from '../../messages/message.ts';
import type { WordList } from '../../model/rule-pack-words.ts';
import type { Span } from '../span.ts';
import { without } from './anatomy.ts';
import { packSays } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

/** What is put between the characters of a word to hide it (干扰符号); punctuation ends a word and hides none. */
const disguise = /[\s*＊·•.．_＿\-－~～|｜/／\\+＋^\u00ad\u200b-\u200f\u2060\ufeff]/u;

interface Letters {
  /** In one width and case, without what can hide a word. */
  readonly text: string;
  /** Position in the message of each. */
  readonly positions: readonly number[];
}

function lettersOf(message: string): Letters {
  const kept: { letter: string; position: number }[] = [];
  for (let position = 0; position < message.length; position += 1) {
    const character = message.charAt(position);
    if (disguise.test(character)) continue;
    // Few characters become several in normal form; those stay as they are, so that positions hold.
    const normal = character.normalize('NFKC').toLowerCase();
    kept.push({ letter: normal.length === 1 ? normal : character, position });
  }
  return {
    text: kept.map(({ letter }) => letter).join(''),
    positions: kept.map(({ position }) => position),
  };
}

function* occurrences(letters: Letters, word: string): Generator<Span> {
  const wanted = lettersOf(word).text;
  if (wanted === '') return;
  for (
    let at = letters.text.indexOf(wanted);
    at >= 0;
    at = letters.text.indexOf(wanted, at + wanted.length)
  ) {
    const [from, last] = [letters.positions[at], letters.positions[at + wanted.length - 1]];
    if (from !== undefined && last !== undefined) yield { from, to: last + 1 };
  }
}

interface Hit extends Span {
  readonly word: string;
  readonly list: WordList;
}

const covers = (outer: Span, inner: Span) => outer.from <= inner.from && inner.to <= outer.to;

/**
 * Words that the pack's lists do not want in messages, in the order of the text; of words inside each other and
 * of lists that share one, the longest, then the first. Always a doubt, for a word can be meant innocently.
 */
export function* wordsRule({ template, pack, anatomy }: MessageContext): Generator<MessageFinding> {
  // A signature answers for itself: see the rules for signatures.
  const letters = lettersOf(without(template.text, [...anatomy.brackets, ...anatomy.variables]));
  const hits = pack.wordLists
    .filter(({ appliesTo, policy }) => appliesTo.includes('message') && policy !== 'accepted')
    .flatMap((list) =>
      list.words.flatMap((word) =>
        [...occurrences(letters, word)].map((span): Hit => ({ ...span, word, list })),
      ),
    )
    .sort((left, right) => left.from - right.from || right.to - left.to);
  let last: Hit | undefined;
  for (const hit of hits) {
    if (last !== undefined && covers(last, hit)) continue;
    last = hit;
    const { from, to, word, list } = hit;
    const isDisguised = Array.from(template.text.slice(from, to)).some((character) =>
      disguise.test(character),
    );
    const id = isDisguised ? 'message.disguised-word' : 'message.word';
    const advice = isDisguised ? texts.disguisedWord(word, list.title) : texts.word(word, list.title);
    yield packSays(pack, { id, severity: 'warning', from, to }, advice, list);
  }
}
