import { expect, test } from 'vitest';
import { interpret, type Values } from '../../../electron/core/recognition/parse/interpret.ts';
import { locate } from '../../../electron/core/recognition/parse/locate.ts';
import { placeOf } from '../../../electron/core/recognition/parse/place.ts';
import { withoutSignBefore } from '../../../electron/core/recognition/parse/sign-before.ts';
import { mayGoOn } from '../../../electron/core/recognition/parse/surroundings.ts';
import { unanswered } from '../../../electron/core/recognition/parse/unanswered.ts';
import { wholeLine } from '../../../electron/core/recognition/parse/value-lines.ts';
import { withWholeEnding } from '../../../electron/core/recognition/parse/whole-ending.ts';
import type { ReadLine } from '../../../electron/core/recognition/read/read-line.ts';
import type { KnownKind } from '../../../shared/model/recognition.ts';
import { printedLine } from './printed-line.ts';

const read = (kind: KnownKind, lines: readonly ReadLine[]): Values =>
  Object.assign({}, ...locate(kind, lines).map(({ name, seen }) => interpret(name, seen)));

const name = printedLine('名称', 100, 200);
const company = printedLine('天津云帆软件有限公司', 400, 200);
const person = printedLine('法定代表人', 100, 400);
const owner = printedLine('欧阳竹青', 400, 400);

test('a type whose label was worn away is no further line of the name above it', () => {
  const type = printedLine('有限责任公司（自然人独资）', 400, 248);
  expect(read('business-license', [name, company, type, person, owner])).toMatchObject({
    companyName: '天津云帆软件有限公司',
    companyType: '有限责任公司（自然人独资）',
  });
  const further = [printedLine('天津云帆软件科技发展', 400, 200), printedLine('有限公司', 400, 248)];
  expect(read('business-license', [name, ...further, person, owner])).toMatchObject({
    companyName: '天津云帆软件科技发展有限公司',
  });
});

test('a name does not go on in a line that is longer than its first', () => {
  const scope = printedLine('承担不动产登记的事务性工作，受理登记', 400, 248);
  expect(read('institution-certificate', [name, company, scope, person, owner])).toMatchObject({
    companyName: '天津云帆软件有限公司',
  });
});

test('type, capital and address are told by their form where their labels were not read', () => {
  const type = printedLine('型个体工商户', 300, 480);
  const capital = printedLine('额200万人民币元', 300, 560);
  const address = [
    printedLine('温州市乐清市高新技术产业开', 1200, 200),
    printedLine('发区梧桐路6号', 1200, 248),
  ];
  const office = printedLine('温州市乐清市市场监督管理局', 1200, 700);
  const lines = [name, company, person, owner, type, capital, ...address, office];
  expect(read('business-license', lines)).toMatchObject({
    companyType: '个体工商户',
    registeredCapital: '200万人民币元',
    address: '温州市乐清市高新技术产业开发区梧桐路6号',
  });
  const paidIn = [printedLine('实收资本', 100, 560), printedLine('叁佰万元整', 400, 560)];
  expect(read('business-license', [name, company, ...paidIn]).registeredCapital).toBeUndefined();
  expect(read('business-license', [name, company, office]).address).toBeUndefined();
});

test('an address with a number is told by its form although one of its places was misread', () => {
  const addressOf = (text: string) =>
    read('business-license', [name, company, person, owner, printedLine(text, 400, 560)]).address;
  expect(addressOf('汕头市龙湖1区岳麓横街1437号')).toBe('汕头市龙湖1区岳麓横街1437号');
  expect(addressOf('汕头市龙湖1区岳麓横街')).toBeUndefined();
  expect(addressOf('上海市室山区永安东路1966号')).toBe('上海市室山区永安东路1966号');
  expect(addressOf('汕头市花店送货、第12号仓')).toBeUndefined();
});

test('a type is told by its form although a worn print lost its brackets', () => {
  const type = printedLine('有限责任公司，自然大独资', 1200, 560);
  expect(
    locate('business-license', [name, company, person, owner, type]).map((place) => place.name),
  ).toContain('companyType');
});

test('a name beside the end of its label is read, a text that begins like that end is none', () => {
  const garden = printedLine('称章贡区中心幼儿园', 200, 200);
  expect(read('institution-certificate', [garden, person, owner])).toMatchObject({
    companyName: '章贡区中心幼儿园',
  });
  const remark = printedLine('称为以上各项之和', 200, 200);
  expect(read('institution-certificate', [remark, person, owner]).companyName).toBeUndefined();
});

test('the last character of a label in two lines is no part of a value in its row', () => {
  const lines = [
    printedLine('住所', 100, 245),
    printedLine('南岗区滨河北路253号联合大厦1', 240, 245),
    printedLine('327室', 240, 300),
    printedLine('成立日', 1000, 200),
    printedLine('期', 1000, 250),
    printedLine('1993-04-26', 1200, 220),
  ];
  const places = locate('business-license', lines);
  const seen = Object.fromEntries(places.map((place) => [place.name, place.seen]));
  expect(seen).toEqual({ address: '南岗区滨河北路253号联合大厦1327室', foundedOn: '1993-04-26' });
});

