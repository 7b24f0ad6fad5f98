import { z } from '../../../shared/model/jitless.ts';
import { formLayoutSchema, formPlacesSchema, type LetterForm } from '../../../shared/model/letter-form.ts';
import type { Connection } from '../cases/database.ts';
import { decodeStored, encodeStored } from '../cases/stored-json.ts';

const detailsSchema = z.object({ name: z.string(), layout: formLayoutSchema, places: formPlacesSchema });

interface FormRow {
  readonly id: string;
  readonly added_at: number;
  readonly details: unknown;
}

/** Every form, the newest first; one whose details are damaged is left out. */
export function selectForms(connection: Connection): LetterForm[] {
  return connection
    .prepare<[], FormRow>('SELECT * FROM letter_forms ORDER BY added_at DESC, id')
    .all()
    .flatMap((row) => toForm(connection, row));
}

export function selectForm(connection: Connection, id: string): LetterForm | undefined {
  const row = connection.prepare<[string], FormRow>('SELECT * FROM letter_forms WHERE id = ?').get(id);
  return row && toForm(connection, row)[0];
}

export function selectFormIds(connection: Connection): Set<string> {
  const rows = connection.prepare<[], { id: string }>('SELECT id FROM letter_forms').all();
  return new Set(rows.map(({ id }) => id));
}

export function upsertForm(connection: Connection, form: LetterForm): void {
  const { id, addedAt, name, layout, places } = form;
  connection
    .prepare(
      `INSERT INTO letter_forms (id, added_at, details) VALUES (?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET details = excluded.details`,
    )
    .run(id, Date.parse(addedAt), encodeStored({ name, layout, places }));
}

/** @param id `null` when the platform is to have none any more */
export function useForm(connection: Connection, platform: string, id: string | null): void {
  if (id === null) {
    connection.prepare('DELETE FROM platform_letter_forms WHERE platform = ?').run(platform);
  } else {
    connection
      .prepare('INSERT OR REPLACE INTO platform_letter_forms (platform, form_id) VALUES (?, ?)')
      .run(platform, id);
  }
}

export function deleteForm(connection: Connection, id: string): void {
  connection.prepare('DELETE FROM letter_forms WHERE id = ?').run(id);
}

function toForm(connection: Connection, { id, added_at, details }: FormRow): LetterForm[] {
  const known = decodeStored(details, detailsSchema);
  if (known === undefined) return [];
  const platforms = connection
    .prepare<[string], { platform: string }>(
      'SELECT platform FROM platform_letter_forms WHERE form_id = ? ORDER BY platform',
    )
    .all(id)
    .map(({ platform }) => platform);
  return [{ id, addedAt: new Date(added_at).toISOString(), ...known, platforms }];
}
