import { RightOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';

/** The way from a case to the check of a message with its signatures and platforms. */
export function MessageLink() {
  const { record, saveNow } = useDraft();
  return (
    <Link href={`/message/${record.id}`} onClick={() => void saveNow()}>
      {messages.messageScreen.entry} <RightOutlined aria-hidden />
    </Link>
  );
}