test('an address goes on below, although the end of its label was read into its first line', () => {
  const [stray, ...rest] = printedLine('行成都市成华区高新技术产业开发区创新西', 760, 200).symbols;
  if (stray === undefined) throw new Error('no symbol');
  const first = {
    ...printedLine('', 760, 200),
    box: { x: 760, y: 200, width: 760, height: 26 },
    symbols: [{ ...stray, confidence: 0.6 }, ...rest],
  };
  const second = printedLine('路704号D座1082', 800, 248);
  const lines = [printedLine('住所', 600, 200), first, second];
  expect(locate('business-license', lines).find((place) => place.name === 'address')?.seen).toBe(
    '行成都市成华区高新技术产业开发区创新西路704号D座1082',
  );
});

test('a code set so wide that its signs are read as those of full width is found', () => {
  const lines = [
    printedLine('统一社会信用代码', 100, 100),
    printedLine('９1２1０３0２c２２×6４７２3K', 100, 148),
  ];
  expect(read('business-license', lines).creditCode).toBe('91210302C22X64723K');
});

test('a day is not taken for the number of a card whose number no line was found of', () => {
  const lines = [
    printedLine('姓名邱华创', 60, 60),
    printedLine('性别男', 60, 140),
    printedLine('出生1958年11月25日', 60, 220),
    printedLine('住址黑龙江省大庆市萨尔图区清', 60, 300),
    printedLine('溪乡黄泥村东屯', 140, 348),
  ];
  expect(read('id-portrait', lines)).toMatchObject({ address: '黑龙江省大庆市萨尔图区清溪乡黄泥村东屯' });
});

test('the address of a card stands under the sex where no label and no birth was read', () => {
  const lines = [
    printedLine('司徒云', 180, 60),
    printedLine('女', 180, 140),
    printedLine('汉', 420, 140),
    printedLine('吉林省吉林市昌邑区柳河街', 180, 300),
    printedLine('道6幢2单元706室', 180, 350),
    printedLine('22020219570819446X', 340, 540),
  ];
  expect(read('id-portrait', lines).address).toBe('吉林省吉林市昌邑区柳河街道6幢2单元706室');
});

test('beside a label without a value there is a row to look at, up to the next print in it', () => {
  const term = printedLine('有效期限', 100, 600);
  const seal = printedLine('印', 900, 600);
  const page = { width: 1200, height: 800 };
  const [row] = unanswered('institution-certificate', [name, company, term, seal], page);
  expect(row?.label).toBe(term);
  expect(row?.box).toMatchObject({ y: 600, height: 40 });
  expect(row?.box.x).toBeGreaterThanOrEqual(260);
  expect((row?.box.x ?? 0) + (row?.box.width ?? 0)).toBe(900);
  const answered = [name, company, term, printedLine('2018年04月26日至长期', 400, 600)];
  expect(unanswered('institution-certificate', answered, page)).toEqual([]);
});

test('a value that ends at the edge of what was cut out may go on beyond it', () => {
  const gray = (width: number) => ({ width, height: 400, data: new Uint8Array(width * 400).fill(255) });
  const place = placeOf('address', [wholeLine(printedLine('北京市东城区秦淮', 400, 100))]);
  expect(mayGoOn(place, gray(730), [])).toBe(true);
  expect(mayGoOn(place, gray(1200), [])).toBe(false);
});

test('a name that lost its last character gets it where only one can follow', () => {
  expect(withWholeEnding('云帆信息服务有限公')).toBe('云帆信息服务有限公司');
  expect(withWholeEnding('云帆信息服务有限公司')).toBeUndefined();
  expect(withWholeEnding('中山公')).toBeUndefined();
  expect(withWholeEnding('诚蕾企业管理合伙企业（有限合伙')).toBe('诚蕾企业管理合伙企业（有限合伙）');
  expect(withWholeEnding('长春市公安局南关分')).toBe('长春市公安局南关分局');
  expect(withWholeEnding('长春市公安局南关分局')).toBeUndefined();
  expect(withWholeEnding('澜沧（江南）医疗器械行限公司')).toBe('澜沧（江南）医疗器械有限公司');
  expect(withWholeEnding('云帆有限公司')).toBeUndefined();
  expect(withWholeEnding('中穗象银（苏州）包装有限公司与原件一致')).toBe('中穗象银（苏州）包装有限公司');
  expect(withWholeEnding('云帆餐饮有限公司文三路店')).toBeUndefined();
  expect(withWholeEnding('云帆有限公司杭州分公司')).toBeUndefined();
  expect(withWholeEnding('杭州云帆有限公司工会委员会')).toBeUndefined();
});

test('a stroke before the place that a name begins with is no part of it', () => {
  expect(withoutSignBefore('一昆山市恒泰网络科技股份有限公司')).toBe('昆山市恒泰网络科技股份有限公司');
  expect(withoutSignBefore('一品餐饮管理有限公司')).toBeUndefined();
  expect(withoutSignBefore('昆山市恒泰网络科技股份有限公司')).toBeUndefined();
  expect(withoutSignBefore('利晋江市慧玉文具店')).toBe('晋江市慧玉文具店');
  expect(withoutSignBefore('新上海美食有限公司')).toBeUndefined();
  expect(withoutSignBefore('海南昌江黎族自治县农机服务部')).toBeUndefined();
});

test('a speck before a name is no part of it, however wide it was read', () => {
  expect(interpret('legalPersonName', '．王依青')).toEqual({ legalPersonName: '王依青' });
});
