import { DeleteOutlined, DisconnectOutlined, SettingOutlined } from '@ant-design/icons';
import { Button, Popover, Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { LockButton } from '../vault/lock-button.tsx';
import { Mark } from '../widgets/mark.tsx';
import { Navigation } from './navigation.tsx';
import { SettingsPanel } from './settings-panel.tsx';
import './styles/shell.css';
import { ThemeSwitch } from './theme-switch.tsx';

const text = messages.app;

/** The frame around every screen. */
export function Shell({ children }: { children: ReactNode }) {
  const [location, navigate] = useLocation();
  return (
    <>
      <button type="button" className="skip-link" onClick={() => document.getElementById('content')?.focus()}>
        {text.skipToContent}
      </button>
      <header className="shell-header">
        <Link href="/" className="shell-brand">
          <Mark size={26} />
          <span className="shell-name">{text.name}</span>
          <span className="shell-tagline">{text.tagline}</span>
        </Link>
        <Navigation />
        <div className="shell-tools">
          <Tooltip title={text.offline.explain} placement="bottomRight">
            <span className="shell-offline">
              <DisconnectOutlined aria-hidden />
              <span className="shell-offline-text">{text.offline.mark}</span>
            </span>
          </Tooltip>
          <LockButton />
          <ThemeSwitch />
          <Tooltip title={text.trash}>
            <Button
              type="text"
              icon={<DeleteOutlined />}
              aria-label={text.trash}
              onClick={() => navigate('/trash')}
            />
          </Tooltip>
          <Popover key={location} content={<SettingsPanel />} trigger="click" placement="bottomRight">
            <Button type="text" icon={<SettingOutlined />} aria-label={text.settings} />
          </Popover>
        </div>
      </header>
      <div id="content" tabIndex={-1} className="shell-content">
        {children}
      </div>
    </>
  );
}
