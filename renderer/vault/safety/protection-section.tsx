import { Select, Switch } from 'antd';
import { useId } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useApplication } from '../../app/application-context.ts';
import { useVault } from '../vault-context.ts';
import { PassphraseCard } from './passphrase-card.tsx';
import { RecoverySheetCard } from './recovery-sheet-card.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyProtection;
const choices = [0, 5, 15, 30, 60] as const;

/** 保护: against whom the data is protected now, and what changes that. */
export function ProtectionSection() {
  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      <PresentProtection />
      <PassphraseCard />
      <IdleCard />
      <RecoverySheetCard />
      <ScreenCard />
    </>
  );
}

function PresentProtection() {
  const { device, passphrase } = useVault().status;
  const isRemembered = passphrase && device !== 'none';
  const way = text.ways[passphrase && !isRemembered ? 'passphrase' : device];
  return (
    <SafetyCard title={way.title}>
      <p>{isRemembered ? text.remembered : way.text}</p>
      <div className="safety-sides">
        <div>
          <h4>{text.keepsOut}</h4>
          <ul data-side="out">
            {way.keepsOut.map((who) => (
              <li key={who}>{who}</li>
            ))}
          </ul>
        </div>
        <div>
          <h4>{text.letsIn}</h4>
          <ul data-side="in">
            {way.letsIn.map((who) => (
              <li key={who}>{who}</li>
            ))}
          </ul>
        </div>
      </div>
    </SafetyCard>
  );
}

function IdleCard() {
  const { settings, changeSettings } = useApplication();
  const { passphrase } = useVault().status;
  const id = useId();
  const { lockAfterMinutes } = settings;
  const offered = [...new Set([...choices, lockAfterMinutes])].sort((one, other) => one - other);
  return (
    <SafetyCard title={text.idle.title}>
      <p id={id}>{passphrase ? text.idle.text : text.idle.needsPassphrase}</p>
      <Select
        className="safety-idle"
        aria-label={text.idle.title}
        aria-describedby={id}
        disabled={!passphrase}
        value={lockAfterMinutes}
        options={offered.map((value) => ({
          value,
          label: value === 0 ? text.idle.never : text.idle.minutes(value),
        }))}
        onChange={(minutes) => changeSettings({ lockAfterMinutes: minutes })}
      />
    </SafetyCard>
  );
}

/** A browser cannot keep others from recording it. */
function ScreenCard() {
  const { host, settings, changeSettings } = useApplication();
  if (host !== 'desktop') return null;
  const { screenProtection } = settings;
  const words = text.screen;
  return (
    <SafetyCard title={words.title} state={screenProtection ? words.on : words.off}>
      <p>{words.text}</p>
      <Switch
        className="safety-switch"
        aria-label={words.label}
        checked={screenProtection}
        onChange={(checked) => changeSettings({ screenProtection: checked })}
      />
    </SafetyCard>
  );
}
