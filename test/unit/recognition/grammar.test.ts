import { expect, test } from 'vitest';
import {
  dottedValidity,
  writtenDate,
  writtenValidity,
} from '../../../electron/core/recognition/parse/dates.ts';
import { interpret } from '../../../electron/core/recognition/parse/interpret.ts';
import { charactersInOrder } from '../../../electron/core/recognition/parse/label.ts';

test('a written day is read even where its signs were misread, and never made up', () => {
  expect(writtenDate('1998年6月15日')).toBe('1998-06-15');
  expect(writtenDate('出生2003年 3月23日')).toBe('2003-03-23');
  expect(writtenDate('1998年13月15日')).toBeUndefined();
  expect(writtenDate('1998年12月}8日')).toBeUndefined();
  expect(writtenDate('1998.年12用.8日')).toBe('1998-12-08');
  expect(writtenDate('2023年2月29日')).toBeUndefined();
  expect(writtenDate('年月日')).toBeUndefined();
});

test('a card validity keeps its meaning when points are lost', () => {
  expect(dottedValidity('2011.03.18-2031.03.18')).toEqual({ validFrom: '2011-03-18', validTo: '2031-03-18' });
  expect(dottedValidity('2011031820310318')).toEqual({ validFrom: '2011-03-18', validTo: '2031-03-18' });
  expect(dottedValidity('2024.10.27-长期')).toEqual({ validFrom: '2024-10-27', validTo: 'long-term' });
  expect(dottedValidity('2011.03.18')).toEqual({});
});

test('a licence validity may be a period, open-ended, or only 长期', () => {
  expect(writtenValidity('2018年04月26日至2038年04月25日')).toEqual({
    validFrom: '2018-04-26',
    validTo: '2038-04-25',
  });
  expect(writtenValidity('2018年04月26日至长期')).toEqual({ validFrom: '2018-04-26', validTo: 'long-term' });
  expect(writtenValidity('长期')).toEqual({ validTo: 'long-term' });
  expect(writtenValidity('自2026年2月3日至203|年2月3日').validTo).toBe('2031-02-03');
  expect(writtenValidity('自2026年2月3日至203年2月3日').validTo).toBeUndefined();
});

test('a company type keeps the comma of its list', () => {
  const companyType = '股份有限公司（非上市、自然人投资或控股）';
  expect(interpret('companyType', companyType)).toEqual({ companyType });
  expect(interpret('companyType', '股份有限公司(非上市,自然人投资或控股)')).toEqual({ companyType });
  expect(interpret('companyType', '股份有限公司（非上市丶自然人投资或控股）')).toEqual({ companyType });
});

test('specks at the ends are no part of a value', () => {
  expect(interpret('name', '“曹桂梓.')).toEqual({ name: '曹桂梓' });
  expect(interpret('name', '买买提.巴哈提')).toEqual({ name: '买买提·巴哈提' });
  expect(interpret('companyName', '|云帆(深圳)科技有限公司')).toEqual({
    companyName: '云帆（深圳）科技有限公司',
  });
});

test('letters that cannot occur in a credit code are read as what they look like', () => {
  expect(interpret('creditCode', '9I33O1O6673959654P')).toEqual({ creditCode: '91330106673959654P' });
  expect(interpret('creditCode', '91330106')).toEqual({});
});

test('a label before an ID number is cut off', () => {
  expect(interpret('idNumber', '公民身份号码11010519491231002X')).toEqual({ idNumber: '11010519491231002X' });
  expect(interpret('idNumber', '1101051949')).toEqual({});
});

test('only the 56 ethnic groups are read as one', () => {
  expect(interpret('nation', '汉')).toEqual({ nation: '汉' });
  expect(interpret('nation', '维吾尔族')).toEqual({ nation: '维吾尔' });
  expect(interpret('nation', '维吾示')).toEqual({ nation: '维吾尔' });
  expect(interpret('nation', '猫')).toEqual({});
});

test('a label counts by its characters in their order', () => {
  expect(charactersInOrder('住所', '住汪所')).toBe(2);
  expect(charactersInOrder('成立日期', '期日立成')).toBe(1);
});

