const place = (at: number | undefined) => (at === undefined ? '' : `第 ${at + 1} 位`);
const named = (label: string, at: number | undefined, character: string) =>
  `“${label}”${place(at)}“${character}”`;
const recheck = '请对照证件逐位核对。';
const tryThis = (suggestion: string | undefined) =>
  suggestion === undefined ? recheck : `很可能应为 ${suggestion}，请对照证件确认。`;

/** Sentences about numbers on certificates, in the words of the field they stand in. */
export const identifiers = {
  creditCode: {
    length: (label: string, length: number) => ({
      message: `“${label}”应为 18 位，现在是 ${length} 位。`,
      fix: '请对照营业证件补全或删去多余的字符。',
    }),
    registrationNumber: (label: string) => ({
      message: `“${label}”填的是 15 位的旧注册号。`,
      fix: '请换成营业证件上 18 位的统一社会信用代码；证件还是旧版的，请先换发新证。',
    }),
    lookAlike: (label: string, at: number, letter: string, digit: string) => ({
      message: `“${label}”第 ${at + 1} 位“${letter}”应为数字 ${digit}。`,
      fix: '代码里没有字母 I、O、S、V、Z，请把它改成数字，再核对其余各位。',
    }),
    letter: (label: string, at: number, letter: string, suggestion: string | undefined) => ({
      message: `${named(label, at, letter)}不可能出现。`,
      fix: `代码里没有字母 I、O、S、V、Z。${tryThis(suggestion)}`,
    }),
    character: (label: string, at: number, character: string) => ({
      message: `${named(label, at, character)}不是数字或英文字母。`,
      fix: '请对照营业证件改正，只填数字和大写字母。',
    }),
    region: (label: string, at: number, character: string, suggestion: string | undefined) => ({
      message: `${named(label, at, character)}应为数字，第 3–8 位是登记机关的地区代码。`,
      fix: tryThis(suggestion),
    }),
    checkCharacter: (label: string) => ({
      message: `“${label}”的校验码不符，至少有一位填错了。`,
      fix: recheck,
    }),
    checkCharacterAt: (label: string, at: number, character: string, suggestion: string) => ({
      message: `“${label}”的校验码不符，${place(at)}“${character}”看起来不对。`,
      fix: tryThis(suggestion),
    }),
    checkCharacterWithin: (label: string, first: number, last: number) => ({
      message: `“${label}”的校验码不符，错误很可能在第 ${first + 1}–${last + 1} 位。`,
      fix: recheck,
    }),
  },
  citizen: {
    length: (label: string, length: number) => ({
      message: `“${label}”应为 18 位，现在是 ${length} 位。`,
      fix: '请对照证件补全或删去多余的字符。',
    }),
    firstGeneration: (label: string) => ({
      message: `“${label}”是 15 位的旧号码，第一代身份证已经停用。`,
      fix: '请填现在的身份证上的 18 位号码。',
    }),
    character: (label: string, at: number, character: string, suggestion: string | undefined) => ({
      message: `${named(label, at, character)}不对：前 17 位只能是数字，末位是数字或 X。`,
      fix: tryThis(suggestion),
    }),
    province: (label: string, region: string, suggestion: string | undefined) => ({
      message: `“${label}”开头的“${region}”不是省级地区代码。`,
      fix: tryThis(suggestion),
    }),
    residencePermitRegion: (label: string) => ({
      message: `“${label}”应以 810000、820000 或 830000 开头。`,
      fix: '请对照港澳台居民居住证核对；不是这种证件的，请改选证件类型。',
    }),
    foreignRegion: (label: string) => ({
      message: `“${label}”应以 9 开头，或者是 3 个字母加 12 位数字（2017 版）。`,
      fix: '请对照外国人永久居留身份证核对；不是这种证件的，请改选证件类型。',
    }),
    birth: (label: string, birth: string) => ({
      message: `“${label}”中的出生日期 ${birth} 不存在。`,
      fix: '请对照证件核对第 7–14 位。',
    }),
    birthAt: (label: string, at: number, character: string, birth: string, suggestion: string) => ({
      message: `“${label}”中的出生日期 ${birth} 不存在，${place(at)}“${character}”看起来不对。`,
      fix: tryThis(suggestion),
    }),
    birthFuture: (label: string, birth: string) => ({
      message: `“${label}”中的出生日期 ${birth} 还没有到。`,
      fix: '请核对第 7–14 位的出生日期。',
    }),
    checkCharacter: (label: string, expected: string) => ({
      message: `“${label}”的校验码不符：前 17 位若都正确，末位应为 ${expected}。`,
      fix: recheck,
    }),
    checkCharacterAt: (label: string, at: number, character: string, suggestion: string) => ({
      message: `“${label}”的校验码不符，${place(at)}“${character}”看起来不对。`,
      fix: tryThis(suggestion),
    }),
  },
  homeReturnPermit: (label: string) => ({
    message: `“${label}”不是港澳居民来往内地通行证的号码。`,
    fix: '应为字母 H 或 M 加 8 位数字，非中国籍的以 HA 或 MA 开头。',
  }),
  taiwanPermit: (label: string) => ({
    message: `“${label}”不是台湾居民来往大陆通行证的号码。`,
    fix: '应为 8 位数字；旧版本是 10 位数字加一个字母。',
  }),
  passport: (label: string) => ({
    message: `“${label}”不是护照号码。`,
    fix: '应为 5–17 位字母和数字；中国护照一般是 E 加 8 位数字。',
  }),
  characterAt: (label: string, at: number, character: string) => ({
    message: `${named(label, at, character)}不应出现在这种证件的号码里。`,
    fix: recheck,
  }),
  mobile: {
    length: (label: string, length: number) => ({
      message: `“${label}”应为 11 位手机号码，现在是 ${length} 位。`,
      fix: '请填大陆手机号码，不用写国家代码。',
    }),
    character: (label: string, at: number, character: string) => ({
      message: `${named(label, at, character)}不是数字。`,
      fix: '请只填 11 位数字。',
    }),
    segment: (label: string) => ({
      message: `“${label}”不是大陆手机号码，开头应为 13–19。`,
      fix: '请填能接收短信验证码的大陆手机号码。',
    }),
    virtual: (label: string) => ({
      message: `“${label}”属于虚拟运营商号段。`,
      fix: '运营商核验时可能不通过，建议换成移动、联通、电信或广电的号码。',
    }),
    device: (label: string) => ({
      message: `“${label}”属于物联网或卫星号段，多半收不到验证码。`,
      fix: '请换成管理员本人日常使用的手机号码。',
    }),
  },
  landline: {
    mobile: (label: string) => ({
      message: `“${label}”填的是手机号码。`,
      fix: '请填单位的固定电话，带区号，例如 0571-88886666。',
    }),
    serviceNumber: (label: string) => ({
      message: `“${label}”填的是 400 或 800 号码。`,
      fix: '请填单位的固定电话，带区号，例如 0571-88886666。',
    }),
    areaCode: (label: string) => ({
      message: `“${label}”缺少区号。`,
      fix: '请在号码前加上区号，例如 0571-88886666。',
    }),
    form: (label: string) => ({
      message: `“${label}”不是固定电话号码。`,
      fix: '请按“区号-号码-分机号”填写，例如 0571-88886666-801。',
    }),
  },
  personName: {
    character: (label: string, character: string) => ({
      message: `“${label}”里的“${character}”不应出现在姓名中。`,
      fix: '请按证件上的姓名填写，不加称谓、括号和数字。',
    }),
    dot: (label: string, suggestion: string) => ({
      message: `“${label}”里的间隔号与标准的“·”不同。`,
      fix: `请改成“${suggestion}”，与证件登记一致。`,
    }),
    space: (label: string, suggestion: string) => ({
      message: `“${label}”里有空格。`,
      fix: `请改成“${suggestion}”。`,
    }),
    short: (label: string) => ({
      message: `“${label}”只有一个字。`,
      fix: '请按证件填写完整的姓名。',
    }),
  },
} as const;
