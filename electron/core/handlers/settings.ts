import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { Ports } from '../ports.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

/** The settings; a host is told what concerns it. */
export function settingsHandlers(
  settings: SettingsStore,
  { protectScreen }: Pick<Ports, 'protectScreen'>,
): AppHandlers['settings'] {
  protectScreen?.(settings.read().screenProtection);
  return {
    read: async () => settings.read(),
    change: async (change) => {
      const changed = settings.change(change);
      if (change.screenProtection !== undefined) protectScreen?.(changed.screenProtection);
      return changed;
    },
  };
}
