import { DisconnectOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import './styles/connection-banner.css';

const text = messages.app.lost;

/** Shown above everything while core does not answer; what is on screen stays usable. */
export function ConnectionBanner({ onRetry }: { onRetry: () => void }) {
  return (
    <div className="connection-banner" role="alert">
      <DisconnectOutlined />
      <div>
        <strong>{text.title}</strong>
        <p>
          {text.message}
          {text.action}
        </p>
      </div>
      <Button size="small" onClick={onRetry}>
        {text.retry}
      </Button>
    </div>
  );
}
