import { expect, test } from 'vitest';
import type { Evidence } from '../../../electron/core/recognition/weigh/evidence.ts';
import { weigh } from '../../../electron/core/recognition/weigh/weigh.ts';
import type { FieldName } from '../../../shared/model/recognition.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const seen = (field: FieldName, ...values: string[]): Evidence => ({
  field,
  box,
  votes: values.map((value, index) => ({ reader: `reader-${index}`, value, confidence: 0.995 })),
});

test('a name that two readers read alike is certain, one they differ on is shown with both readings', () => {
  expect(weigh('id-portrait', [seen('name', '王小明', '王小明')]).name).toMatchObject({ needsReview: false });
  expect(weigh('id-portrait', [seen('name', '王小明', '王小朋')]).name).toMatchObject({
    value: '王小明',
    needsReview: true,
    alternatives: ['王小朋'],
  });
});

test('two readings that lack the end of the likeliest value outvote it only where its form does not confirm it', () => {
  const [whole, part] = ['索泽舸', '索泽'];
  const votes = [
    { reader: 'first', value: whole, confidence: 0.42 },
    ...['first', 'second'].map((reader) => ({ reader, value: part, confidence: 0.99 })),
  ];
  const weighed = (isFormed: boolean) =>
    weigh('id-portrait', [{ field: 'name', box, votes, likeliest: whole, isFormed }]).name;
  expect(weighed(true)).toMatchObject({ value: whole, needsReview: true, alternatives: [part] });
  expect(weighed(false)).toMatchObject({ value: part, needsReview: true, alternatives: [whole] });
});

test('the place in the name of a company is put right by its address, and looked at by a person', () => {
  const address = seen('address', '云南省昆明市五华区广安路12号', '云南省昆明市五华区广安路12号');
  const named = (name: string) =>
    weigh('business-license', [address, seen('companyName', name, name)]).companyName;
  expect(named('云帆（民明）贸易有限公司')).toMatchObject({
    value: '云帆（昆明）贸易有限公司',
    needsReview: true,
    alternatives: ['云帆（民明）贸易有限公司'],
  });
  expect(named('云帆（昆明）贸易有限公司')?.needsReview).toBe(false);
});

test('what a reader saw and what its reading was put right to are not two who agree', () => {
  const votes = ['second, divisions', 'second'].map((reader) => ({
    reader,
    value: '王小明',
    confidence: 0.86,
  }));
  expect(weigh('id-portrait', [{ field: 'name', box, votes }]).name?.needsReview).toBe(true);
});

test('a value that only one reader saw is certain only where it is sure of every character', () => {
  const byOne = (value: string, confidence: number): Evidence => ({
    field: 'name',
    box,
    votes: [{ reader: 'reader', value, confidence }],
  });
  expect(weigh('id-portrait', [byOne('王小明', 0.9)]).name?.needsReview).toBe(true);
  expect(weigh('id-portrait', [byOne('王小明', 0.97)]).name?.needsReview).toBe(true);
  expect(weigh('id-portrait', [byOne('王小明', 0.998)]).name?.needsReview).toBe(false);
});

test('a reader that guesses does not speak against one that is sure, one that is sure itself does', () => {
  const against = (confidence: number): Evidence => ({
    field: 'name',
    box,
    votes: [
      { reader: 'first', value: '王小明', confidence: 0.998 },
      { reader: 'second', value: '王小朋', confidence },
    ],
  });
  expect(weigh('id-portrait', [against(0.5)]).name).toMatchObject({
    value: '王小明',
    needsReview: false,
    alternatives: ['王小朋'],
  });
  expect(weigh('id-portrait', [against(0.95)]).name?.needsReview).toBe(true);
});

test('a name with something printed after its end is not certain, however many readers agree', () => {
  const cut = { ...seen('name', '王小', '王小'), isPartial: true };
  expect(weigh('id-portrait', [cut]).name?.needsReview).toBe(true);
});

test('a reader that lost a bracket saw the same name, one that saw another character did not', () => {
  const company = '光领（洛阳）信息服务有限公司';
  const named = (other: string) =>
    weigh('business-license', [seen('companyName', company, other)]).companyName;
  expect(named('光领洛阳）信息服务有限公司')).toMatchObject({ value: company, needsReview: false });
  expect(named('光领路阳）信息服务有限公司')).toMatchObject({ value: company, needsReview: true });
  expect(named('光领洛阳信息服务有限公司')).toMatchObject({ value: company, needsReview: true });
});

