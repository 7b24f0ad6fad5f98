import { KeyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import dayjs from 'dayjs';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useApplication } from '../app/application-context.ts';
import './key-reminder.css';
import { protectionAddress } from './safety-address.ts';
import { useVault } from './vault-context.ts';

const text = messages.vault.reminder;
const pauseDays = 14;

/** Says that a single key opens the data, until there is a second one or a person wants to hear of it later. */
export function KeyReminder() {
  const { status } = useVault();
  const { settings, changeSettings, today } = useApplication();
  const [, navigate] = useLocation();
  const hasSpare = status.passphrase || status.recoveryMadeAt !== null;
  if (hasSpare || status.device === 'none' || today < settings.keyReminderFrom) return null;
  return (
    <section className="key-reminder" aria-label={text.label}>
      <KeyOutlined aria-hidden />
      <p>
        {text[status.device]}
        {text.advice}
      </p>
      <Button size="small" onClick={() => navigate(protectionAddress)}>
        {text.set}
      </Button>
      <Button
        size="small"
        type="text"
        onClick={() =>
          changeSettings({ keyReminderFrom: dayjs(today).add(pauseDays, 'day').format('YYYY-MM-DD') })
        }
      >
        {text.later}
      </Button>
    </section>
  );
}
