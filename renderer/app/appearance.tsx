import { ConfigProvider, App as Kit } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import type { Settings } from '../../shared/model/settings.ts';
import { useMediaQuery } from '../widgets/use-media-query.ts';
import { kitTheme } from './theme.ts';

dayjs.locale('zh-cn');

/** Colours, size, motion and language of everything below; follows the system until the settings are known. */
export function Appearance({ settings, children }: { settings: Settings | undefined; children: ReactNode }) {
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  const isStill = useMediaQuery('(prefers-reduced-motion: reduce)');
  const chosen = settings?.theme ?? 'system';
  const scale = settings?.fontScale ?? 1;
  const isDark = chosen === 'system' ? systemIsDark : chosen === 'dark';

  useLayoutEffect(() => {
    const root = document.documentElement;
    if (chosen === 'system') delete root.dataset.theme;
    else root.dataset.theme = chosen;
    root.style.setProperty('--font-scale', String(scale));
  }, [chosen, scale]);

  const theme = useMemo(() => kitTheme({ isDark, isStill, scale }), [isDark, isStill, scale]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      form={{ requiredMark: false }}
    >
      <Kit component={false} message={{ maxCount: 1 }} notification={{ placement: 'bottomRight' }}>
        {children}
      </Kit>
    </ConfigProvider>
  );
}
