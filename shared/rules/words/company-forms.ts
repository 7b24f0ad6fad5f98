/** Endings that say what kind of body a name belongs to, longer ones first where one ends with another. */
export const legalForms: readonly string[] = [
  '股份有限责任公司',
  '集团股份有限公司',
  '集团有限责任公司',
  '有限责任公司',
  '集团股份公司',
  '集团有限公司',
  '股份有限公司',
  '合作联社',
  '专业合作社',
  '有限公司',
  '股份公司',
  '合伙企业',
  '集团公司',
  '分公司',
  '合作社',
  '事务所',
  '经营部',
  '服务部',
  '工作室',
  '总公司',
  '公司',
  '集团',
];

/**
 * Trades as companies name them after their brand (行业). General knowledge, for splitting names only: a trade
 * that is missing leaves brand and trade as one piece.
 */
export const trades: readonly string[] = (
  '科技 网络 信息 技术 电子 软件 数据 智能 数字 通信 通讯 物联 互联 商贸 贸易 商务 电子商务 进出口 供应链 ' +
  '物流 货运 运输 快递 仓储 文化 传媒 传播 广告 影视 艺术 设计 教育 培训 咨询 管理 服务 技术服务 信息服务 ' +
  '餐饮 食品 饮品 农业 农产品 生物 医药 医疗 医疗器械 健康 养老 美容 美发 家政 物业 酒店 旅游 旅行社 体育 健身 ' +
  '建筑 建设 工程 装饰 装修 家居 家具 建材 地产 房地产 置业 投资 控股 实业 工业 制造 机械 设备 自动化 电气 ' +
  '电器 汽车 新能源 能源 环保 环境 化工 材料 新材料 包装 印刷 纺织 服装 服饰 鞋业 珠宝 百货 超市 零售 ' +
  '人力资源 劳务 财务 税务 知识产权 法律 律师 会计 检测 认证 安全 安防 保险 融资 租赁 担保 金融 资产 信用 ' +
  '发展 开发 产业 企业 运营 策划 会展 园林 花卉 宠物 图书 出版 游戏 动漫 生活 出行 传感 半导体 光电 航空'
).split(' ');
