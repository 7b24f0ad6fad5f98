import { z } from '../../../shared/model/jitless.ts';
import { formLayoutSchema, formPlacesSchema, type LetterForm } from '../../../shared/model/letter-form.ts';
import type { Connection } from '../cases/database.ts';
import type { StoredJson } from '../cases/stored-json.ts';
import { storedTime } from '../cases/stored-time.ts';

export const formDetailsSchema = z.object({
  name: z.string(),
  layout: formLayoutSchema,
  places: formPlacesSchema,
});

/** A row of `letter_forms`. */
export interface FormRow {
  readonly id: string;
  readonly added_at: number;
  readonly details: unknown;
}

/** All of a row that stands in the clear. */
export function formIdentity({ id, added_at }: Omit<FormRow, 'details'>): string {
  return ['letter-forms/details', id, added_at].join('/');
}

/** Every form, the newest first; one whose details are damaged is left out. */
export function selectForms(connection: Connection, json: StoredJson): LetterForm[] {
  return connection
    .prepare<[], FormRow>('SELECT * FROM letter_forms ORDER BY added_at DESC, id')
    .all()
    .flatMap((row) => toForm(connection, json, row));
}

export function selectForm(connection: Connection, json: StoredJson, id: string): LetterForm | undefined {
  const row = connection.prepare<[string], FormRow>('SELECT * FROM letter_forms WHERE id = ?').get(id);
  return row && toForm(connection, json, row)[0];
}

export function selectFormIds(connection: Connection): Set<string> {
  const rows = connection.prepare<[], { id: string }>('SELECT id FROM letter_forms').all();
  return new Set(rows.map(({ id }) => id));
}

export function upsertForm(connection: Connection, json: StoredJson, form: LetterForm): void {
  const { id, addedAt, name, layout, places } = form;
  const clear = { id, added_at: Date.parse(addedAt) };
  connection
    .prepare(
      `INSERT INTO letter_forms (id, added_at, details) VALUES (@id, @added_at, @details)
       ON CONFLICT (id) DO UPDATE SET details = excluded.details`,
    )
    .run({ ...clear, details: json.encode(formIdentity(clear), { name, layout, places }) });
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

function toForm(connection: Connection, json: StoredJson, row: FormRow): LetterForm[] {
  const { id, added_at, details } = row;
  const known = json.decode(formIdentity(row), details, formDetailsSchema);
  if (known === undefined) return [];
  const platforms = connection
    .prepare<[string], { platform: string }>(
      'SELECT platform FROM platform_letter_forms WHERE form_id = ? ORDER BY platform',
    )
    .all(id)
    .map(({ platform }) => platform);
  return [{ id, addedAt: storedTime(added_at), ...known, platforms }];
}
