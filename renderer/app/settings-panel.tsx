import { Segmented } from 'antd';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { safetyAddress } from '../vault/safety-address.ts';
import { useApplication } from './application-context.ts';

const text = messages.app;
const themes = ['system', 'light', 'dark'] as const;
const scales = [1, 1.125, 1.25, 1.5] as const;

/** The few choices there are. */
export function SettingsPanel() {
  const { settings, changeSettings, version } = useApplication();
  return (
    <div className="settings-panel">
      <section aria-label={text.theme.label}>
        <h3>{text.theme.label}</h3>
        <Segmented
          block
          value={settings.theme}
          options={themes.map((value) => ({ value, label: text.theme[value] }))}
          onChange={(theme) => changeSettings({ theme })}
        />
      </section>
      <section aria-label={text.fontScale.label}>
        <h3>{text.fontScale.label}</h3>
        <Segmented
          block
          value={settings.fontScale}
          options={scales.map((value) => ({ value, label: text.fontScale.options[value] }))}
          onChange={(fontScale) => changeSettings({ fontScale })}
        />
        <p className="settings-sample code">{text.fontScale.sample}</p>
      </section>
      <section aria-label={text.navigation.safety}>
        <h3>{text.navigation.safety}</h3>
        <Link href={safetyAddress}>{text.safetyLink}</Link>
      </section>
      <p className="quiet">
        {text.name} {text.version(version)}
      </p>
    </div>
  );
}
