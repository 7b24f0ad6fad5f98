const stems =
  '高新 高新技术 高新技术产业 经济 经济技术 经济技术产业 技术产业 综合 工业 产业 旅游 保税 出口加工 自贸 临港 临空 临空经济 航空港 循环经济';

/**
 * Zones that have authorities and addresses of their own and are no divisions: one may stand where a county
 * would, and must not be taken for one misread.
 */
export const zones: readonly string[] = [
  '开发区',
  '经开区',
  '高开区',
  '新区',
  '港区',
  '园区',
  '管理区',
  '示范区',
  '风景区',
  '度假区',
  ...stems.split(' ').flatMap((stem) => [`${stem}区`, `${stem}开发区`, `${stem}园区`, `${stem}示范区`]),
];

/** Police branches named after what they guard rather than a county. */
export const guardedPlaces: readonly string[] = [
  ...zones,
  ...zones.filter((zone) => zone.length > 2).map((zone) => zone.replace(/区$/, '')),
  ...'高新 经开 机场 水上 水务 铁路 森林 林业 交通 公交 地铁 轨道 港航 港口 港务 边防 海上 油田 矿区 新城'.split(
    ' ',
  ),
];
