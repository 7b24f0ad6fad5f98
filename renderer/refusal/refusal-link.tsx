import { RightOutlined } from '@ant-design/icons';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { refusedAddress } from './refusal-address.ts';

/** The way from what can be checked to what a platform has refused all the same. */
export function RefusalLink() {
  const { record } = useDraft();
  return (
    <Link href={`/cases/${record.id}/${refusedAddress}`} replace>
      {messages.refusal.fromCheck} <RightOutlined aria-hidden />
    </Link>
  );
}
