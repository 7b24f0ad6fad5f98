import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { SettingsStore } from '../settings/settings-store.ts';

export function settingsHandlers(settings: SettingsStore): AppHandlers['settings'] {
  return {
    read: async () => settings.read(),
    change: async (change) => settings.change(change),
  };
}
