const values = {
  'organization.name': '授权方名称',
  'organization.creditCode': '授权方统一社会信用代码',
  'legalPerson.name': '法定代表人姓名',
  'accountHolder.name': '被授权方名称',
  'accountHolder.creditCode': '被授权方统一社会信用代码',
  'administrator.name': '管理员姓名',
  'administrator.number': '管理员证件号码',
  'administrator.mobile': '管理员手机号',
  platform: '平台名称',
  signatures: '签名（全部）',
  signatureCount: '签名个数',
  validFrom: '有效期起（整个日期）',
  'validFrom.year': '有效期起：年',
  'validFrom.month': '有效期起：月',
  'validFrom.day': '有效期起：日',
  validTo: '有效期止（整个日期）',
  'validTo.year': '有效期止：年',
  'validTo.month': '有效期止：月',
  'validTo.day': '有效期止：日',
  signedOn: '签署日期（整个日期）',
  'signedOn.year': '签署日期：年',
  'signedOn.month': '签署日期：月',
  'signedOn.day': '签署日期：日',
} as const;

/** A platform's own letter that is filled in: what its places are called, and why it was not filled. */
export const letterForm = {
  values,
  empty: (file: string) => ({
    message: `“${file}”是空文件。`,
    action: '请从平台重新下载模板再导入。',
  }),
  tooLarge: (file: string) => ({
    message: `“${file}”超过 10 MB，不像是一份委托书模板。`,
    action: '请确认选的是平台的委托书模板。',
  }),
  word: (file: string) => ({
    message: `“${file}”是 Word 文件，备妥不改动平台模板的排版，所以只填写 PDF。`,
    action: '请用 Word 或 WPS 打开它，选“另存为 PDF”，再导入存好的 PDF。',
  }),
  notPdf: (file: string) => ({
    message: `“${file}”不是 PDF 文件。`,
    action: '请导入平台模板的 PDF；图片或其他格式请先在原软件里存为 PDF。',
  }),
  password: (file: string) => ({
    message: `“${file}”加了密码或限制了编辑，不能填写。`,
    action: '请从平台下载没有限制的模板，或者打印出来用手填写。',
  }),
  damaged: (file: string) => ({
    message: `“${file}”已损坏或没有页面，打不开。`,
    action: '请从平台重新下载模板再导入。',
  }),
  tooManyPages: (file: string, pages: number) => ({
    message: `“${file}”有 ${pages} 页，不像是一份委托书模板。`,
    action: '请确认选的是平台的委托书模板；如果模板在一份长文件里，请先把那几页单独存为 PDF。',
  }),
  missing: {
    message: '找不到这份平台模板，它可能已经删除。',
    action: '请重新导入平台的模板。',
  },
  pageMissing: (value: string, page: number) => ({
    message: `“${value}”标在第 ${page} 页，这份模板没有这一页。`,
    action: '请在“标注模板”里删掉这一处，重新标注。',
  }),
  outside: (value: string, page: number) => ({
    message: `第 ${page} 页给“${value}”标的位置超出了页面，没有生成委托书。`,
    action: '请在“标注模板”里把这一处移回页面内。',
  }),
  tooSmall: (value: string, page: number) => ({
    message: `第 ${page} 页给“${value}”标的位置太小，最小的字号也放不下，没有生成委托书。`,
    action: '请在“标注模板”里把这一处框得大一些，或者减少要填的内容。',
  }),
  fieldTooSmall: (value: string) => ({
    message: `模板里填“${value}”的栏太小，最小的字号也放不下，没有生成委托书。`,
    action: '请改为在页面上框出一处更大的位置，或者减少要填的内容。',
  }),
  fieldTooShort: (value: string, longest: number) => ({
    message: `模板里填“${value}”的栏最多 ${longest} 个字，放不下，没有生成委托书。`,
    action: '请改为在页面上框出一处位置，或者减少要填的内容。',
  }),
  fieldRefused: (value: string) => ({
    message: `模板里填“${value}”的栏不能填写，没有生成委托书。`,
    action: '请改为在页面上框出这一处的位置。',
  }),
} as const;
