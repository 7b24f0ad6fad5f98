import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letterFormSchema } from '../../../shared/model/letter-form.ts';
import { problemOf } from '../cases/problem-of.ts';
import { drawForm, mark } from './form-samples.ts';
import { openForms } from './open-forms.ts';

const places = [mark('organization.name', [0.1, 0.1, 0.5, 0.05])];

describe('templates of platforms', () => {
  test('show their pages as shown and their text fields', async () => {
    const { forms } = await openForms();
    const bytes = await drawForm([{}, { rotate: 90 }, { crop: [10, 20, 300, 400] }], true);
    const form = letterFormSchema.parse(await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud'));
    expect(form.layout.pages).toEqual([
      { width: 595, height: 842 },
      { width: 842, height: 595 },
      { width: 300, height: 400 },
    ]);
    const [field] = form.layout.fields;
    expect(field).toMatchObject({ name: 'party', page: 0 });
    const [x, y, width, height] = field?.box ?? [];
    expect([x, y, width, height].map((ratio) => Math.round((ratio ?? 0) * 100))).toEqual([17, 26, 51, 3]);
    expect(form.platforms).toEqual(['huaweicloud']);
  });

  test('keep their marks through another name, another platform and a restart', async () => {
    const { forms, database, folder } = await openForms();
    const bytes = await drawForm();
    const { id } = await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud');
    forms.mark(id, places);
    const again = await forms.add({ name: '乙.pdf', bytes }, 'qiniu');
    expect(again).toMatchObject({ id, name: '甲.pdf', places, platforms: ['huaweicloud', 'qiniu'] });
    database.close();

    const reopened = await openForms(folder);
    expect(reopened.forms.list()).toMatchObject([{ id, places, platforms: ['huaweicloud', 'qiniu'] }]);
    expect(Buffer.from(await reopened.forms.read(id)).equals(Buffer.from(bytes))).toBe(true);
  });

  test('are one for each platform, and a platform goes back to composing', async () => {
    const { forms } = await openForms();
    const one = await forms.add({ name: '甲.pdf', bytes: await drawForm() }, 'huaweicloud');
    const other = await forms.add({ name: '乙.pdf', bytes: await drawForm([{ rotate: 90 }]) }, 'huaweicloud');
    const users = () => Object.fromEntries(forms.list().map(({ name, platforms }) => [name, platforms]));
    expect(users()).toEqual({ '甲.pdf': [], '乙.pdf': ['huaweicloud'] });
    forms.use('huaweicloud', one.id);
    forms.use('qiniu', other.id);
    expect(users()).toEqual({ '甲.pdf': ['huaweicloud'], '乙.pdf': ['qiniu'] });
    forms.use('huaweicloud', null);
    expect(users()).toEqual({ '甲.pdf': [], '乙.pdf': ['qiniu'] });
  });

  test('go with their bytes and their use, and come back blank', async () => {
    const { forms, folder } = await openForms();
    const bytes = await drawForm();
    const { id } = await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud');
    forms.mark(id, places);
    await forms.remove(id);
    expect(forms.list()).toEqual([]);
    expect(readdirSync(join(folder, 'letter-forms'))).toEqual([]);
    expect(await forms.add({ name: '甲.pdf', bytes }, 'qiniu')).toMatchObject({
      places: [],
      platforms: ['qiniu'],
    });
  });

  test('that are unknown are refused in everything', async () => {
    const { forms } = await openForms();
    const id = '0'.repeat(32);
    for (const step of [
      () => forms.get(id),
      () => forms.read(id),
      () => forms.mark(id, places),
      () => forms.use('huaweicloud', id),
      () => forms.remove(id),
    ]) {
      expect(await problemOf(step)).toMatchObject({ code: 'letter-form-missing' });
    }
  });

  test('whose bytes are gone say so, and are mended by the same file', async () => {
    const { forms, folder } = await openForms();
    const bytes = await drawForm();
    const { id } = await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud');
    forms.mark(id, places);
    await rm(join(folder, 'letter-forms', id));
    expect(await problemOf(() => forms.read(id))).toMatchObject({ code: 'letter-form-missing' });
    expect(await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud')).toMatchObject({ places });
    expect(await forms.read(id)).toHaveLength(bytes.length);
  });

  test('whose record is damaged are left out and mended by the same file', async () => {
    const { forms, database } = await openForms();
    const bytes = await drawForm();
    await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud');
    database.write((connection) => connection.exec("UPDATE letter_forms SET details = x'ff00'"));
    expect(forms.list()).toEqual([]);
    expect(await forms.add({ name: '甲.pdf', bytes }, 'huaweicloud')).toMatchObject({ name: '甲.pdf' });
    expect(forms.list()).toHaveLength(1);
  });
});
