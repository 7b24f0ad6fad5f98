import { message as texts } from '../../messages/message.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { severityOf } from '../rule.ts';
import type { Span } from '../span.ts';
import { packSays, weSay } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

type Position = 'start' | 'end' | 'inside';

function positionOf(text: string, { from, to }: Span): Position {
  if (text.slice(0, from).trim() === '') return 'start';
  return text.slice(to).trim() === '' ? 'end' : 'inside';
}

function isInPlace(position: Position, wanted: RulePack['content']['signature']['position']): boolean {
  if (position === 'inside') return false;
  return wanted === 'unknown' || wanted === 'start-or-end' || wanted === position;
}

/** Brackets that have lost their other half. */
function loneBrackets({ template, anatomy }: MessageContext): Span[] {
  return [...template.text.matchAll(/[【】]/g)]
    .map(({ index }) => ({ from: index, to: index + 1 }))
    .filter(({ from }) => !anatomy.brackets.some((span) => span.from <= from && from < span.to));
}

/** The signature in 【】: whether the text may hold it, where, whether it is the chosen one, and only one. */
export function* signatureRule(context: MessageContext): Generator<MessageFinding> {
  const { template, pack, anatomy } = context;
  const { signature } = pack.content;
  const { text, signatures } = template;
  const lone = loneBrackets(context);
  for (const span of lone) {
    yield weSay({ id: 'message.lone-bracket', severity: 'error', ...span }, texts.loneBracket);
  }
  const refused = severityOf(signature.bracketsInText);
  if (refused !== undefined) {
    for (const { name, from, to } of anatomy.brackets) {
      const place = { id: 'message.signature-in-text', severity: refused, from, to } as const;
      yield packSays(pack, place, texts.signatureInText(name, signature.note), signature);
    }
    return;
  }
  // What nobody has published cannot be an error.
  const severity = signature.confidence === 'assumed' ? 'warning' : 'error';
  const [first, ...others] = [...anatomy.brackets].sort(
    (left, right) =>
      Number(positionOf(text, left) === 'inside') - Number(positionOf(text, right) === 'inside'),
  );
  if (first === undefined) {
    if (signatures.length === 0 && lone.length === 0) {
      yield weSay(
        { id: 'message.no-signature', severity: 'note', from: 0, to: text.length },
        texts.noSignature,
      );
    }
    return;
  }
  const { from, to, name } = first;
  if (!isInPlace(positionOf(text, first), signature.position)) {
    const place = { id: 'message.signature-position', severity, from, to } as const;
    yield packSays(pack, place, texts.signaturePosition(name, signature.position), signature);
  }
  for (const other of others) {
    const place = { id: 'message.second-signature', severity, from: other.from, to: other.to } as const;
    yield packSays(pack, place, texts.secondSignature(other.name), signature);
  }
  if (signatures.length > 0 && !signatures.includes(name)) {
    const place = { id: 'message.other-signature', severity: 'error', from, to } as const;
    yield weSay(place, texts.otherSignature(name, signatures));
  }
}