test.each([
  ['自2021年03月05日至2026年03月04日', { validFrom: '2021-03-05', validTo: '2026-03-04' }],
  ['2021年3月5日至无固定期限', { validFrom: '2021-03-05', validTo: 'long-term' }],
  ['2021年3月5日至永久', { validFrom: '2021-03-05', validTo: 'long-term' }],
  ['2021年03月05日至', { validFrom: '2021-03-05' }],
  ['二〇一八年四月二十六日至二〇三八年四月二十五日', { validFrom: '2018-04-26', validTo: '2038-04-25' }],
  ['2021-03-05至2041-03-04', { validFrom: '2021-03-05', validTo: '2041-03-04' }],
])('the period %s is read', (text, fields) => {
  expect(interpret('validity', text)).toEqual(fields);
});

test.each([
  ['2021.03.05-2041.03.0S', { validFrom: '2021-03-05' }],
  ['20210305-2041.03.05', { validFrom: '2021-03-05', validTo: '2041-03-05' }],
])('of the card period %s what is readable is kept', (text, fields) => {
  expect(interpret('validity', text)).toEqual(fields);
});

test.each([
  '浙江省杭州市西湖区文三路100号#A4-1374（住所申报）',
  '上海市浦东新区张江路1/2号B座&C座',
  '广州市天河区体育西路1号、3号',
  '新疆喀什地区艾提尕尔·巴格路1号',
])('no sign printed in the address %s is dropped', (address) => {
  expect(interpret('address', address)).toEqual({ address });
});

test.each([
  ['清溪街道商.业二路675号', '清溪街道商业二路675号'],
  ['包头市昆都仑区石门镇前进村5用无效5号', '包头市昆都仑区石门镇前进村55号'],
  ['牡丹大道1703号3幢4单元1787-室', '牡丹大道1703号3幢4单元1787室'],
  ['松涛二路66K0号财富广场10层350号', '松涛二路660号财富广场10层350号'],
  ['高新技术产业开发区·：金山横街503号', '高新技术产业开发区金山横街503号'],
  ['望江一路558号18层1958号：（集群注册）', '望江一路558号18层1958号（集群注册）'],
  ['1甘肃省天水市秦州区恒通大道278号', '甘肃省天水市秦州区恒通大道278号'],
  ['黄埔二路265号7层2108号（自主中报）', '黄埔二路265号7层2108号（自主申报）'],
])('specks are no part of an address: %s', (text, address) => {
  expect(interpret('address', text)).toEqual({ address });
});

test('a dash between numbers stays one, between words it is a misread 一', () => {
  expect(interpret('address', '软件园A4—1374')).toEqual({ address: '软件园A4-1374' });
  expect(interpret('address', '望江-路218号')).toEqual({ address: '望江一路218号' });
});

test('capital keeps its digits, its separators and its currency', () => {
  expect(interpret('registeredCapital', '1001万元人民市')).toEqual({ registeredCapital: '1001万元人民币' });
  expect(interpret('registeredCapital', 'q910万元人民币')).toEqual({ registeredCapital: '9910万元人民币' });
  expect(interpret('registeredCapital', 'Y8157万元')).toEqual({ registeredCapital: '¥8157万元' });
  expect(interpret('address', '听涛中路359号（住所申报）翠')).toEqual({
    address: '听涛中路359号（住所申报）',
  });
  expect(interpret('legalPersonName', '韩雪斌-')).toEqual({ legalPersonName: '韩雪斌' });
  expect(interpret('registeredCapital', '05￥3595万元')).toEqual({ registeredCapital: '¥3595万元' });
  expect(interpret('registeredCapital', '5O0万元')).toEqual({ registeredCapital: '500万元' });
  expect(interpret('registeredCapital', '参拾万元整')).toEqual({ registeredCapital: '叁拾万元整' });
  expect(interpret('registeredCapital', '1,000万元')).toEqual({ registeredCapital: '1,000万元' });
  expect(interpret('registeredCapital', '100,000000万元')).toEqual({ registeredCapital: '100.000000万元' });
});

