import { App, Button } from 'antd';
import { useLocation } from 'wouter';
import { messages } from '../../../shared/messages/index.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';

const text = messages.vault.forgotten.afresh;

interface StartAfreshProps {
  readonly label: string;
  readonly onStatus: (status: VaultStatus) => void;
}

/** Sets the data aside, whole and sealed as it is, and begins with none. Asks first. */
export function StartAfresh({ label, onStatus }: StartAfreshProps) {
  const client = useClient();
  const { modal } = App.useApp();
  const [, navigate] = useLocation();
  const notifyProblem = useProblemNotification();
  const confirm = () =>
    modal.confirm({
      title: text.confirmTitle,
      content: text.confirmText,
      okText: text.confirm,
      okButtonProps: { danger: true },
      cancelText: messages.app.cancel,
      focusable: { autoFocusButton: 'cancel' },
      onOk: async () => {
        try {
          const status = await client.vault.startAfresh({});
          // Whatever was open is not there any more.
          navigate('/', { replace: true });
          onStatus(status);
        } catch (error) {
          notifyProblem(text.failed, error);
        }
      },
    });
  return <Button onClick={confirm}>{label}</Button>;
}
