/** 上传包: what is in it, what its papers say, and why one was not made. */
export const uploadPackage = {
  /** Its name without extension; `subject` is the company, or the case's title. */
  name: (subject: string, platform: string, date: string) => `${subject}-${platform}上传包-${date}`,
  unnamed: '未命名材料单',
  unresolvedSuffix: '-有未解决问题',
  unresolvedSuffixAscii: '-unresolved',
  sheetFile: '填写单.pdf',
  reportFile: '检查报告.pdf',
  noteOfUse: (platform: string) => `仅用于${platform}短信资质申请`,
  materialMissing: (title: string) => ({
    message: `缺少“${title}”，上传包里没有这一份。`,
    action: '请先放入这份文件，再生成上传包。',
  }),
  sourceMissing: (title: string, name: string | undefined) => ({
    message: name === undefined ? `“${title}”用的文件找不到了。` : `“${title}”用的文件“${name}”找不到了。`,
    action: '请重新添加这份文件。',
  }),
  noFormat: (title: string, formats: string) => ({
    message: `“${title}”只收 ${formats}，备妥做不出这种格式。`,
    action: '请用原来的软件另存为平台要求的格式，直接在平台上传。',
  }),
  watermarkRefused: (platform: string) => ({
    message: `${platform}不收带水印的证件图片，没有加用途水印。`,
    action: '请上传没有水印的图片。',
  }),
  cannotFit: (title: string, limit: string) => ({
    message: `“${title}”压到 ${limit} 以内就看不清了，没有压缩，保留了原文件。`,
    action: '请分开拍摄或扫描，让一个文件只有一份材料，再重新生成。',
  }),
  blocked: (errors: number) => ({
    message: `还有 ${errors} 处会被平台退回的问题，没有生成上传包。`,
    action: '请先改正；也可以坚持生成，文件名和检查报告里会写明有未解决的问题。',
  }),
  tooLarge: (limit: string) => ({
    message: `文件加起来超过 ${limit}，没有生成上传包。`,
    action: '请从更多资料里去掉不需要的文件，或分成几份材料单。',
  }),
  conversionFailed: {
    message: '文件没有转换成功，可能已损坏。',
    action: '请用看图软件打开后另存为 JPG，重新添加。',
  },
  noLongerKept: {
    message: '这个上传包已经不在了：备妥只保留最近生成的几个，重新打开后也会清空。',
    action: '请重新生成一次。',
  },
  exists: (name: string) => ({
    message: `“${name}”已经存在，没有覆盖。`,
    action: '请换一个名称，或先移走原来的文件。',
  }),
  targetMissing: (name: string) => ({
    message: `保存位置“${name}”不存在，可能已被移走或磁盘已拔出。`,
    action: '请换一个文件夹，再生成一次。',
  }),
  targetReadOnly: (name: string) => ({
    message: `“${name}”不能写入。`,
    action: '请检查文件夹的权限，或换一个文件夹。',
  }),
  targetBusy: (name: string) => ({
    message: `“${name}”正被其他程序打开，没有写入。`,
    action: '请关闭打开它的程序，再生成一次。',
  }),
  pathTooLong: (name: string) => ({
    message: `“${name}”的完整路径太长，系统不接受。`,
    action: '请换一个层级较浅的文件夹，或用较短的名称。',
  }),
  diskFull: (name: string) => ({
    message: `磁盘空间不足，“${name}”没有写入。`,
    action: '请先清理磁盘空间，再生成一次。',
  }),
  diskFailing: (name: string) => ({
    message: `磁盘出错，“${name}”没有写完。`,
    action: '请换一个磁盘，再生成一次。',
  }),
  /** What a request's placeholder stands for. */
  placeholders: {
    file: (name: string) => `上传 ${name} 后得到的文件标识`,
  },
  requestNote: '占位符写在两层花括号里，提交前逐个替换。数组参数按平台文档转为 JSON 字符串发送。',
  sheet: {
    title: '填写单',
    lead: (platform: string) => `按${platform}表单的顺序排列，逐项填写。`,
    materials: '上传的文件',
    blank: '（未填写）',
    elsewhere: (hint: string) => `在平台上填写：${hint}`,
    need: {
      required: '必交',
      recommended: '建议交',
      later: '必交',
      onRequest: '平台要求时交',
      optional: '可不交',
    },
    file: (name: string, size: string, pages: number) =>
      pages > 1 ? `${name}（${size}，${pages} 页）` : `${name}（${size}）`,
    noFileNeed: (need: string) => `没有文件（${need}）`,
    conditionSeparator: '；',
  },
  report: {
    title: '检查报告',
    unresolved: '这个上传包有未解决的问题，按使用者的要求生成。平台可能退回。',
    clear: '没有会被平台退回的问题。',
    scope: '检查范围',
    scopeText: (fields: number, materials: number) =>
      `按公开的平台规则检查了 ${fields} 个表单字段和 ${materials} 份材料，不代表平台的审核结果。`,
    open: '未解决',
    severities: { error: '错误：不改会被退回', warning: '提醒：可能被退回', note: '说明' },
    accepted: '签署件上有疑问、经人确认的',
    acceptedBecause: (reason: string, date: string) => `${date} 确认，理由：${reason}`,
    files: '文件',
    fix: (text: string) => `处理：${text}`,
    source: (text: string) => `依据：${text}`,
    numbered: (number: number, label: string) => `${number}. ${label}`,
  },
  facts: {
    organization: '主体',
    platform: '平台',
    purpose: '用途',
    rules: '规则截至',
    checkedOn: '检查日期',
    madeOn: '生成日期',
  },
  count: (count: number) => `（${count} 项）`,
  missingGlyph: (code: string) => `〔U+${code}〕`,
  separator: '、',
} as const;
