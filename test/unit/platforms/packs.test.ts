import { describe, expect, it } from 'vitest';
import { purposeSchema } from '../../../shared/model/case-document.ts';
import { fieldOf, formOf } from '../../../shared/rules/fields.ts';
import { packOf, packs } from '../rules/fixture.ts';

const ids = [
  'aliyun',
  'baiducloud',
  'chuanglan',
  'generic-106',
  'huaweicloud',
  'jiguang',
  'qiniu',
  'tencentcloud',
  'volcengine',
  'yihaotong-aliyun',
  'yihaotong-chuanglan',
];

/** Said of the pack as a whole, so that no group has to. */
const header = new Set(['format', 'id', 'name', 'asOf', 'summary', 'inherited']);

/** Places of values that stand in no group, and so have no source. */
function sourceless(value: unknown, place: string): string[] {
  if (typeof value !== 'object' || value === null) return [place];
  if (Object.hasOwn(value, 'source')) return [];
  return Object.entries(value).flatMap(([key, inner]) => sourceless(inner, `${place}.${key}`));
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

it('there is a pack for every platform', () => {
  expect(packs.map(({ id }) => id)).toEqual(ids);
});

describe.each(packs.map((pack) => [pack.name, pack] as const))('the pack of %s', (_, pack) => {
  it('gives a source for every value', () => {
    const places = Object.entries(pack)
      .filter(([key]) => !header.has(key))
      .flatMap(([key, value]) => sourceless(value, key));
    expect(places).toEqual([]);
  });

  it('words every field, with every quoted value filled in', () => {
    for (const purpose of purposeSchema.options) {
      const fields = formOf(pack, purpose).flatMap((section) => section.fields);
      expect(fields.length).toBeGreaterThan(10);
      for (const { label, hint, path } of fields) {
        expect(label).not.toBe('');
        expect(hint, path).not.toMatch(/[{}]|unknown|undefined/);
      }
    }
  });

  it('asks for every signature, its owner and, for another owner, the letter', () => {
    for (const purpose of purposeSchema.options) {
      for (const path of ['organization.name', 'organization.creditCode', 'signatures.0.text']) {
        expect(fieldOf(pack, path, purpose)?.required, path).toBe(true);
      }
    }
    for (const path of ['accountHolder.name', 'authorization.validTo', 'files.letterScan', 'signatures']) {
      expect(fieldOf(pack, path, 'other'), path).toBeDefined();
    }
  });

  it('needs each paper in its form as much as in its list of materials', () => {
    const needs = pack.materials.items.flatMap((item) =>
      item.slot === 'other' || item.bases !== undefined
        ? []
        : purposeSchema.options.map((purpose) => [`${purpose} ${item.slot}`, item[purpose]] as const),
    );
    for (const [place, need] of needs) {
      const [purpose, slot] = place.split(' ');
      const inForm = fieldOf(pack, `files.${slot}`, purposeSchema.parse(purpose))?.need;
      // What is asked on request may have no place of its own in the form.
      if (need !== 'onRequest' || inForm !== undefined) expect(inForm, place).toBe(need);
    }
  });

  it('is written for people: no leftover markup, no half-width punctuation between Chinese', () => {
    for (const text of textsOf({ ...pack, form: undefined })) {
      expect(text).not.toMatch(/\p{Script=Han}[,;:!?]\p{Script=Han}|undefined|\[object|⚠/u);
    }
  });
});

describe('a pack over a channel', () => {
  const [over, channel] = [packOf('yihaotong-aliyun'), packOf('aliyun')];

  it('takes from the channel what it does not say itself, with the channel’s source', () => {
    expect(over.channel?.basedOn).toBe('aliyun');
    expect(over.longTerm).toEqual(channel.longTerm);
    expect(over.letter.validity).toEqual(channel.letter.validity);
    expect(over.inherited).toEqual(expect.arrayContaining(['longTerm', 'letter.validity', 'files.pictures']));
    expect(over.inherited).not.toContain('signatures.length');
    expect(channel.inherited).toEqual([]);
  });
  it('asks in its own words, and never by the names of the channel’s interface', () => {
    const over = packOf('yihaotong-aliyun');
    expect(JSON.stringify(over)).not.toContain('"wire"');
    expect(over.form.sections.map(({ title }) => title)).toContain('法定代表人信息');
    for (const { confidence } of over.form.sections) expect(confidence).toBe('assumed');
  });

  it('keeps the refusals of both', () => {
    const reasonsOf = (of: string) =>
      over.refusals
        .filter((group) => group.of === of)
        .flatMap(({ reasons }) => reasons.map(({ reason }) => reason));
    expect(reasonsOf('letter')).toContain('授权书未签字');
    expect(reasonsOf('signature')).toContain('不是企业全称、简称、商标或备案 APP');
  });
});
