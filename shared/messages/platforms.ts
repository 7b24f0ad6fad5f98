/** Sentences about rule packs that cannot be used. */
export const platforms = {
  broken: (file: string, place: string) => ({
    message: `平台规则文件“${file}”不能使用：${place}。`,
    action: '请恢复或重新安装这个文件；导入的规则包请向提供者索取正确的版本。',
  }),
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
