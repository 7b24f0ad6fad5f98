import { expect, test } from 'vitest';
import { decideKind, isSeveralDocuments, kindScores } from '../../../electron/core/recognition/kind.ts';
import { printedLine } from './printed-line.ts';

const scoresFor = (...texts: string[]) =>
  kindScores(texts.map((text, index) => printedLine(text, 100, 100 + 80 * index)));

const portrait = ['姓名王小明', '性别男民族汉', '出生1990年1月1日', '公民身份号码11010119900101001X'];
const emblem = [
  '中华人民共和国',
  '居民身份证',
  '签发机关北京市公安局东城分局',
  '有效期限2015.03.20-2035.03.20',
];
const licence = [
  '营业执照',
  '统一社会信用代码',
  '名称云帆科技有限公司',
  '法定代表人王小明',
  '经营范围软件开发',
];

test.each([
  ['id-portrait', portrait],
  ['id-emblem', emblem],
  ['business-license', licence],
] as const)('the words printed on it say that it is %s', (kind, texts) => {
  const scores = scoresFor(...texts);
  expect(decideKind(scores)).toBe(kind);
  expect(isSeveralDocuments(scores)).toBe(false);
});

test.each([
  ['a bill', ['收据', '今收到王小明交来货款', '人民币壹仟元整', '2026年3月2日']],
  [
    'a driving licence',
    [
      '中华人民共和国机动车驾驶证',
      '证号11010119900101001X',
      '姓名王小明性别男',
      '住址北京市东城区',
      '出生日期1990-01-01',
      '准驾车型C1',
      '有效期限2015-03-20至2035-03-20',
    ],
  ],
  [
    'a bank account permit',
    ['开户许可证', '法定代表人王小明', '开户银行云帆银行', '账号6222021001234567890'],
  ],
  [
    'a food permit',
    [
      '食品经营许可证',
      '经营者名称云帆饮食店',
      '社会信用代码92330106MA2CFXQ54K',
      '法定代表人（负责人）王小明',
    ],
  ],
  [
    'a piece of a driving licence',
    ['11010119900101001X', '国籍中国', '住址北京市东城区', '出生日期1990-01-01'],
  ],
  ['a blank page', []],
])('%s is none of them', (_, texts) => {
  expect(decideKind(scoresFor(...texts))).toBe('other');
});

test.each([
  [
    'residence-permit-portrait',
    ['姓名王小明', '性别男', '出生1990年1月1日', '公民身份号码810000199001010015'],
  ],
  [
    'residence-permit-emblem',
    [
      '中华人民共和国',
      '港澳居民居住证',
      '签发机关深圳市公安局',
      '有效期限2021.03.05-2026.03.05',
      '通行证号码H12345678',
    ],
  ],
  [
    'permanent-residence-card',
    [
      '中华人民共和国',
      '外国人永久居留身份证',
      '姓名/Name史密斯',
      '国籍/Nationality加拿大/CAN',
      '有效期限2024.01.05-2034.01.04',
      '签发机关国家移民管理局',
      '证件号码/IDNo.',
    ],
  ],
  [
    'institution-certificate',
    ['事业单位法人证书', '统一社会信用代码', '法定代表人王小明', '开办资金10万元', '举办单位云溪市人民政府'],
  ],
  [
    'credit-code-certificate',
    ['统一社会信用代码证书', '机构名称云溪市档案局', '机构性质机关', '负责人王小明'],
  ],
] as const)('the words printed on it say that it is %s, on one document', (kind, texts) => {
  const scores = scoresFor(...texts);
  expect(decideKind(scores)).toBe(kind);
  expect(isSeveralDocuments(scores)).toBe(false);
});

test('a business whose scope names permits is a business still', () => {
  const scope = '经营范围：许可项目：食品销售（依法须经批准的项目，凭许可证经营）';
  expect(decideKind(scoresFor(...licence, scope, '凭食品经营许可证'))).toBe('business-license');
});

test('both sides of a card read as one are seen to be two documents', () => {
  expect(isSeveralDocuments(scoresFor(...portrait, ...emblem))).toBe(true);
});

test("a residence permit is told by its number's region and its five years where its title is hidden", () => {
  const rows = ['中华人民共和国', '签发机关天津市公安局'];
  expect(decideKind(scoresFor(...rows, '有效期限2014.01.25-2019.01.25'))).toBe('residence-permit-emblem');
  expect(decideKind(scoresFor(...rows, '有效期限2014.01.25-2034.01.25'))).toBe('id-emblem');
  const child = [...rows, '居民身份证', '有效期限2014.01.25-2019.01.25'];
  expect(decideKind(scoresFor(...child))).toBe('id-emblem');
  expect(decideKind(scoresFor('姓名卿婉萱', '性别女', '８３００００198212290363'))).toBe(
    'residence-permit-portrait',
  );
  const holder = ['姓名易子志', '性别男', '住址湖南省长沙市', '8300001q99906154475'];
  expect(decideKind(scoresFor(...holder))).toBe('residence-permit-portrait');
});

const pale = ['公浅梓', '女', '汉', '吉林省吉林市昌邑区柳河街'];

test('a copy so pale that no label can be read is a card where its values are all there', () => {
  expect(decideKind(scoresFor(...pale, '11010519491231002X'))).toBe('id-portrait');
  expect(decideKind(scoresFor(...pale, ':-:11010519491231002X'))).toBe('id-portrait');
  expect(decideKind(scoresFor('女·', '汉', '11010519491231002X'))).toBe('id-portrait');
  expect(decideKind(scoresFor('女士', '汉', '11010519491231002X'))).toBe('other');
  expect(decideKind(scoresFor(...pale, '110105194912310021'))).toBe('other');
  expect(decideKind(scoresFor('公浅梓', '女', '11010519491231002X'))).toBe('other');
});

test('a copy that lost its labels and its ethnic group is a card where number and birth say the same', () => {
  const fax = ['蔡亚欣', '女', 'K汉', '辽宁省大连市中山区育才'];
  expect(decideKind(scoresFor(...fax, '20021111', '210202200211115465'))).toBe('id-portrait');
  expect(decideKind(scoresFor(...fax, '2002年11月11', '210202200211115465'))).toBe('id-portrait');
  expect(decideKind(scoresFor(...fax, '2001年11月11日', '210202200211115465'))).toBe('other');
  expect(decideKind(scoresFor(...fax, '2002-11-11', '210202200211115465'))).toBe('other');
});

test('a licence of which no label can be read is told by its title and its type', () => {
  const title = printedLine('营业执照', 700, 20);
  const kindOf = (...texts: string[]) =>
    decideKind(kindScores([title, ...texts.map((text, at) => printedLine(text, 300, 200 + 70 * at))]));
  expect(kindOf('云帆文具店', '个体工商户')).toBe('business-license');
  expect(kindOf('云帆文具店')).toBe('other');
  expect(kindOf('设立有限责任公司时须提交下列材料')).toBe('other');
});
