import { LockOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useVault } from './vault-context.ts';

/** 立即锁定, where there is a passphrase to open it again. */
export function LockButton() {
  const { status, lock } = useVault();
  if (!status.passphrase) return null;
  return (
    <Tooltip title={messages.vault.lockHint}>
      <Button
        type="text"
        icon={<LockOutlined />}
        aria-label={messages.vault.lockNow}
        aria-keyshortcuts="Control+Shift+L"
        onClick={() => void lock()}
      />
    </Tooltip>
  );
}
