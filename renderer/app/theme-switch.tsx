import { DesktopOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { Settings } from '../../shared/model/settings.ts';
import { useApplication } from './application-context.ts';

const text = messages.app.theme;
const order: readonly Settings['theme'][] = ['system', 'light', 'dark'];
const icons = { system: <DesktopOutlined />, light: <SunOutlined />, dark: <MoonOutlined /> };

/** One button that goes round system, light and dark. */
export function ThemeSwitch() {
  const { settings, changeSettings } = useApplication();
  const next = order[(order.indexOf(settings.theme) + 1) % order.length] ?? 'system';
  const label = text.switchTo(text[settings.theme]);
  return (
    <Tooltip title={label}>
      <Button
        type="text"
        icon={icons[settings.theme]}
        aria-label={label}
        onClick={() => changeSettings({ theme: next })}
      />
    </Tooltip>
  );
}
