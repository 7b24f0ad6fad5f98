import { type Settings, type SettingsChange, settingsSchema } from '../../../shared/model/settings.ts';
import type { Connection, Database } from '../cases/database.ts';

/** What the application remembers between starts. */
export interface SettingsStore {
  /** A setting that is absent or damaged has its default. */
  read(): Settings;
  /** Changes the settings named and answers all. */
  change(change: SettingsChange): Settings;
}

/** @param open the database, `undefined` while it cannot be used; settings are then what they were, or the defaults */
export function openSettings(open: () => Database | undefined): SettingsStore {
  let last = settingsSchema.parse({});
  const remember = (settings: Settings): Settings => {
    last = settings;
    return settings;
  };
  return {
    read: () => remember(open()?.read(readAll) ?? last),
    change: (change) => {
      const changed = open()?.write((connection) => {
        const put = connection.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)');
        for (const [name, value] of Object.entries(change)) {
          if (value !== undefined) put.run(name, JSON.stringify(value));
        }
        return readAll(connection);
      });
      return remember(changed ?? settingsSchema.parse({ ...last, ...change }));
    },
  };
}

function readAll(connection: Connection): Settings {
  const rows = connection
    .prepare<[], { name: string; value: string }>('SELECT name, value FROM settings')
    .all();
  return settingsSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, parse(value)])));
}

function parse(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