test('a type of which a character was not read is looked at, or taken whole from a reader that saw it', () => {
  const type = (...values: string[]) =>
    weigh('business-license', [seen('companyType', ...values)]).companyType;
  expect(type('限责任公司')?.needsReview).toBe(true);
  expect(type('限责任公司', '有限责任公司')?.value).toBe('有限责任公司');
  expect(type('有限责任公司')?.needsReview).toBe(false);
});

test('an office that there is goes without a second look where another reader saw one that there is not', () => {
  expect(
    weigh('id-emblem', [seen('issuer', '成都市公安局成华分局', '成都市公安局出华分局')]).issuer,
  ).toMatchObject({
    value: '成都市公安局成华分局',
    needsReview: false,
  });
  const [both, city] = [
    seen('issuer', '成都市公安局成华分局', '成都市公安局武侯分局'),
    { ...seen('issuer', '成都市公安局', '成都市公安局'), isPartial: true },
  ];
  expect(weigh('id-emblem', [both]).issuer?.needsReview).toBe(true);
  expect(weigh('id-emblem', [city]).issuer?.needsReview).toBe(true);
});

test('an office that nobody knows gives way to one that there is and that differs from it in a character', () => {
  const issuer = seen('issuer', '扬州市公安局邢江分局', '扬州市公安局邢江分局');
  const known = { reader: 'reader-0, divisions', value: '扬州市公安局邗江分局', confidence: 0.9 };
  expect(weigh('id-emblem', [issuer]).issuer?.needsReview).toBe(false);
  const field = weigh('id-emblem', [{ ...issuer, votes: [known, ...issuer.votes] }]).issuer;
  expect(field?.needsReview).toBe(true);
  expect(field).toMatchObject({ value: '扬州市公安局邗江分局', alternatives: ['扬州市公安局邢江分局'] });
});

test('check characters decide between readings of an ID number', () => {
  const fields = weigh('id-portrait', [
    seen('idNumber', '11010519491231002X', '11010519491231082X'),
    seen('birth', '1949-12-31', '1949-12-31'),
  ]);
  expect(fields.idNumber).toMatchObject({ value: '11010519491231002X', needsReview: false });
  expect(fields.sex).toMatchObject({ value: '女', needsReview: false });
});

test('an ID number that fails its check is never certain, even when readers agree', () => {
  const { idNumber } = weigh('id-portrait', [seen('idNumber', '110105194912310021', '110105194912310021')]);
  expect(idNumber?.needsReview).toBe(true);
});

test('a card validity of 5, 10 or 20 years supports itself, any other is doubted', () => {
  const fits = weigh('id-emblem', [seen('validFrom', '2015-03-20'), seen('validTo', '2035-03-20')]);
  expect(fits.validTo?.needsReview).toBe(false);
  const odd = weigh('id-emblem', [
    seen('validFrom', '2015-03-20', '2015-03-20'),
    seen('validTo', '2033-03-20', '2033-03-20'),
  ]);
  expect(odd.validFrom?.needsReview).toBe(true);
  expect(odd.validTo?.needsReview).toBe(true);
});

test('a credit code must pass its check', () => {
  expect(weigh('business-license', [seen('creditCode', '91330106673959654P')]).creditCode?.needsReview).toBe(
    false,
  );
  const wrong = seen('creditCode', '91330106673959655P', '91330106673959655P');
  expect(weigh('business-license', [wrong]).creditCode?.needsReview).toBe(true);
});

test('a birth or sex that differs from the ID number is never certain, and then neither is the number', () => {
  const number = seen('idNumber', '11010519491231002X', '11010519491231002X');
  const agreed = weigh('id-portrait', [
    number,
    seen('birth', '1949-12-31', '1949-12-31'),
    seen('sex', '女', '女'),
  ]);
  expect([agreed.idNumber, agreed.birth, agreed.sex].map((field) => field?.needsReview)).toEqual([
    false,
    false,
    false,
  ]);
  const otherBirth = weigh('id-portrait', [number, seen('birth', '1949-12-21', '1949-12-21')]);
  expect(otherBirth.birth).toMatchObject({
    value: '1949-12-31',
    needsReview: true,
    alternatives: ['1949-12-21'],
  });
  expect(otherBirth.idNumber?.needsReview).toBe(true);
  const otherSex = weigh('id-portrait', [number, seen('sex', '男', '男')]);
  expect(otherSex.sex).toMatchObject({ needsReview: true, alternatives: ['男'] });
  expect(otherSex.idNumber?.needsReview).toBe(true);
});

