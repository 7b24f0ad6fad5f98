import { createContext, useContext } from 'react';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import type { Settings } from '../../shared/model/settings.ts';

/** What the whole window needs to know before it can show anything. */
export interface Application {
  readonly version: string;
  readonly host: 'desktop' | 'loopback';
  /** Local calendar date, `YYYY-MM-DD`; moves on at midnight. */
  readonly today: string;
  readonly packs: readonly RulePack[];
  readonly settings: Settings;
  /** Takes effect at once and is remembered. */
  readonly changeSettings: (change: Partial<Settings>) => void;
}

export const ApplicationContext = createContext<Application | null>(null);

/** Throws outside the application. */
export function useApplication(): Application {
  const application = useContext(ApplicationContext);
  if (application === null) throw new Error('useApplication outside the application');
  return application;
}
