import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import type { FormPlace, LetterForm } from '../../../shared/model/letter-form.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import type { Connection, Database } from '../cases/database.ts';
import { createStoredJson } from '../cases/stored-json.ts';
import type { DataKey } from '../vault/data-key.ts';
import { isLost, openFileVault } from '../vault/file-vault.ts';
import { deleteForm, selectForm, selectFormIds, selectForms, upsertForm, useForm } from './form-rows.ts';

/** Platforms' own letters with the places marked on them. Unknown ids are refused with `letter-form-missing`. */
export interface FormStore {
  list(): LetterForm[];
  /** A file that is known keeps its marks; either way the platform uses it from now on. */
  add(file: { name: string; bytes: Uint8Array }, platform: string): Promise<LetterForm>;
  get(id: string): LetterForm;
  read(id: string): Promise<Uint8Array<ArrayBuffer>>;
  mark(id: string, places: readonly FormPlace[]): LetterForm;
  /** @param id `null` when the platform's letter is to be composed again */
  use(platform: string, id: string | null): LetterForm[];
  remove(id: string): Promise<void>;
}

interface FormStoreOptions {
  readonly database: Database;
  readonly dataKey: Pick<DataKey, 'sealer'>;
  readonly dataDirectory: string;
  readonly clock: { now(): Date };
}

export async function openFormStore(options: FormStoreOptions): Promise<FormStore> {
  const { database, dataKey, dataDirectory, clock } = options;
  const json = createStoredJson(dataKey.sealer('rows'));
  const vault = await openFileVault({
    folder: join(dataDirectory, 'letter-forms'),
    sealer: dataKey.sealer('letter-forms'),
    startedAt: new Date(),
  });
  await vault.sweep(database.read(selectFormIds));

  const found = (connection: Connection, id: string): LetterForm => {
    const form = selectForm(connection, json, id);
    if (form) return form;
    throw new ProblemError({ code: 'letter-form-missing', ...messages.letterForm.missing });
  };

  return {
    list: () => database.read((connection) => selectForms(connection, json)),

    add: async ({ name, bytes }, platform) => {
      const id = formId(bytes);
      const known = database.read((connection) => selectForm(connection, json, id));
      // Loaded only here: the PDF library is the largest part of a start that may never need it.
      const { layoutOf, openForm } = await import('./open-form.ts');
      const layout = known?.layout ?? layoutOf(await openForm(bytes, name), name);
      await vault.write(id, bytes);
      return database.write((connection) => {
        if (!known)
          upsertForm(connection, json, { ...blank, id, name, layout, addedAt: clock.now().toISOString() });
        useForm(connection, platform, id);
        return found(connection, id);
      });
    },

    get: (id) => database.read((connection) => found(connection, id)),

    read: async (id) => {
      database.read((connection) => found(connection, id));
      try {
        return await vault.read(id);
      } catch (cause) {
        if (!isLost(cause)) throw cause;
        throw new ProblemError({ code: 'letter-form-missing', ...messages.letterForm.missing }, { cause });
      }
    },

    mark: (id, places) =>
      database.write((connection) => {
        const form = { ...found(connection, id), places: [...places] };
        upsertForm(connection, json, form);
        return form;
      }),

    use: (platform, id) =>
      database.write((connection) => {
        if (id !== null) found(connection, id);
        useForm(connection, platform, id);
        return selectForms(connection, json);
      }),

    remove: async (id) => {
      database.writeDeletion((connection) => {
        found(connection, id);
        deleteForm(connection, id);
      });
      await vault.remove([id]);
    },
  };
}

const blank = { places: [], platforms: [] };

const formId = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 32);
