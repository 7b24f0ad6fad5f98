import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { anatomyOf } from '../../shared/rules/message/anatomy.ts';
import { withValues } from '../../shared/rules/message/values.ts';
import type { Message } from './use-message.ts';

const text = messages.messageScreen;

interface MessagePreviewProps {
  readonly message: Message;
  readonly packs: readonly RulePack[];
}

/** The message as it arrives: with its signature where the platforms put it, and values for variables. */
export function MessagePreview({ message, packs }: MessagePreviewProps) {
  const anatomy = anatomyOf(message.text);
  const body = withValues(message.text, anatomy, message.values);
  const signature = anatomy.brackets.length > 0 || message.signature === '' ? '' : `【${message.signature}】`;
  const atEnd = packs.every((pack) => pack.content.signature.position === 'end');
  return (
    <section className="message-section" aria-label={text.preview}>
      <h2>{text.preview}</h2>
      <p className="message-preview">{atEnd ? body + signature : signature + body}</p>
    </section>
  );
}
