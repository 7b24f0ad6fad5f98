import { message as texts } from '../../messages/message.ts';
import { severityOf } from '../rule.ts';
import { packSays, weSay } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

/** What the platform says about the kind of message: whether it takes it, what it must contain, when it may go out. */
export function* kindRule({ template, pack }: MessageContext): Generator<MessageFinding> {
  const whole = { from: 0, to: template.text.length };
  const rule = pack.content.types.find(({ id }) => id === template.kind);
  if (rule === undefined) {
    yield weSay({ id: 'message.kind-not-listed', severity: 'note', ...whole }, texts.kindNotListed);
    return;
  }
  const severity = severityOf(rule.policy);
  if (severity !== undefined) {
    yield packSays(pack, { id: 'message.kind', severity, ...whole }, texts.kind(rule.label, severity), rule);
  }
  const { mustContainOneOf = [], hours = 'unknown' } = rule;
  if (mustContainOneOf.length > 0 && !mustContainOneOf.some((word) => template.text.includes(word))) {
    const place = { id: 'message.missing-word', severity: 'error', ...whole } as const;
    yield packSays(pack, place, texts.missingWord(rule.label, mustContainOneOf), rule);
  }
  if (hours !== 'unknown') {
    const place = { id: 'message.hours', severity: 'note', ...whole } as const;
    yield packSays(pack, place, texts.hours(rule.label, hours.from, hours.to), rule);
  }
}
