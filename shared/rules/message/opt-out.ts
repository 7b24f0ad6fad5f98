import { message as texts } from '../../messages/message.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { packSays } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

/** Words by which any offer to stop is recognized where the platform has not published its own wording. */
const offers = ['退订', '拒收', '取消订阅', '回T', '回复T', '回N', '回复N', '回R', '回复R'];

/** The letters, digits and characters of a text, alike in width and case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a marketing message must offer: a way to stop it, in the platform's words where these are known. */
export function* optOutRule({ template, pack }: MessageContext): Generator<MessageFinding> {
  const { optOut } = pack.content;
  if (template.kind !== 'marketing' || optOut.required !== true) return;
  const wordings = ifKnown(optOut.wordings) ?? [];
  const text = plain(template.text);
  const has = (wording: string) => text.includes(plain(wording));
  if (wordings.some(has)) return;
  const place = { from: template.text.length, to: template.text.length };
  if (!offers.some(has)) {
    const advice = texts.noOptOut(wordings, optOut.note);
    yield packSays(pack, { id: 'message.no-opt-out', severity: 'error', ...place }, advice, optOut);
  } else if (wordings.length > 0) {
    const advice = texts.otherOptOut(wordings);
    yield packSays(pack, { id: 'message.opt-out-wording', severity: 'warning', ...place }, advice, optOut);
  }
}

/** Marks after which a sentence needs no other. */
const sentenceEnd = /[，。！？；,.!?;]$/;
const signatureAtEnd = /\s*【[^【】]*】\s*$/;

/** What to insert, and where in the text, so that a message offers `wording`: at its end, before a signature there. */
export function optOutInsertion(
  text: string,
  wording: string,
): { readonly at: number; readonly text: string } {
  const body = text.replace(signatureAtEnd, '').trimEnd();
  return { at: body.length, text: body === '' || sentenceEnd.test(body) ? wording : `，${wording}` };
}