test('one reader that saw the birth of the number settles what the other saw', () => {
  const fields = weigh('id-portrait', [
    seen('idNumber', '11010519491231002X', '11010519491231002X'),
    seen('birth', '1949-12-21', '1949-12-31'),
  ]);
  expect(fields.birth).toMatchObject({ value: '1949-12-31', needsReview: false });
  expect(fields.idNumber?.needsReview).toBe(false);
});

test('a card validity that ends on another day, or could be two periods, is never certain', () => {
  const dayBefore = weigh('id-emblem', [seen('validFrom', '2015-03-20'), seen('validTo', '2035-03-19')]);
  expect(dayBefore.validTo?.needsReview).toBe(true);
  const either = weigh('id-emblem', [
    seen('validFrom', '2015-03-20', '2015-03-20'),
    seen('validTo', '2035-03-20', '2025-03-20'),
  ]);
  expect(either.validFrom?.needsReview).toBe(false);
  expect(either.validTo).toMatchObject({ needsReview: true, alternatives: ['2025-03-20'] });
});

test('an address that begins within the name of a place is looked at, one that begins with a short name is not', () => {
  const certain = (value: string) =>
    weigh('id-portrait', [seen('address', value, value)]).address?.needsReview === false;
  expect(certain('广州市天河区听涛一路1088号')).toBe(true);
  expect(certain('徐州市鼓楼区锦绣大街486号')).toBe(true);
  expect(certain('州市天河区听涛一路1088号')).toBe(false);
  expect(certain('壮族自治区柳州市鱼峰区梧桐路748号')).toBe(false);
  expect(certain('市天河区听涛一路1088号')).toBe(false);
});

test('what no register writes is looked at, however surely it was read', () => {
  const type = (value: string) => weigh('business-license', [seen('companyType', value, value)]).companyType;
  expect(type('有限责任公司（自然人投资或控股）')?.needsReview).toBe(false);
  expect(type('社会组织法人')?.needsReview).toBe(false);
  expect(type('服装服饰批发化妆品零售广告')?.needsReview).toBe(true);
  expect(type('有限责任公司腾讯')?.needsReview).toBe(true);
  expect(type('有限责任公司（法人独资）廊坊市安次区')?.needsReview).toBe(true);
  // Both pass the check characters by chance; 01 is no province.
  const code = weigh('business-license', [seen('creditCode', '11010821T368102506')]).creditCode;
  expect(code?.needsReview).toBe(true);
});

test('the number of a card tells the sex where what is printed of it was not read', () => {
  const number = seen('idNumber', '950392195810150923', '950392195810150923');
  expect(weigh('permanent-residence-card', [number]).sex?.value).toBe('女');
});

test('days of a validity that one reader was not sure of are looked at, though both ends fit each other', () => {
  const read = (confidence: number, readers = ['first']) =>
    weigh(
      'id-emblem',
      (['validFrom', 'validTo'] as const).map((field, at) => ({
        field,
        box,
        votes: readers.map((reader) => ({
          reader,
          confidence,
          value: ['2009-01-28', '2029-01-28'][at] ?? '',
        })),
      })),
    );
  expect(read(0.92).validFrom?.needsReview).toBe(true);
  expect(read(0.92).validTo?.needsReview).toBe(true);
  expect(read(0.97).validTo?.needsReview).toBe(false);
  expect(read(0.92, ['first', 'second']).validTo?.needsReview).toBe(false);
});

test('an address that ends within the number of a house is looked at', () => {
  const read = (address: string) => weigh('id-portrait', [seen('address', address, address)]).address;
  expect(read('上海市松江区牡丹南路1896')?.needsReview).toBe(true);
  expect(read('上海市松江区牡丹南路1896号')?.needsReview).toBe(false);
  expect(read('上海市松江区牡丹南路1896号联合大厦A座2879')?.needsReview).toBe(false);
});
