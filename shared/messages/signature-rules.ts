const replace = '请改成企业名称的全称或简称。';

/** Sentences of the rules about one signature; `text` is the signature as typed. */
export const signatureRules = {
  tooShort: (text: string, length: number, limit: number) => ({
    message: `签名“${text}”只有 ${length} 个字，平台要求至少 ${limit} 个。`,
    fix: replace,
  }),
  tooLong: (text: string, length: number, limit: number) => ({
    message: `签名“${text}”有 ${length} 个字，平台最多收 ${limit} 个。`,
    fix: '请改用企业名称的简称。',
  }),
  lengthUnknown: (note: string) => ({ message: note, fix: '拿不准的，提交前向平台确认。' }),
  brackets: (text: string) => ({
    message: `签名“${text}”里有括号。`,
    fix: '不用写括号，平台会自动加上【】。',
  }),
  space: (text: string) => ({ message: `签名“${text}”里有空格。`, fix: '请删去空格。' }),
  fullWidth: (text: string, suggestion: string) => ({
    message: `签名“${text}”里有全角的字母或数字。`,
    fix: `请改成“${suggestion}”。`,
  }),
  symbol: (text: string, symbols: string) => ({
    message: `签名“${text}”里的“${symbols}”平台不收。`,
    fix: '签名只能用中文、英文字母和数字，请删去或替换。',
  }),
  digitsOnly: (text: string) => ({ message: `签名“${text}”全是数字。`, fix: replace }),
  latinOnly: (text: string) => ({
    message: `签名“${text}”里没有中文，容易被退回。`,
    fix: '请改成含中文的企业简称；确需英文名的，请准备能证明关系的材料。',
  }),
  traditional: (text: string, characters: string, suggestion: string) => ({
    message: `签名“${text}”里有繁体字“${characters}”。`,
    fix: `请改成简体“${suggestion}”。`,
  }),
  forbiddenWord: (text: string, word: string) => ({
    message: `签名“${text}”里有“${word}”，平台不收测试用的签名。`,
    fix: '请改成正式使用的名字。',
  }),
  neutral: (text: string) => ({
    message: `“${text}”是中性签名，看不出是哪家企业。`,
    fix: '请换成企业名称的全称或简称。',
  }),
  neutralWord: (text: string, word: string) => ({
    message: `签名“${text}”里的“${word}”是中性词。`,
    fix: '请确认去掉它以后的名字是企业简称，或者直接只用简称。',
  }),
  duplicate: (text: string, first: number) => ({
    message: `签名“${text}”与第 ${first} 个重复。`,
    fix: '请删去一个。',
  }),
  basis: (basis: string, platform: string, note: string | undefined) => ({
    message: note ?? `${platform}不收“${basis}”作为签名来源。`,
    fix: '请改用企业名称或已注册的商标。',
  }),
  fullNameDiffers: (text: string) => ({
    message: `签名“${text}”与企业名称不一致，却选了全称。`,
    fix: '请与营业证件上的名称逐字核对，或把签名来源改成简称。',
  }),
  /** What a signature shares with the company's name, within that name. */
  matched: (piece: string) => `〔${piece}〕`,
  skipping: (text: string, matched: string, shown: string) => ({
    message: `签名“${text}”跳过了企业名称中的字，连续对得上的只有“${matched}”：${shown}。`,
    fix: '简称要从企业名称中连续截取，不能跳字。',
  }),
  reordered: (text: string, matched: string, shown: string) => ({
    message: `签名“${text}”的字都在企业名称里，但次序不同，连续对得上的只有“${matched}”：${shown}。`,
    fix: '简称要从企业名称中连续截取，不能调换次序。',
  }),
  partial: (text: string, matched: string, shown: string) => ({
    message: `签名“${text}”与企业名称连续对得上的只有“${matched}”：${shown}。`,
    fix: '简称要完整地出现在企业名称里；是商标的，请把签名来源改成商标。',
  }),
  unrelated: (text: string) => ({
    message: `签名“${text}”与企业名称没有相同的字。`,
    fix: '请改用企业名称的简称；是商标的，请把签名来源改成商标。',
  }),
  notUnique: (text: string, brand: string) => ({
    message: `“${text}”只有地名、行业或组织形式，没有企业的字号“${brand}”，别家也可能叫这个名字。`,
    fix: `签名要能唯一指向本企业，请带上“${brand}”。`,
  }),
  littleOverlap: (text: string, overlap: number, limit: number) => ({
    message: `签名“${text}”与企业名称只有 ${overlap} 个字相同，建议至少 ${limit} 个。`,
    fix: '字太少会与别家相混，请截取得长一些。',
  }),
  shortLength: (text: string, limit: number) => ({
    message: `简称“${text}”少于 ${limit} 个字，可能对应多家企业。`,
    fix: `建议截取 ${limit} 个字以上，能唯一指向本企业。`,
  }),
  placeName: (text: string, suggestion: string) => ({
    message: `简称“${text}”没有带上企业名称开头的地名。`,
    fix: `带上地名更容易通过，例如“${suggestion}”。`,
  }),
  initials: (text: string) => ({
    message: `签名“${text}”像是只取了首字母。`,
    fix: '首字母看不出是哪家企业，请改用含中文的企业简称。',
  }),
  personName: (text: string, label: string) => ({
    message: `签名“${text}”与“${label}”相同，是个人姓名。`,
    fix: replace,
  }),
  topic: (text: string, word: string, title: string) => ({
    message: `签名“${text}”里的“${word}”在“${title}”之列，可能被退回或拦截。`,
    fix: '企业名称里本来就有这个词的，备好能证明的材料；不然请换一个名字。',
  }),
  onlyCaseDiffers: (text: string, first: number, note: string | undefined) => ({
    message: `签名“${text}”与第 ${first} 个只差大小写。${note ?? '平台没有公布是否算同一个签名。'}`,
    fix: '建议只留一个，拿不准的先向平台确认。',
  }),
  evidence: (basis: string, evidence: string) => ({
    message: `签名来源是“${basis}”，平台要看：${evidence}。`,
    fix: '请备好这些，截图在“上传包”里添加。',
  }),
  letterMayBeNeeded: (text: string, note: string) => ({
    message: `签名“${text}”不是从企业名称中截取的。${note}`,
    fix: '名字属于别家的，请把申请用途改成他用，准备授权委托书。',
  }),
  trademarkName: (text: string, trademark: string) => ({
    message: `签名“${text}”与商标名称“${trademark}”不同。`,
    fix: '签名要与商标完全一致，请改正其中一个。',
  }),
  trademarkApplicant: (applicant: string) => ({
    message: `商标申请人“${applicant}”与企业名称不同。`,
    fix: '商标必须属于签名归属方，请核对名称或换一个签名来源。',
  }),
} as const;
