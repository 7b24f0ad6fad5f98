import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { around } from '../../../electron/core/recognition/geometry.ts';
import { interpret } from '../../../electron/core/recognition/parse/interpret.ts';
import { locate } from '../../../electron/core/recognition/parse/locate.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import { flawless, licencePieces, linesOf, type Piece, portraitPieces } from './drawn-documents.ts';
import { fieldsRead } from './fields-read.ts';
import { printedLine } from './printed-line.ts';

const card = {
  name: '欧阳竹青',
  sex: '男',
  nation: '维吾尔',
  birth: '1990年1月1日',
  address: ['新疆维吾尔自治区喀什地区', '疏附县团结街12号3幢', '2单元401室'],
  idNumber: '11010119900101001X',
};
const cardFields = {
  name: '欧阳竹青',
  sex: '男',
  nation: '维吾尔',
  birth: '1990-01-01',
  address: '新疆维吾尔自治区喀什地区疏附县团结街12号3幢2单元401室',
  idNumber: '11010119900101001X',
};

const licence = {
  creditCode: '91330106673959654P',
  companyName: ['杭州云帆千里网络科技发展', '股份有限公司'],
  companyType: ['股份有限公司（非上市、自然', '人投资或控股）'],
  personLabel: '法定代表人',
  legalPersonName: '欧阳竹青',
  capitalLabel: '注册资本',
  registeredCapital: '壹仟万元整',
  foundedOn: '2018年04月26日',
  validity: '2018年04月26日至长期',
  addressLabel: '住所',
  address: ['浙江省杭州市西湖区文三路', '100号#A4-1374（住所申报）'],
};
const licenceFields = {
  creditCode: '91330106673959654P',
  companyName: '杭州云帆千里网络科技发展股份有限公司',
  companyType: '股份有限公司（非上市、自然人投资或控股）',
  legalPersonName: '欧阳竹青',
  registeredCapital: '壹仟万元整',
  foundedOn: '2018-04-26',
  validFrom: '2018-04-26',
  validTo: 'long-term',
  address: '浙江省杭州市西湖区文三路100号#A4-1374（住所申报）',
};

test('rows joined to one line or split at will are read alike', () => {
  const rowCount = 20;
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: rowCount, maxLength: rowCount }), (isJoined) => {
      const mishap = { ...flawless, isJoined: (row: number) => isJoined[row] === true };
      expect(fieldsRead('id-portrait', linesOf(portraitPieces(card), mishap))).toEqual(cardFields);
      expect(fieldsRead('business-license', linesOf(licencePieces(licence), mishap))).toEqual(licenceFields);
    }),
  );
});

test.each([
  ['姓名', ''],
  ['姓名', '社名'],
  ['姓名', '社各'],
  ['性别', ''],
  ['性别', '性另'],
  ['民族', ''],
  ['民族', '民旅'],
  ['出生', ''],
  ['出生', '山生'],
  ['住址', ''],
  ['住址', '住扯'],
  ['公民身份号码', ''],
  ['公民身份号码', '公民身分号玛'],
])('a card is read though its label %s was read as 「%s」', (label, misread) => {
  for (const isJoined of [true, false]) {
    const mishap = { isJoined: () => isJoined, label: (text: string) => (text === label ? misread : text) };
    expect(fieldsRead('id-portrait', linesOf(portraitPieces(card), mishap))).toEqual(cardFields);
  }
});

test('on a copy so pale that only the values of a card were read, each is found by its row', () => {
  const mishap = { isJoined: () => false, label: () => '' };
  expect(fieldsRead('id-portrait', linesOf(portraitPieces(card), mishap))).toEqual(cardFields);
});

test('an ethnic group of which no character was read has its place beside its label', () => {
  const rows = portraitPieces({ ...card, nation: '' });
  const places = locate('id-portrait', linesOf(rows, { isJoined: () => false, label: (text) => text }));
  const [line] = places.find(({ name }) => name === 'nation')?.lines ?? [];
  const [sex] = places.find(({ name }) => name === 'sex')?.lines ?? [];
  expect(line?.y).toBe(sex?.y);
  expect(line?.x).toBeGreaterThan(sex?.x ?? 0);
  expect(places.find(({ name }) => name === 'nation')?.seen).toBe('');
});

