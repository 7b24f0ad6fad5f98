const fieldNames = {
  'organization.name': '授权方名称',
  'organization.foreignName': '授权方外文名称',
  'organization.creditCode': '授权方统一社会信用代码',
  'accountHolder.name': '被授权方名称',
  'accountHolder.foreignName': '被授权方外文名称',
  'accountHolder.creditCode': '被授权方统一社会信用代码',
  'administrator.name': '经办人姓名',
  'administrator.mobile': '经办人电话',
  platform: '平台名称',
  'authorization.validFrom': '授权有效期起始日期',
  'authorization.validTo': '授权有效期截止日期',
  'authorization.signedOn': '签署日期',
} as const;

/** What the letter prints beside its template, and why a letter was not made. */
export const letter = {
  producer: '备妥',
  pageNumber: (page: number, pages: number) => `第 ${page} 页　共 ${pages} 页`,
  date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  year: '年',
  month: '月',
  day: '日',
  longTerm: '长期',
  signatureOpen: '【',
  signatureClose: '】',
  signatureSeparator: '、',
  fieldNames,
  signatureName: (position: number) => `第 ${position} 个签名`,
  glyphMissing: (field: string, characters: readonly string[]) => ({
    message: `“${field}”里的${namedCharacters(characters)}在备妥自带的字体里没有，印出来会缺字，因此没有生成委托书。`,
    action:
      '请对照证照核对这个字是否录错。如果没有录错，请用平台提供的委托书模板，在装有这个字的字体的电脑上填写。',
  }),
  templateGlyphMissing: (characters: readonly string[]) => ({
    message: `委托书模板里的${namedCharacters(characters)}在备妥自带的字体里没有，因此没有生成委托书。`,
    action: '请换用其他模板，或重新安装备妥。',
  }),
  tooManySignatures: (count: number, most: number) => ({
    message: `一份委托书最多列 ${most} 个签名，现在有 ${count} 个，没有生成委托书。`,
    action: '请分成几份材料单，每份各出一份委托书。',
  }),
  tooLong: (most: number) => ({
    message: `填写的名称和签名加起来超过 ${most} 个字，没有生成委托书。`,
    action: '请检查是否把整段文字粘贴到了名称或签名里，改正后再生成。',
  }),
  templateMissing: (name: string) => ({
    message: `找不到委托书模板“${name}”。`,
    action: '请重新安装备妥。',
  }),
  templateInvalid: (name: string, place: string) => ({
    message: `委托书模板“${name}”有误，无法使用：${place}。`,
    action: '请改正模板，或重新安装备妥。',
  }),
} as const;

const mostNamed = 5;

function namedCharacters(characters: readonly string[]): string {
  const named = characters.slice(0, mostNamed).map(namedCharacter).join('、');
  return characters.length > mostNamed ? `${named}等 ${characters.length} 个字` : named;
}

function namedCharacter(character: string): string {
  const codePoint = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `“${character}”（U+${codePoint}）`;
}
