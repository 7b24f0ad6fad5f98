import { fileRules } from './file-rules.ts';
import { materialRules } from './material-rules.ts';
import { printedRules } from './printed-rules.ts';
import { signatureRules } from './signature-rules.ts';

const confidence = {
  official: '官方资料',
  reported: '公开转述',
  assumed: '暂无官方依据，按常规处理',
} as const;

/** Sentences of the rules: what is wrong with which field, and what to do. */
export const rules = {
  sources: {
    pack: (source: string, asOf: string, level: keyof typeof confidence) =>
      `${source}（截至 ${asOf}，${confidence[level]}）`,
    creditCode: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
    residentId: 'GB 11643-1999《公民身份号码》',
    permits: '国家移民管理局公布的证件号码规则',
    residentCardLaw: '《中华人民共和国居民身份证法》第五条',
    mobile: '工业和信息化部公布的号段分配',
    landline: '国内长途区号编号规则',
    calendar: '公历',
    personName: '证件登记的通行写法',
    reminder: '备妥的提醒',
  },
  units: {
    unknown: '（平台未公布）',
    months: (months: number) => (months % 12 === 0 ? `${months / 12} 年` : `${months} 个月`),
    separator: '、',
  },
  labelOfItem: (label: string, number: number) => `第 ${number} 个签名 · ${label}`,
  labelIn: (section: string, label: string) => `${section} · ${label}`,
  required: {
    field: (label: string) => ({ message: `“${label}”还没有填。`, fix: '请补上这一项。' }),
    file: (label: string) => ({ message: `还没有“${label}”。`, fix: '请放入照片或扫描件。' }),
    list: (label: string) => ({ message: `“${label}”还是空的。`, fix: '请至少填一个签名。' }),
    details: (label: string) => ({ message: `“${label}”等信息还没有填。`, fix: '请补上这几项。' }),
  },
  recommended: {
    field: (label: string) => ({ message: `建议填写“${label}”。`, fix: '平台不强制，补上更容易通过。' }),
    file: (label: string) => ({
      message: `建议放入“${label}”。`,
      fix: '平台不强制，补上可以减少审核和报备失败。',
    }),
    list: (label: string) => ({
      message: `“${label}”还是空的。`,
      fix: '资质可以先提交；把准备用的签名列出来，可以一起检查。',
    }),
  },
  later: (label: string) => ({
    message: `“${label}”要等委托书打印、盖章、签字之后才有。`,
    fix: '完成检查后打印委托书，办好再拍照或扫描放进来。',
  }),
  onRequest: (label: string) => ({
    message: `平台可能要求补充“${label}”。`,
    fix: '核验不通过时才需要，手边有的话建议先备好。',
  }),
  text: {
    tooLong: (label: string, length: number, limit: number) => ({
      message: `“${label}”有 ${length} 个字，平台最多收 ${limit} 个。`,
      fix: '请缩短。',
    }),
    character: (label: string, character: string) => ({
      message: `“${label}”里的“${character}”平台不收。`,
      fix: '请去掉或换成平台允许的字符。',
    }),
    digitsOnly: (label: string) => ({
      message: `“${label}”不能全是数字。`,
      fix: '请加上中文或英文。',
    }),
    halfWidthBrackets: (label: string) => ({
      message: `“${label}”里是半角括号，营业证件上一般印全角括号。`,
      fix: '平台按字符逐一比较，请与证件和账号实名信息保持一致。',
    }),
  },
  choice: {
    refused: (label: string, platform: string, accepted: string) => ({
      message: `${platform}不收现在所选的“${label}”。`,
      fix: `请改选：${accepted}。`,
    }),
  },
  platform: {
    missing: { message: '还没有选择平台。', fix: '请至少选择一个要提交的平台。' },
    unknown: (id: string) => ({
      message: `没有平台“${id}”的规则。`,
      fix: '请换一个平台，或导入这个平台的规则包。',
    }),
    closed: (platform: string, since: string | undefined) => ({
      message:
        since === undefined
          ? `${platform}已不再接受新客户开通短信服务。`
          : `${platform}自 ${since} 起不再接受新客户开通短信服务。`,
      fix: '已开通的账号可以继续；没有开通的请选别的平台。',
    }),
  },
  entity: {
    soleProprietor: (platform: string, refused: boolean) => ({
      message: refused
        ? `信用代码以 92 开头，是个体工商户，${platform}不受理。`
        : `信用代码以 92 开头，是个体工商户，${platform}很可能不再受理。`,
      fix: '请先向平台确认，或换成公司主体申请。',
    }),
    outsideMainland: (note: string) => ({
      message: `从名称和代码看，这家企业可能不在中国内地。${note}`,
      fix: '在内地有公司的，请用它的名称和统一社会信用代码；没有的，先向平台确认。',
    }),
    publicBody: (note: string) => ({
      message: note,
      fix: '提交前请多留时间；拿不准的先向平台确认。',
    }),
    kind: (form: string, kind: string) => ({
      message: `信用代码的前两位表示${form}，与所选的“${kind}”不一致。`,
      fix: '请核对代码的前两位，或改选企业类型。',
    }),
    forms: {
      enterprise: '企业',
      'sole-proprietor': '个体工商户',
      cooperative: '农民专业合作社',
      government: '机关',
      institution: '事业单位',
      'mass-organization': '群众团体',
      'social-organization': '社会组织',
      'law-firm': '律师执业机构',
      religious: '宗教组织',
      'trade-union': '工会',
      'rural-collective': '农村集体经济组织',
      military: '军队单位',
    },
  },
  date: {
    form: (label: string) => ({
      message: `“${label}”不是日期。`,
      fix: '请按“年-月-日”填写，例如 2026-01-31。',
    }),
    day: (label: string, value: string) => ({
      message: `“${label}”填的 ${value} 这一天不存在。`,
      fix: '请核对月份和日期。',
    }),
    typed: (label: string, normal: string) => ({
      message: `“${label}”的写法不是“年-月-日”。`,
      fix: `请改成 ${normal}。`,
    }),
    openStart: (label: string) => ({
      message: `“${label}”不能是长期。`,
      fix: '请填证件上的开始日期。',
    }),
    longTerm: (label: string, entry: string) => ({
      message: `“${label}”是长期，平台上填 ${entry}。`,
      fix: '不用改，填表对照里会换成这个日期。',
    }),
  },
  validity: {
    endBeforeStart: (label: string) => ({
      message: `“${label}”早于开始日期。`,
      fix: '请核对两个日期，看是否填反了。',
    }),
    expired: (label: string, date: string) => ({
      message: `“${label}”是 ${date}，已经过期。`,
      fix: '请换成有效的证件，再更新这里的日期和照片。',
    }),
    notYet: (label: string, date: string) => ({
      message: `“${label}”是 ${date}，还没有开始生效。`,
      fix: '请核对日期；新证件还没生效的，等生效后再提交。',
    }),
    soon: (label: string, date: string, days: number) => ({
      message:
        days === 0 ? `“${label}”是 ${date}，今天到期。` : `“${label}”是 ${date}，还有 ${days} 天到期。`,
      fix: '审核和报备需要时间，建议先换新证再提交。',
    }),
    residentCard: (expected: string) => ({
      message: `证件的有效期与办证时的年龄对不上，按年龄应为${expected}。`,
      fix: '很可能有日期看错了，请对照身份证国徽面和号码核对；临时身份证请换成正式证件。',
    }),
    residentCardBeforeBirth: {
      message: '证件的开始日期早于号码中的出生日期。',
      fix: '请核对有效期和证件号码。',
    },
    residentCardYears: (years: number) => ` ${years} 年`,
    residentCardLongTerm: '长期',
  },
  letter: {
    openEnded: {
      message: '授权有效期不能是长期。',
      fix: '请填具体的结束日期。',
    },
    endBeforeStart: {
      message: '授权有效期的结束日期早于开始日期。',
      fix: '请核对两个日期，看是否填反了。',
    },
    notYet: (date: string) => ({
      message: `授权有效期从 ${date} 开始，今天还不在有效期内，平台会退回。`,
      fix: '请把开始日期改成提交当天或更早，或等到那天再提交。',
    }),
    expired: (date: string) => ({
      message: `授权有效期在 ${date} 已经结束，平台会退回。`,
      fix: '请改有效期，重新打印、盖章、签字。',
    }),
    tooShort: (limit: string) => ({
      message: `授权有效期不足 ${limit}，有效期太短可能被退回。`,
      fix: `请把结束日期延后，至少满 ${limit}。`,
    }),
    tooLong: (limit: string) => ({
      message: `授权有效期超过 ${limit}，平台不建议这么长。`,
      fix: `请把结束日期提前到 ${limit}以内。`,
    }),
    signedInFuture: (date: string) => ({
      message: `签订日期 ${date} 还没有到。`,
      fix: '请填实际签字的日期；还没签的可以留空，签字时手写。',
    }),
    signedAfterEnd: {
      message: '签订日期在授权有效期结束之后。',
      fix: '请核对签订日期和授权有效期。',
    },
    signedBeforeStart: {
      message: '签订日期早于授权有效期的开始日期。',
      fix: '一般从签订当天开始生效，请核对这两个日期。',
    },
    ownTemplate: (note: string) => ({
      message: note,
      fix: '打印前请确认用的是平台要求的模板。',
    }),
    tooManySignatures: (count: number, limit: number) => ({
      message: `有 ${count} 个签名，一份委托书最多写 ${limit} 个。`,
      fix: '请删去暂时用不到的签名，或分成两份材料单。',
    }),
  },
  parties: {
    selfMismatch: {
      message: '申请用途是自用，但平台账号的企业与签名归属方不是同一家。',
      fix: '两家不同时应改成他用，并准备授权委托书；其实是同一家的，请把名称和代码改一致。',
    },
    same: {
      message: '被授权方与签名归属方是同一家，不需要授权委托书。',
      fix: '请把申请用途改成自用；或者把被授权方改成平台账号实名认证的企业。',
    },
  },
  administrator: {
    underAge: (age: number, limit: number) => ({
      message: `按证件号码，管理员今年 ${age} 岁，不满 ${limit} 岁。`,
      fix: '请核对号码，或换一位成年人担任管理员。',
    }),
    responsible: (note: string, mayBeAdministrator: boolean) => ({
      message: note,
      fix: mayBeAdministrator
        ? '同一个人的，在平台上勾选相同；不同的，请另外备好责任人的证件和手机号。'
        : '请另外备好责任人的证件和手机号。',
    }),
    oneOrganization: (note: string) => ({
      message: note,
      fix: '代多个客户申请时，请确认这位管理员没有用在别的企业。',
    }),
  },
  accountHolder: '账号实名的企业',
  materials: materialRules,
  files: fileRules,
  printed: printedRules,
  signature: signatureRules,
} as const;
