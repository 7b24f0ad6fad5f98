const bases: Readonly<Record<string, string>> = {
  fullName: '企业全称',
  shortName: '企业简称',
  trademark: '商标',
  app: 'App',
};
const formats: Readonly<Record<string, string>> = { jpeg: 'JPG', png: 'PNG', gif: 'GIF', pdf: 'PDF' };

const megabytes = (bytes: number) => `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MB`;
const months = (count: number) => (count % 12 === 0 ? `${count / 12} 年` : `${count} 个月`);

/** 各平台对照: one case on several platforms. */
export const compare = {
  view: '查看方式',
  views: { list: '检查清单', matrix: '各平台对照' },
  table: '各平台对照表',
  caption: '每一列是一个平台，每一行是一类内容或材料。格子可以点开，跳到对应的字段。',
  corner: '内容与材料',
  keys: '方向键移动，回车打开',
  showAll: '同时列出没有选的平台',
  chosen: '已选',
  add: (platform: string) => `把${platform}加入这份材料单`,
  addShort: '加入',
  remove: (platform: string) => `把${platform}移出这份材料单`,
  removeShort: '移出',
  added: (platform: string) => `已加入${platform}`,
  removed: (platform: string) => `已移出${platform}，填写的内容都还在`,
  groups: { fields: '填写的内容', materials: '要交的材料', limits: '各平台的规定' },
  topics: {
    platform: '平台受理',
    qualification: '用途与资质信息',
    organization: '主体',
    legalPerson: '法定代表人',
    administrator: '管理员',
    signatures: '签名',
    letter: '授权信息',
    certificate: '营业证件',
    legalPersonId: '法定代表人证件照片',
    administratorId: '管理员证件照片',
    handheldPhoto: '手持证件照',
    trademarkPaper: '商标注册证',
    letterScan: '盖章的授权委托书',
    otherPapers: '其他材料',
  },
  states: {
    ready: (count: number) => (count === 0 ? '可提交' : `可提交，另有 ${count} 处提醒`),
    faulty: (count: number) => `${count} 处需修改`,
    missing: (count: number) => `缺 ${count} 项`,
    waiting: (_count: number) => '盖章后可提交',
  },
  cells: {
    ready: (_count: number) => '符合',
    faulty: (count: number) => (count > 1 ? `${count} 处需修改` : '需修改'),
    missing: (count: number) => `缺 ${count} 项`,
    waiting: (_count: number) => '盖章后补',
    doubtful: (count: number) => `${count} 处提醒`,
    advised: (count: number) => `建议补 ${count} 项`,
    unknown: (_count: number) => '未公布',
    optional: (_count: number) => '选填',
    'not-asked': (_count: number) => '不需要',
  },
  readyMaterial: '已备',
  /** A cell as read out: whose, what, how. */
  cell: (topic: string, platform: string, state: string) => `${platform}，${topic}：${state}`,
  more: (count: number) => `还有 ${count} 条，见检查清单`,
  limits: {
    signatureLength: '签名字数',
    signatureBasis: '签名来源',
    qualificationName: '资质名称',
    remark: '备注',
    pictureFormats: '图片格式',
    pictureBytes: '图片大小',
    fileNameLength: '文件名长度',
    fileNameAscii: '文件名用字',
    letterPeriod: '授权有效期',
    letterSignatures: '每份委托书的签名数',
    letterTemplate: '委托书模板',
    longTerm: '“长期”的填法',
  },
  unknown: '未公布',
  notAsked: '不需要',
  conflict: '没有各家都收的取值',
  conflictOf: { longTerm: '各家填法不同，导出时分别换算' },
  range: {
    characters: (minimum: number | undefined, maximum: number | undefined) =>
      maximum === undefined
        ? `至少 ${minimum} 个字`
        : minimum === undefined
          ? `不超过 ${maximum} 个字`
          : `${minimum}–${maximum} 个字`,
    letters: (_minimum: number | undefined, maximum: number | undefined) => `不超过 ${maximum} 个字符`,
    bytes: (_minimum: number | undefined, maximum: number | undefined) => `不超过 ${megabytes(maximum ?? 0)}`,
    months: (minimum: number | undefined, maximum: number | undefined) =>
      maximum === undefined
        ? `至少 ${months(minimum ?? 0)}`
        : minimum === undefined
          ? `不超过 ${months(maximum)}`
          : `${months(minimum)}至 ${months(maximum)}`,
    count: (_minimum: number | undefined, maximum: number | undefined) => `不超过 ${maximum} 个`,
  },
  bases: (accepted: readonly string[], unclear: readonly string[]) => {
    const names = (list: readonly string[]) => list.map((basis) => bases[basis] ?? basis).join('、');
    const sure = accepted.length === 0 ? '没有明确接受的' : names(accepted);
    return unclear.length === 0 ? sure : `${sure}（${names(unclear)}未公布）`;
  },
  formats: (accepted: readonly string[]) =>
    accepted.map((format) => formats[format] ?? format.toUpperCase()).join('、'),
  demands: {
    fileNameAscii: { demanded: '只用英文字母和数字', free: '不限中文' },
    letterTemplate: { demanded: '只收平台自己的模板', free: '内容齐全即可' },
  },
  common: {
    title: '通用取值',
    lead: (count: number) =>
      count === 1
        ? '按所选平台的规定，填写和准备材料时可以照这个来。'
        : `取所选 ${count} 个平台里最严的规定，照这个准备，各家都收。`,
    none: '还没有选择平台。在下表的列头把平台加入材料单，这里就会给出各家都收的取值。',
    unpublished: (platforms: string) => `${platforms}未公布，提交前请确认`,
    allUnpublished: (limits: string) => `所选平台都没有公布：${limits}。`,
    separator: '、',
  },
  proposals: {
    title: '建议改动',
    lead: '下面的内容有平台不收或可能退回。改成右边的写法，所选平台的检查都能通过。',
    refusing: (platforms: string) => `${platforms}不收`,
    doubting: (platforms: string) => `${platforms}可能退回`,
    separator: ' · ',
    becomes: '改为',
    adopt: '采用',
    adoptLabel: (field: string, value: string) => `${field}采用“${value}”`,
    adoptAll: (count: number) => `全部采用（${count} 处）`,
    adopted: (field: string) => `${field}已改`,
    adoptedAll: (count: number) => `已改 ${count} 处`,
    nothing: '没有找到各家都收的写法，请到字段里改。',
    open: '去修改',
    openLabel: (field: string) => `去修改${field}`,
    period: '授权有效期',
  },
} as const;
