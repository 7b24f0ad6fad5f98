import { message as texts } from '../../messages/message.ts';
import { ifKnown } from '../../model/rule-pack-group.ts';
import { severityOf } from '../rule.ts';
import { without } from './anatomy.ts';
import { packSays, weSay } from './say.ts';
import type { Anatomy, MessageContext, MessageFinding } from './template.ts';

const plainName = /^[\p{Script=Han}\p{L}\p{N}_]+$/u;
const linkName = /url|link|链接|网址/i;
const contactName = /phone|tel|mobile|wechat|weixin|qq|电话|手机|微信|热线/i;
/** A label right before a variable that makes it a way to reach somebody. */
const contactLabel = /(?:电话|手机|微信|热线|客服|QQ|联系)[^，。；！？\n]{0,4}$/i;
/** A length that a name states itself, as in `NUM_6`. */
const statedLength = /^num_?(\d{1,3})$/i;

function isLink({ name, from, to }: Anatomy['variables'][number], { links }: Anatomy): boolean {
  return linkName.test(name) || links.some((link) => link.from < to && from <= link.to);
}

/** Variables: closed, named plainly, not too long, and standing for nothing the platform wants to see. */
export function* variablesRule({ template, pack, anatomy }: MessageContext): Generator<MessageFinding> {
  const { text, kind } = template;
  const { variables: rule } = pack.content;
  for (const { index } of without(text, anatomy.variables).matchAll(/[{}]/g)) {
    yield weSay(
      { id: 'message.broken-variable', severity: 'error', from: index, to: index + 1 },
      texts.brokenVariable,
    );
  }
  const maximumDigits = ifKnown(rule.maximumDigits);
  for (const variable of anatomy.variables) {
    const { from, to, name } = variable;
    const written = text.slice(from, to);
    if (!plainName.test(name)) {
      yield weSay(
        { id: 'message.variable-name', severity: 'warning', from, to },
        texts.variableName(written),
      );
    }
    const stated = Number(statedLength.exec(name)?.[1] ?? 0);
    if (kind === 'verification' && maximumDigits !== undefined && stated > maximumDigits) {
      const place = { id: 'message.variable-digits', severity: 'error', from, to } as const;
      yield packSays(pack, place, texts.variableDigits(written, maximumDigits), rule);
    }
    const linkSeverity = severityOf(rule.links);
    if (linkSeverity !== undefined && isLink(variable, anatomy)) {
      const place = { id: 'message.variable-link', severity: linkSeverity, from, to } as const;
      yield packSays(pack, place, texts.variableLink(written), rule);
    }
    const contactSeverity = severityOf(rule.contacts);
    if (
      contactSeverity !== undefined &&
      (contactName.test(name) || contactLabel.test(text.slice(Math.max(0, from - 8), from)))
    ) {
      const place = { id: 'message.variable-contact', severity: contactSeverity, from, to } as const;
      yield packSays(pack, place, texts.variableContact(written), rule);
    }
  }
  if (kind === 'verification' && maximumDigits !== undefined && anatomy.variables.length === 0) {
    const place = { id: 'message.no-code', severity: 'warning', from: 0, to: text.length } as const;
    yield packSays(pack, place, texts.noCode(maximumDigits), rule);
  }
}