test('a label spread wide is found by its last character alone', () => {
  const rows = licencePieces(licence).map((row) => row.filter(({ text }) => text !== '住' && text !== '名'));
  expect(fieldsRead('business-license', linesOf(rows))).toEqual(licenceFields);
});

test('a label of which only the last character was read is told by where the others end', () => {
  const lines = (...rows: ReadLine[]) => [
    printedLine('机构名称', 100, 100),
    printedLine('西湖区总工会', 300, 100),
    printedLine('机构地址', 100, 200),
    printedLine('杭州市西湖区文三路1号', 300, 200),
    ...rows,
  ];
  const personIn = (...rows: ReadLine[]) =>
    fieldsRead('credit-code-certificate', lines(...rows)).legalPersonName;
  const name = printedLine('欧阳竹青', 300, 300);
  expect(personIn(printedLine('人', 220, 300), name)).toBe('欧阳竹青');
  expect(personIn(printedLine('人欧阳竹青', 220, 300))).toBe('欧阳竹青');
  expect(personIn(printedLine('人', 160, 300), name)).toBeUndefined();
});

describe('labels of other forms of business', () => {
  test.each([
    ['经营者', '资金数额', '经营场所'],
    ['投资人', '出资额', '主要经营场所'],
    ['负责人', '注册资金', '营业场所'],
    ['执行事务合伙人', '出资额', '主要经营场所'],
    ['法定代表人', '成员出资总额', '主要生产经营场所'],
  ])('%s, %s and %s stand for their fields', (personLabel, capitalLabel, addressLabel) => {
    const rows = licencePieces({ ...licence, personLabel, capitalLabel, addressLabel });
    expect(fieldsRead('business-license', linesOf(rows))).toEqual(licenceFields);
  });
});

test('what is printed beside and below the fields of a licence is in none of them', () => {
  const furniture: Piece[][] = [
    [{ text: '扫描二维码登录国家企业信用信息公示系统了解更多登记信息', x: 1240, y: 676 }],
    [{ text: '市场主体应当于每年1月1日至6月30日通过', x: 300, y: 440 }],
  ];
  const lines = linesOf([
    ...licencePieces({ ...licence, companyName: ['杭州云帆科技有限公司'] }),
    ...furniture,
  ]);
  expect(fieldsRead('business-license', lines)).toEqual({
    ...licenceFields,
    companyName: '杭州云帆科技有限公司',
  });
});

test("a watermark's pieces are no part of a field", () => {
  const pieces = [
    printedLine('仅供办理短信资质使用', 500, 55),
    printedLine('办理短信资', 380, 60),
    printedLine('资质使用', 180, 260),
  ];
  expect(fieldsRead('id-portrait', [...linesOf(portraitPieces(card)), ...pieces])).toEqual(cardFields);
});

test('the rows of an address go on although its first begins with the end of the label', () => {
  const [first, second] = ['内蒙古自治区鄂尔多斯市准格', '尔旗前进南路1920号'];
  const lines = [
    printedLine('住址', 20, 300),
    // A part of 址, which was found in both lines.
    printedLine(`上${first}`, 110, 300),
    printedLine(second, 190, 360),
    printedLine('公民身份号码', 20, 500),
    printedLine('32010219581201616X', 340, 500),
  ];
  expect(fieldsRead('id-portrait', lines).address).toContain(second);
});

test('a speck above an address whose label was not read is not where it begins', () => {
  const rows = portraitPieces(card).map((row) => row.filter(({ text }) => text !== '住址'));
  const [address] = rows.flat().filter(({ text }) => text === card.address[0]);
  if (address === undefined) throw new Error('no address is printed');
  const speck = printedLine('X', address.x + 10, address.y - 45);
  expect(
    fieldsRead('id-portrait', [...linesOf(rows), { ...speck, box: { ...speck.box, height: 20 } }]).address,
  ).toBe(cardFields.address);
});

