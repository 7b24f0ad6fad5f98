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
  addToOther: '请放进附件。',
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
  fileFormat: (label: string, name: string, accepted: string) => ({
    message: `“${label}”的文件“${name}”格式不对，平台只收 ${accepted}。`,
    fix: '请换成平台收的格式。',
  }),
  fileSize: (label: string, name: string, size: string, limit: string) => ({
    message: `“${label}”的文件“${name}”有 ${size}，平台最多收 ${limit}。`,
    fix: '请压缩后再上传。',
  }),
  fileCount: (label: string, count: number, limit: number) => ({
    message: `“${label}”有 ${count} 个文件，平台最多收 ${limit} 个。`,
    fix: '请去掉不需要的，或合并成一个文件。',
  }),
  fileNameAscii: (label: string, name: string) => ({
    message: `“${label}”的文件名“${name}”里有英文字母和数字以外的字。`,
    fix: '上传前请把文件名改成英文字母和数字。',
  }),
  fileNameLength: (label: string, name: string, limit: number) => ({
    message: `“${label}”的文件名“${name}”太长，平台最多收 ${limit} 个字符。`,
    fix: '上传前请把文件名改短。',
  }),
  fileNameCharacter: (label: string, name: string, character: string) => ({
    message: `“${label}”的文件名“${name}”里的“${character}”平台不收。`,
    fix: '上传前请去掉文件名里的空格和符号。',
  }),
} as const;
