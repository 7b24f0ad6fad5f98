import { message as texts } from '../../messages/message.ts';
import { severityOf } from '../rule.ts';
import { packSays } from './say.ts';
import type { MessageContext, MessageFinding } from './template.ts';

/** Hosts whose addresses hide where they lead. */
const shorteners: ReadonlySet<string> = new Set([
  't.cn',
  'dwz.cn',
  'url.cn',
  'suo.im',
  'suo.nz',
  'w.url.cn',
  'sourl.cn',
  'mrw.so',
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'is.gd',
]);

/** Links: whether the platform likes them, and short ones, which hide where they lead. */
export function* linksRule({ pack, anatomy }: MessageContext): Generator<MessageFinding> {
  const { links } = pack.content;
  for (const { host, from, to } of anatomy.links) {
    const isShort = shorteners.has(host.replace(/^www\./, ''));
    const shortSeverity = isShort ? severityOf(links.shortLinks) : undefined;
    if (shortSeverity !== undefined) {
      const place = { id: 'message.short-link', severity: shortSeverity, from, to } as const;
      yield packSays(pack, place, texts.shortLink(host, links.note), links);
      continue;
    }
    const severity = severityOf(links.policy);
    if (severity === undefined) continue;
    yield packSays(pack, { id: 'message.link', severity, from, to }, texts.link(links.note), links);
  }
}