test('a line of nothing but the words of a watermark is no value', () => {
  const rows = portraitPieces({ ...card, name: '报备' });
  expect(fieldsRead('id-portrait', linesOf(rows)).name).toBeUndefined();
  const issuer = [
    printedLine('签发机关贵阳市公安局', 100, 100),
    printedLine('文存', 260, 145),
    printedLine('有效期限2022.08.24-2027.08.24', 100, 200),
  ];
  expect(fieldsRead('id-emblem', issuer).issuer).toBe('贵阳市公安局');
});

test('a character by itself below a value that was hardly read is a piece of a watermark', () => {
  const issuerWith = (below: string, confidence = 1) => {
    const line = printedLine(below, 260, 145);
    return fieldsRead('id-emblem', [
      printedLine('签发机关南京市公安局', 100, 100),
      { ...line, symbols: line.symbols.map((symbol) => ({ ...symbol, confidence })) },
      printedLine('有效期限2022.08.24-2027.08.24', 100, 200),
    ]).issuer;
  };
  expect(issuerWith('石', 0.3)).toBe('南京市公安局');
  expect(issuerWith('鼓楼分局', 0.3)).toBe('南京市公安局鼓楼分局');
  expect(issuerWith('鼓楼分局')).toBe('南京市公安局鼓楼分局');
});

test('an institution certificate and a credit code certificate are read by their own labels', () => {
  const institution = [
    printedLine('事业单位法人证书', 700, 60),
    printedLine('统一社会信用代码', 80, 160),
    printedLine('12330000470051726F', 500, 160),
    printedLine('名称：', 80, 240),
    printedLine('云溪市档案馆', 500, 240),
    printedLine('宗旨和业务范围保管档案', 80, 320),
    printedLine('住所', 80, 480),
    printedLine('云溪市湖滨路1号', 300, 480),
    printedLine('法定代表人欧阳竹青', 80, 560),
    printedLine('经费来源财政补助', 80, 640),
    printedLine('开办资金120万元', 80, 720),
    printedLine('举办单位云溪市人民政府', 80, 800),
    printedLine('有效期自2021年03月05日至2026年03月04日', 80, 880),
    printedLine('登记管理机关云溪市事业单位登记管理局', 80, 960),
  ];
  expect(fieldsRead('institution-certificate', institution)).toEqual({
    creditCode: '12330000470051726F',
    companyName: '云溪市档案馆',
    address: '云溪市湖滨路1号',
    legalPersonName: '欧阳竹青',
    registeredCapital: '120万元',
    validFrom: '2021-03-05',
    validTo: '2026-03-04',
  });
  const office = [
    printedLine('统一社会信用代码证书', 700, 60),
    printedLine('统一社会信用代码12330000470051726F', 80, 160),
    printedLine('机构名称云溪市档案局', 80, 240),
    printedLine('机构性质机关', 80, 320),
    printedLine('机构地址云溪市湖滨路1号', 80, 400),
    printedLine('负责人欧阳竹青', 80, 480),
    printedLine('赋码机关中共云溪市委机构编制委员会办公室', 80, 560),
  ];
  expect(fieldsRead('credit-code-certificate', office)).toMatchObject({
    companyName: '云溪市档案局',
    companyType: '机关',
    address: '云溪市湖滨路1号',
    legalPersonName: '欧阳竹青',
  });
});

test('a further line of an address is found although the first one was seen flat', () => {
  const flat = printedLine('江西省南昌市青山湖区礼贤', 240, 395);
  const lines = [
    printedLine('姓名', 86, 80),
    printedLine('华苑锦', 240, 80),
    printedLine('住址', 86, 390),
    { ...flat, box: { ...flat.box, height: 25 } },
    printedLine('路94号幸福里22幢2208室', 240, 455),
    printedLine('公民身份号码', 86, 640),
    printedLine('11010519491231002X', 420, 640),
  ];
  expect(fieldsRead('id-portrait', lines).address).toBe('江西省南昌市青山湖区礼贤路94号幸福里22幢2208室');
});

test('a validity is found by how it is written where its label was not read', () => {
  const values = fieldsRead('institution-certificate', [
    printedLine('统一社会信用代码12420602E476198W8M', 100, 100),
    printedLine('梦', 220, 300),
    printedLine('自2021年12月07日至2026年12月06日', 280, 300),
    printedLine('2021年12月07日', 600, 500),
  ]);
  expect(values).toMatchObject({ validFrom: '2021-12-07', validTo: '2026-12-06' });
});

