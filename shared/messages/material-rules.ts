/** Sentences of the rules about papers, files and how they go together. */
export const materialRules = {
  nameWritten: (label: string, other: string, differences: string) => ({
    message: `“${label}”与“${other}”是同一家，写法却不同：${differences}。`,
    fix: '平台按字符逐一比较，请都改成营业证件上的写法。',
  }),
  difference: (one: string, other: string) => `“${one}”与“${other}”`,
  nothing: '（无）',
  space: '空格',
  nameDot: (label: string, character: string) => ({
    message: `“${label}”里的“${character}”不是间隔号。`,
    fix: '间隔号请用“·”，与证件和账号实名信息一致。',
  }),
  nameSpace: (label: string) => ({
    message: `“${label}”中间有空格。`,
    fix: '请对照营业证件，证件上没有空格的请删去。',
  }),
  endsBeforeLetter: (label: string, date: string, end: string) => ({
    message: `“${label}”是 ${date}，早于授权有效期的结束日期 ${end}。`,
    fix: '证件先到期，到时要换证并更新资质；也可以把授权有效期缩短到证件到期之前。',
  }),
  copySeal: (papers: string, note: string) => ({
    message: `${papers}交复印件的，要加盖企业公章，章要是红色。`,
    fix: note,
  }),
  copyRefused: (papers: string) => ({
    message: `${papers}不收复印件。`,
    fix: '请拍原件或扫描原件。',
  }),
  missing: (title: string) => `还没有放入“${title}”。`,
  recommended: (title: string) => `建议备好“${title}”。`,
  addToOther: '请在“上传包”里添加这份文件。',
  condition: (text: string) => (/[。！？]$/.test(text) ? text : `${text}。`),
  partnership: (note: string) => ({
    message: `企业名称表示这是合伙企业。${note}`,
    fix: '提交前请先向平台确认是否受理。',
  }),
  samePersonOtherNumber: (name: string) => ({
    message: `法定代表人和管理员都叫“${name}”，证件号码却不同。`,
    fix: '是同一个人的，请核对两处的号码；只是同名的不用改。',
  }),
  sameNumberOtherPerson: (one: string, other: string) => ({
    message: `“${one}”与“${other}”填了同一个证件号码。`,
    fix: '请核对两个人的姓名和号码，看是否填错了人。',
  }),
} as const;
