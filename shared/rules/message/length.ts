import { message as texts } from '../../messages/message.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { packSays } from './say.ts';
import type { Anatomy, MessageContext, MessageFinding, MessageTemplate } from './template.ts';
import { type VariableValues, withValues } from './values.ts';

/** How long a message is and what it is charged as. */
export interface MessageLength {
  /** UTF-16 units, as carriers count; with the signature where it counts, without what variables stand for. */
  readonly characters: number;
  /** The longest of the signatures that was counted in, without 【】; `null` when the text has its own or none is given. */
  readonly signature: string | null;
  /** Variables, whose values come on top. */
  readonly variables: number;
  /** As how many messages it is charged; `null` where the platform's limits are not known. */
  readonly parts: number | null;
  /** How many characters, variables' values among them, fit in before one more is charged. */
  readonly left: number | null;
}

/** 【 and 】 */
const bracketLength = 2;

function longest(names: readonly string[]): string | null {
  return names.reduce<string | null>(
    (best, name) => (name !== '' && name.length > (best?.length ?? 0) ? name : best),
    null,
  );
}

/** Counts a message as the platform charges it: one up to `single`, several of `part` beyond. */
export function lengthOf(
  { text, signatures }: MessageTemplate,
  { brackets, variables }: Anatomy,
  { content }: RulePack,
): MessageLength {
  const { single, part, signatureCounts } = content.length;
  const signature = brackets.length > 0 || signatureCounts === false ? null : longest(signatures);
  const placeholders = variables.reduce((sum, { from, to }) => sum + to - from, 0);
  const counted = text.length - placeholders + (signature === null ? 0 : signature.length + bracketLength);
  const characters =
    signatureCounts === false
      ? counted - brackets.reduce((sum, { from, to }) => sum + to - from, 0)
      : counted;
  const base = { characters, signature, variables: variables.length };
  const [whole, piece] = [ifKnown(single), ifKnown(part)];
  if (whole === undefined || piece === undefined) return { ...base, parts: null, left: null };
  const parts = characters <= whole ? 1 : Math.ceil(characters / piece);
  return { ...base, parts, left: (parts === 1 ? whole : parts * piece) - characters };
}

/**
 * The same with values in the places of the variables, as it is charged when it goes out. The signature is
 * looked for in the template, for a value may hold anything.
 */
export function lengthWithValues(
  template: MessageTemplate,
  anatomy: Anatomy,
  values: VariableValues,
  pack: RulePack,
): MessageLength {
  const text = withValues(template.text, anatomy, values);
  return lengthOf({ ...template, text }, { ...anatomy, variables: [] }, pack);
}

/** Longer than the platform takes, or charged as several. */
export function* lengthRule({ template, pack, anatomy }: MessageContext): Generator<MessageFinding> {
  const { length } = pack.content;
  const { text } = template;
  const maximum = ifKnown(length.maximum);
  if (maximum !== undefined && text.length > maximum) {
    const place = { id: 'message.too-long', severity: 'error', from: maximum, to: text.length } as const;
    yield packSays(pack, place, texts.tooLong(text.length, maximum), length);
  }
  const { characters, parts, left } = lengthOf(template, anatomy, pack);
  if (parts === null || left === null || parts === 1) return;
  const place = { id: 'message.several-parts', severity: 'note', from: 0, to: text.length } as const;
  yield packSays(pack, place, texts.severalParts(characters, parts, left), length);
}