test('a partner that is a company keeps its delegate', () => {
  const legalPersonName = '杭州云启投资管理有限公司（委派代表：沈若兰）';
  expect(interpret('legalPersonName', legalPersonName)).toEqual({ legalPersonName });
});

test('digits are part of a company’s name, not of a person’s', () => {
  const numbered = '迅焱顺8号投资管理有限公司';
  expect(interpret('legalPersonName', `1${numbered}7`)).toEqual({ legalPersonName: numbered });
  expect(interpret('legalPersonName', '韩雪3斌1')).toEqual({ legalPersonName: '韩雪斌' });
});

test('of more than 18 digits those are the number that hold its check', () => {
  expect(interpret('idNumber', '11010519491231002X1')).toEqual({ idNumber: '11010519491231002X' });
  expect(interpret('creditCode', '191330106673959654P')).toEqual({ creditCode: '91330106673959654P' });
});

test('the sign of the yuan before an amount is kept, whichever of its forms was read', () => {
  for (const text of ['¥3429万元', '￥3429万元', '羊3429万元']) {
    expect(interpret('registeredCapital', text)).toEqual({ registeredCapital: '¥3429万元' });
  }
});

test('a speck before an amount is no part of it, in either width', () => {
  for (const text of ['．人民币叁佰万元整', '.人民币叁佰万元整']) {
    expect(interpret('registeredCapital', text)).toEqual({ registeredCapital: '人民币叁佰万元整' });
  }
});

test('a sign between the digits of an amount is a point, or a comma where the digits stand in threes', () => {
  const capitalIn = (text: string) => interpret('registeredCapital', text).registeredCapital;
  expect(capitalIn('1680：1123万人民币')).toBe('1680.1123万人民币');
  expect(capitalIn('10,000.000元')).toBe('10,000,000元');
  expect(capitalIn('10,000.000万元')).toBe('10,000.000万元');
});

test('a stroke before an address, and a sign before its remark, are no part of it', () => {
  const address = (text: string) => interpret('address', text).address;
  expect(address('－南京市玄武区解放巷617号')).toBe('南京市玄武区解放巷617号');
  expect(address('南京市玄武区解放巷617号2903室/（集群注册）')).toBe(
    '南京市玄武区解放巷617号2903室（集群注册）',
  );
});

test('the small comma in a type is written where it was lost', () => {
  expect(interpret('companyType', '股份有限公司（非上市自然人投资或控股）')).toEqual({
    companyType: '股份有限公司（非上市、自然人投资或控股）',
  });
});

test('a letter of a block is a capital', () => {
  expect(interpret('address', '星光南路1056号万象国际c座1601')).toEqual({
    address: '星光南路1056号万象国际C座1601',
  });
});

test('a label is no name', () => {
  for (const text of ['姓名', 'Name', 'NAME', '性别', 'e']) expect(interpret('name', text)).toEqual({});
  expect(interpret('legalPersonName', '经营者')).toEqual({});
  expect(interpret('name', '姓名扬')).toEqual({ name: '姓名扬' });
});

test('a word in letters or a ring after the number of a house is no part of the address', () => {
  const address = '重庆市江北区龙泉镇白马村16组328号';
  expect(interpret('address', `${address}COPY`)).toEqual({ address });
  expect(interpret('address', `${address}0`)).toEqual({ address });
  expect(interpret('address', `${address}A`)).toEqual({ address: `${address}A` });
});

test('a remark at the end of an address has both brackets, however few were read', () => {
  const address = '佛山市顺德区秦淮东路608号2927室（自主申报）';
  expect(interpret('address', address.replace('（', ''))).toEqual({ address });
  expect(interpret('address', address.replace('）', ''))).toEqual({ address });
});

test('a name in letters has a comma after the surname, and what is left of its label is none', () => {
  expect(interpret('name', 'HAYES.PAUL')).toEqual({ name: 'HAYES,PAUL' });
  expect(interpret('name', 'HAYES, PAUL J.')).toEqual({ name: 'HAYES,PAULJ' });
  expect(interpret('name', 'NAE')).toEqual({});
  expect(interpret('name', '/.NAME')).toEqual({});
});
