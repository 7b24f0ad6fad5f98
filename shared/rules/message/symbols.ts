import { message as texts } from '../../messages/message.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { severityOf } from '../rule.ts';
import type { Span } from '../span.ts';
import { simplifiedOf } from '../words/traditional.ts';
import { without } from './anatomy.ts';
import { packSays, weSay } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/gu;
/** Characters that are not seen. */
const invisible = /[\p{Cf}\p{Cc}]/gu;
/** Line ends and tabs are seen; a joiner and a variation selector belong to an emoji. */
const seen = /[\n\r\t\u200d]/;

function spansOf(text: string, pattern: RegExp): (Span & { readonly found: string })[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    found,
    from: index,
    to: index + found.length,
  }));
}

/** Symbols the platform does not take, emoji, characters nobody sees, and traditional ones. */
export function* symbolsRule({ template, pack, anatomy }: MessageContext): Generator<MessageFinding> {
  const { symbols, signature } = pack.content;
  const text = without(template.text, anatomy.variables);
  // Brackets have a rule of their own, which says more.
  const isBracket = (character: string) =>
    signature.bracketsInText !== 'unknown' && '【】'.includes(character);
  const forbidden = new Set(Array.from(ifKnown(symbols.forbidden) ?? ''));
  for (const { found, from, to } of spansOf(text, /./gsu)) {
    if (!forbidden.has(found) || isBracket(found)) continue;
    const place = { id: 'message.symbol', severity: 'error', from, to } as const;
    yield packSays(pack, place, texts.symbol(found, symbols.note), symbols);
  }
  const emojiSeverity = severityOf(symbols.emoji);
  if (emojiSeverity !== undefined) {
    for (const { found, from, to } of spansOf(text, emoji)) {
      const place = { id: 'message.emoji', severity: emojiSeverity, from, to } as const;
      yield packSays(pack, place, texts.emoji(found), symbols);
    }
  }
  for (const { from, to, found } of spansOf(text, invisible)) {
    if (seen.test(found)) continue;
    yield weSay({ id: 'message.invisible', severity: 'warning', from, to }, texts.invisible);
  }
  for (const { from, to, found } of spansOf(text, /\p{Script=Han}/gu)) {
    const simplified = simplifiedOf(found);
    if (simplified === undefined) continue;
    yield weSay(
      { id: 'message.traditional', severity: 'warning', from, to },
      texts.traditional(found, simplified),
    );
  }
}
