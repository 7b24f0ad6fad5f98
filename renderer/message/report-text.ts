import { messages } from '../../shared/messages/index.ts';
import type { PlatformReport } from './platform-report.ts';
import type { Message } from './use-message.ts';

const text = messages.messageScreen;

/** The message and what was found in it, to hand to somebody. */
export function reportText(message: Message, reports: readonly PlatformReport[]): string {
  const head = [
    text.report.kind(text.kinds[message.kind]),
    ...(message.signature === '' ? [] : [text.report.signature(message.signature)]),
    text.report.text(message.text),
  ];
  const platforms = reports.map(({ pack, filled, findings }) =>
    [
      text.report.platform(pack.name, pack.asOf),
      text.report.length(filled.characters, filled.parts),
      ...(findings.length === 0 ? [text.clean] : []),
      ...findings.map(({ severity, message: what, fix }) =>
        text.report.finding(text.severities[severity], what, fix),
      ),
    ].join('\n'),
  );
  return [head.join('\n'), ...platforms].join('\n\n');
}
