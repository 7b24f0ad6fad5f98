import { expect, test } from 'vitest';
import { divisions } from '../../../../electron/core/recognition/divisions/divisions.ts';
import { namesUnknownDivision } from '../../../../electron/core/recognition/divisions/unknown-division.ts';

test('a city that its province does not have, and a county that its city does not have, are unknown', () => {
  expect(namesUnknownDivision('福建省厦内市思明区软件园1号')).toBe(true);
  expect(namesUnknownDivision('浙江省温洲市鹿城区清河北路2号')).toBe(true);
  expect(namesUnknownDivision('杭州市西糊区文三路1号')).toBe(true);
  expect(namesUnknownDivision('山东省青岛市菜西市商业一路182号')).toBe(true);
});

test('what is no division’s name is none that is unknown', () => {
  expect(namesUnknownDivision('贵州省贵安新区湖潮乡')).toBe(false);
  expect(namesUnknownDivision('四川省双流县城市花园3幢')).toBe(false);
  expect(namesUnknownDivision('苏州市高新技术开发区竹园路9号')).toBe(false);
  expect(namesUnknownDivision('文三路1号')).toBe(false);
  expect(namesUnknownDivision('青岛市城阳市场9号')).toBe(false);
});

test('no city that the country has or had is unknown in its province', () => {
  const cities = divisions.all.filter(({ name, level }) => level !== 'province' && name.endsWith('市'));
  for (const { code, name } of cities) {
    const [province] = divisions.ofCode(`${code.slice(0, 2)}0000`);
    if (province === undefined) continue;
    expect(namesUnknownDivision(`${province.name}${name}人民路1号`), `${province.name}${name}`).toBe(false);
  }
});
