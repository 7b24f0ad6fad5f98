import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  agree,
  completeEachOther,
  isSameOwner,
  merged,
  surest,
} from '../../../electron/core/recognition/merged.ts';
import type { RecognizedField, RecognizedFields } from '../../../shared/model/recognition.ts';

const box: RecognizedField['box'] = [0, 0, 0.1, 0.1];
const seen = (value: string, confidence: number): RecognizedField => ({
  value,
  confidence,
  needsReview: confidence < 0.99,
  box,
});
const paper = (fields: RecognizedFields) => ({ kind: 'business-license' as const, fields });

test('what only one of two readings shows is kept, and of what both show the surer value', () => {
  const one = paper({ companyName: seen('云帆有限公司', 0.999), address: seen('西湖区文三路7号', 0.5) });
  const other = paper({ address: seen('西湖区文三路1号', 0.999), foundedOn: seen('2018-04-26', 0.999) });
  const both = {
    companyName: { value: '云帆有限公司', needsReview: false },
    address: { value: '西湖区文三路1号', needsReview: false },
    foundedOn: { value: '2018-04-26', needsReview: false },
  };
  expect(merged(one, other).fields).toMatchObject(both);
  expect(merged(other, one).fields).toMatchObject(both);
});

test('of two kinds the complete one is right', () => {
  const fields = {
    name: seen('卿婉萱', 0.999),
    sex: seen('女', 0.999),
    idNumber: seen('830000198212290363', 0.999),
  };
  const more = {
    ...fields,
    birth: seen('1982-12-29', 0.999),
    address: seen('甘肃省兰州市城关区天府北路258号', 0.9),
  };
  const card = { kind: 'id-portrait' as const, fields: more };
  const permit = { kind: 'residence-permit-portrait' as const, fields: more };
  expect(merged<typeof card | typeof permit>(card, permit).kind).toBe('residence-permit-portrait');
  expect(merged<typeof card | typeof permit>(permit, card).kind).toBe('residence-permit-portrait');
});

test('of two readings that show as much the surer value counts, however long the other one is', () => {
  const one = paper({ address: seen('西湖区文三路7号信签名审核', 0.5) });
  const other = paper({ address: seen('西湖区文三路7号', 0.999) });
  expect(surest(one, other).fields.address?.value).toBe('西湖区文三路7号');
  expect(merged(one, other).fields.address?.value).toBe('西湖区文三路7号信签名审核');
});

test('what both are sure of and differ in is looked at by a person', () => {
  const [one, other] = [seen('西湖区文三路7号', 0.9999), seen('西湖区文三路1号', 0.999)];
  expect(merged(paper({ address: one }), paper({ address: other })).fields.address).toMatchObject({
    value: '西湖区文三路7号',
    needsReview: true,
    alternatives: ['西湖区文三路1号'],
  });
});

test('a value that was cut off gives way to the whole one', () => {
  const cut = paper({ address: seen('南山区望江一路558号智慧谷18层', 0.9997) });
  const whole = paper({ address: seen('南山区望江一路558号智慧谷18层1958号', 0.97) });
  expect(merged(cut, whole).fields.address?.value).toBe('南山区望江一路558号智慧谷18层1958号');
  expect(merged(whole, cut).fields.address?.value).toBe('南山区望江一路558号智慧谷18层1958号');
});

test('a value that lost a row gives way to the whole one; one that a speck strayed into does not', () => {
  const lost = paper({ address: seen('芝罘区前进二单元1871室', 0.84) });
  const whole = paper({ address: seen('芝罘区前进二路340号6幢3单元1871室', 0.82) });
  expect(merged(lost, whole).fields.address?.value).toBe('芝罘区前进二路340号6幢3单元1871室');
  expect(merged(whole, lost).fields.address?.value).toBe('芝罘区前进二路340号6幢3单元1871室');
  const stray = paper({ address: seen('章贡区软件C园7号', 0.82) });
  const clean = paper({ address: seen('章贡区软件园7号', 0.84) });
  expect(merged(stray, clean).fields.address?.value).toBe('章贡区软件园7号');
});

