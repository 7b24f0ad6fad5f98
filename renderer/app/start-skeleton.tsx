import { Skeleton } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import './styles/start-skeleton.css';

/** The outline of the first screen while it is being fetched. */
export function StartSkeleton() {
  return (
    <div className="start-skeleton" role="status" aria-label={messages.app.starting}>
      <Skeleton active title={{ width: 160 }} paragraph={{ rows: 6 }} />
    </div>
  );
}
