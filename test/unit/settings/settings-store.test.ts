import { describe, expect, it } from 'vitest';
import { openSettings } from '../../../electron/core/settings/settings-store.ts';
import { settingsSchema } from '../../../shared/model/settings.ts';
import { openStore } from '../cases/open-store.ts';

const defaults = settingsSchema.parse({});

describe('settings', () => {
  it('are the defaults at first', async () => {
    const { database } = await openStore();
    expect(openSettings(() => database).read()).toEqual(defaults);
  });

  it('are remembered one by one', async () => {
    const { database, folder } = await openStore();
    const settings = openSettings(() => database);
    settings.change({ theme: 'dark' });
    expect(settings.change({ fontScale: 1.25 })).toEqual({ ...defaults, theme: 'dark', fontScale: 1.25 });
    database.close();
    const again = await openStore({ folder });
    expect(openSettings(() => again.database).read()).toEqual({
      ...defaults,
      theme: 'dark',
      fontScale: 1.25,
    });
  });

  it.each([
    ['theme', 'not JSON'],
    ['theme', '"purple"'],
    ['fontScale', '99'],
    ['welcomed', 'null'],
    ['of a later version', '1'],
  ])('fall back where %s is damaged to %s, and only there', async (name, value) => {
    const { database } = await openStore();
    const settings = openSettings(() => database);
    settings.change({ lastPlatform: 'elsewhere' });
    database.write((connection) => connection.prepare('INSERT INTO settings VALUES (?, ?)').run(name, value));
    expect(settings.read()).toEqual({ ...defaults, lastPlatform: 'elsewhere' });
  });
});