test('two documents are not mixed', () => {
  const one = paper({
    creditCode: seen('91330106673959654P', 0.999),
    companyName: seen('云帆有限公司', 0.999),
  });
  const other = paper({
    creditCode: seen('91460202770563897R', 0.999),
    foundedOn: seen('2018-04-26', 0.999),
  });
  expect(merged(one, other)).toBe(one);
});

test('halves of one paper complete each other, whatever a fold cut off; whole papers and different ones do not', () => {
  const upper = paper({
    creditCode: seen('91330106673959654P', 0.999),
    address: seen('西湖区文三路', 0.999),
  });
  const lower = paper({ companyName: seen('云帆有限公司', 0.999), address: seen('西湖区文三路7号', 0.9) });
  expect(completeEachOther(upper, lower)).toBe(true);
  expect(merged(upper, lower).fields.address?.value).toBe('西湖区文三路7号');
  expect(completeEachOther(upper, paper({ ...lower.fields, address: seen('南山区望江路1号', 0.999) }))).toBe(
    false,
  );
  expect(completeEachOther(upper, upper)).toBe(false);
  const emblem = (fields: RecognizedFields) => ({ kind: 'id-emblem' as const, fields });
  const whole = emblem({
    issuer: seen('无锡市公安局', 0.999),
    validFrom: seen('2015-06-01', 0.999),
    validTo: seen('2035-06-01', 0.999),
  });
  expect(completeEachOther(whole, emblem({ issuer: seen('无锡市公安局', 0.999) }))).toBe(false);
});

test('the half of a paper that is nobody’s belongs to the whole one beside it', () => {
  const whole = paper({
    creditCode: seen('91330106673959654P', 0.999),
    companyName: seen('云帆有限公司', 0.999),
    legalPersonName: seen('卿婉萱', 0.999),
    address: seen('西湖区文三路7号', 0.999),
  });
  const period = { validFrom: seen('2018-04-26', 0.999), validTo: seen('2038-04-25', 0.999) };
  expect(completeEachOther(whole, paper(period))).toBe(true);
  expect(completeEachOther(paper(period), whole)).toBe(true);
  expect(completeEachOther(whole, paper({ ...period, companyName: seen('星河有限公司', 0.999) }))).toBe(
    false,
  );
});

const field = fc.record({
  value: fc.constantFrom('甲', '甲乙', '丙'),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});
const fields = fc.record({ companyName: fc.option(field), address: fc.option(field) }).map(
  ({ companyName, address }): RecognizedFields => ({
    ...(companyName && { companyName: seen(companyName.value, companyName.confidence) }),
    ...(address && { address: seen(address.value, address.confidence) }),
  }),
);

test('nothing is made up and nothing lost: each value stands in one of both, and certain is only what one was sure of', () => {
  fc.assert(
    fc.property(fields, fields, (one, other) => {
      const together = merged(paper(one), paper(other)).fields;
      expect(Object.keys(together).toSorted()).toEqual(
        [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted(),
      );
      for (const name of ['companyName', 'address'] as const) {
        const [result, sources] = [together[name], [one[name], other[name]]];
        if (result === undefined) continue;
        const same = sources.filter((source) => source?.value === result.value);
        expect(same.length).toBeGreaterThan(0);
        if (!result.needsReview) expect(same.some((source) => source?.needsReview === false)).toBe(true);
      }
    }),
  );
});

test('parts of one document are told by what they share, and by nothing in which they differ', () => {
  const upper = paper({
    creditCode: seen('91330106673959654P', 0.999),
    companyName: seen('云帆有限公司', 0.999),
  });
  const lower = paper({ foundedOn: seen('2018-04-26', 0.999) });
  const again = paper({ creditCode: seen('91330106673959654P', 0.999), companyName: seen('云帆公司', 0.5) });
  expect(agree(upper, lower)).toBe(true);
  expect(agree(upper, again)).toBe(false);
  expect(isSameOwner(upper, again)).toBe(true);
  expect(isSameOwner(upper, lower)).toBe(false);
});