test('a validity is found by how it is written in hyphens as well', () => {
  const values = fieldsRead('institution-certificate', [
    printedLine('统一社会信用代码12420602E476198W8M', 100, 100),
    printedLine('自2021-12-07至2026-12-06', 280, 300),
    printedLine('2021-12-07', 600, 500),
  ]);
  expect(values).toMatchObject({ validFrom: '2021-12-07', validTo: '2026-12-06' });
});

test.each([
  ['机构地', '址', false],
  ['机构', '地址', false],
  ['机构', '地址', true],
])(
  'the second row of an address beside its label %s|%s belongs to it, in one line with it: %s',
  (upper, lower, isJoined) => {
    const half = printedLine(lower, 80, 450);
    const row = printedLine('财富广场D座1120', 300, 450);
    const joined = { ...row, box: around([half.box, row.box]), symbols: [...half.symbols, ...row.symbols] };
    const lines = [
      printedLine('统一社会信用代码证书', 700, 60),
      printedLine('机构名', 80, 160),
      printedLine('称', 80, 210),
      printedLine('云溪市档案局', 300, 160),
      printedLine('机构性', 80, 280),
      printedLine('质', 80, 330),
      printedLine('机关', 300, 280),
      printedLine(upper, 80, 400),
      printedLine('云溪市湖滨路1号', 300, 400),
      ...(isJoined ? [joined] : [half, row]),
      printedLine('负责人欧阳竹青', 80, 520),
    ];
    expect(fieldsRead('credit-code-certificate', lines)).toMatchObject({
      companyName: '云溪市档案局',
      companyType: '机关',
      address: '云溪市湖滨路1号财富广场D座1120',
      legalPersonName: '欧阳竹青',
    });
  },
);

test('the end of a name of which little was read is no type', () => {
  const nameInPieces = (...pieces: ReadLine[]) =>
    fieldsRead('business-license', [
      printedLine('营业执照', 600, 40),
      printedLine('名称', 60, 160),
      ...pieces,
    ]);
  const pieces = nameInPieces(printedLine('西宁', 700, 160), printedLine('有限公司', 820, 160));
  expect(pieces.companyType).toBeUndefined();
  const alone = nameInPieces(
    printedLine('西宁云帆有限公司', 180, 160),
    printedLine('有限责任公司', 180, 240),
  );
  expect(alone.companyType).toBe('有限责任公司');
});

test('an ethnic group far from the sex is told by being one where its label was not read', () => {
  const lines = [
    printedLine('出生1990年1月1日', 60, 220),
    printedLine('女', 180, 140),
    printedLine('汉', 700, 140),
    printedLine('公民身份号码11010119900101001X', 60, 540),
  ];
  expect(fieldsRead('id-portrait', lines).nation).toBe('汉');
  expect(fieldsRead('id-portrait', lines.with(2, printedLine('光', 700, 140))).nation).toBeUndefined();
});

test('a stroke read as a letter after the name of a legal person is no part of it', () => {
  expect(interpret('legalPersonName', '欧阳竹青X').legalPersonName).toBe('欧阳竹青');
  expect(interpret('legalPersonName', 'SMITH,JOHN').legalPersonName).toBe('SMITH,JOHN');
});

test('a value that holds some characters of a label, and others between, holds none', () => {
  const [apart, ...rest] = printedLine('民办非企业单位', 300, 200).symbols;
  const line = printedLine('民办非企业单位', 300, 200);
  const moved = rest.map((symbol) => ({ ...symbol, box: { ...symbol.box, x: symbol.box.x + 24 } }));
  const lines = [
    printedLine('机构名称', 60, 100),
    printedLine('云溪区春晖幼儿园', 300, 100),
    printedLine('机构性质', 60, 200),
    { ...line, symbols: apart ? [apart, ...moved] : moved },
  ];
  expect(fieldsRead('credit-code-certificate', lines)).toMatchObject({ companyType: '民办非企业单位' });
});
