/** 检查: every finding of a case. */
export const check = {
  severities: { error: '错误', warning: '提醒', note: '说明' },
  severityLeads: {
    error: '不改会被退回',
    warning: '可能被退回，建议处理',
    note: '供参考',
  },
  count: (count: number) => `${count} 项`,
  allPlatforms: '全部平台',
  platformFilter: '按平台查看',
  allClear: '没有发现问题',
  allClearText: '所有检查都通过了，可以打印授权委托书、生成上传包。',
  onlyNotes: '没有错误和提醒，下面是几点说明。',
  source: '依据',
  sourceOf: (source: string) => `出处：${source}`,
  asOf: (platform: string, date: string) => `${platform}规则截至 ${date}`,
  basisSeparator: '；',
  notReview: '。检查依据公开的平台规则，不代表平台的审核结果。',
} as const;
