/** Sentences about rule packs that cannot be used. */
export const platforms = {
  broken: (file: string, place: string) => ({
    message: `平台规则文件“${file}”不能使用：${place}。`,
    action: '请恢复或重新安装这个文件；导入的规则包请向提供者索取正确的版本。',
  }),
  askProvider: '请向提供者索取正确的版本，再导入一次。',
  /** A pack that is whole in itself, and something that rests on it that is not any longer. */
  breaks: (file: string, reason: string) => ({
    message: `“${file}”与依据它的规则合不上：${reason}`,
    action: '请向提供者索取配套的规则包，先导入依据它的那一份，再导入这一份。',
  }),
  recordBroken: {
    message:
      '已导入规则包的记录（数据文件夹中的 platforms/taken.json）读不出来，现在用的是随备妥提供的规则。',
    action: '导入过的文件都还在，重新导入即可；读不出来的记录会另存保留。',
  },
  takenLost: (name: string) => ({
    message: `“${name}”曾经导入的规则包已丢失或被改动，不能使用。`,
    action: '请重新导入这份规则包，或恢复另一份。',
  }),
  versionUnknown: {
    message: '没有找到这一份规则，什么都没有改变。',
    action: '请刷新页面，再从列出的日期中选择。',
  },
  nothingToExport: {
    message: '这个平台现在没有启用的规则，没有可以导出的内容。',
    action: '请先恢复一份规则，再导出。',
  },
  formatDiffers: (found: string, expected: string) => `的格式是“${found}”，这个版本的备妥使用“${expected}”`,
  reservedId: (id: string) => `不能用“${id}”作平台编号`,
  notJson: '内容不是 JSON',
  unreadable: '文件读不出来',
  place: (path: string, what: string) => `“${path === '' ? '最外层' : path}”${what}`,
  unknownKeys: (keys: readonly string[]) => `有不认识的键：${keys.join('、')}`,
  brokenReference: (value: string) => `引用了不存在或重复的“${value}”`,
  faults: {
    invalid_type: '缺少，或类型不对',
    invalid_value: '不是允许的值',
    invalid_format: '格式不对',
    too_small: '太小或太短',
    too_big: '太大或太长',
  } satisfies Record<string, string>,
  otherFault: '内容不对',
  tooLarge: (kilobytes: number) => `超过 ${kilobytes} kB`,
  tooDeep: (levels: number) => `嵌套超过 ${levels} 层`,
  longText: (characters: number) => `文字超过 ${characters} 个字`,
  longList: (items: number) => `超过 ${items} 项`,
  channelMissing: (id: string) => `所依据的平台“${id}”没有规则包`,
  channelCircular: '层层依据，没有尽头',
  wordListMissing: (id: string) => `没有词表“${id}”`,
  idDiffers: (id: string) => `里面写的平台“${id}”与文件名不同`,
} as const;
