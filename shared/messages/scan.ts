const marks = (text: string) => (text === '' ? '（没有读到文字）' : `“${text}”`);

/** Sentences about the picture of a signed letter. */
export const scan = {
  source: '备妥对照委托书内容与扫描件的检查',
  otherPaper: {
    message: '这张图片看起来不是这份授权委托书。',
    fix: '请放入打印、盖章、签字之后的委托书照片或扫描件；如果就是它，请拍清楚后重试。',
  },
  otherTemplate: {
    message: '这份委托书不是用备妥生成的，印章、签字和日期的位置是按“盖章”“签字”“日期”这些字推断的。',
    fix: '请对照原件再看一遍标出的位置。',
  },
  otherLetter: (checked: string, platform: string) => ({
    message: `签署件是按${checked}的委托书检查的，不是${platform}的委托书。`,
    fix: `各平台的委托书写着各自的平台名称，不能通用；请换上${platform}的签署件，检查之后再生成上传包。`,
  }),
  pageMissing: (page: number, pages: number) => ({
    message: `委托书共 ${pages} 页，没有看到第 ${page} 页。`,
    fix: '请把每一页都拍下或扫描，放在同一个 PDF 里，或一起选中。',
  }),
  pageUnknown: {
    message: '有一页与委托书的任何一页都对不上，没有检查。',
    fix: '如果是多余的页，请去掉；如果是委托书的一页，请拍清楚后重试。',
  },
  pageTwice: (page: number) => ({
    message: `第 ${page} 页出现了不止一次，检查的是更清楚的那一张。`,
    fix: '提交前请只保留一张。',
  }),
  tooSmall: (width: number) => ({
    message: `图片太小，纸面只有约 ${width} 像素宽，文字看不清。`,
    fix: '请重新扫描（200 dpi 以上），或用手机原图，不要用聊天软件压缩过的图片。',
  }),
  small: (width: number) => ({
    message: `图片偏小，纸面约 ${width} 像素宽，审核时可能看不清。`,
    fix: '建议重新扫描（200 dpi 以上），或用手机原图。',
  }),
  tooBlurred: {
    message: '图片模糊，文字看不清，没有核对文字。',
    fix: '请对准焦距重新拍摄，或改用扫描仪。',
  },
  blurred: {
    message: '图片有些模糊，审核时可能看不清。',
    fix: '建议重新拍摄，拍的时候手机放稳、对准焦距。',
  },
  textLost: {
    message: '委托书没有拍全，有文字在画面之外。',
    fix: '请把整张纸拍进画面，四个角都看得见。',
  },
  marginCut: (millimetres: number) => ({
    message: `纸边没有拍全，有一边少了约 ${millimetres} 毫米。`,
    fix: '文字都在，但平台可能要求完整；建议把四个角都拍进去。',
  }),
  blackAndWhite: {
    message: '这是黑白件：看得到印章，但没有红色。',
    fix: '请用彩色模式扫描，或直接用手机拍摄原件。',
  },
  noColour: {
    message: '整页没有一点颜色，可能是黑白复印件。',
    fix: '请用彩色模式扫描原件。',
  },
  sealMissing: {
    message: '没有看到印章。',
    fix: '请在授权方落款处盖公章，再重新拍照或扫描。',
  },
  sealNotRed: {
    message: '印章不是红色。',
    fix: '平台要求图片里的印章是红色；请用红色印泥盖章，并用彩色模式扫描原件。',
  },
  sealPlace: {
    message: '印章没有盖在右下角落款处。',
    fix: '请盖在授权方名称和日期的位置；已经盖在别处的，建议重新打印盖章。',
  },
  sealCut: {
    message: '印章被纸边或画面边缘截断了。',
    fix: '请把印章完整盖在纸面以内，并把整张纸拍进画面。',
  },
  sealBroken: {
    message: '印章残缺，外圈缺了一大块。',
    fix: '请重新盖一枚完整、清楚的印章。',
  },
  sealFaint: {
    message: '印章外圈不完整或太淡。',
    fix: '看得清全称的可以接受；建议重新盖一枚清楚的。',
  },
  sealOther: (read: string, expected: string) => ({
    message: `印章上的名称读作“${read}”，不是授权方“${expected}”。`,
    fix: '授权委托书要盖授权方（签名归属方）的公章，请核对是否盖错。',
  }),
  sealAuthorizee: (name: string) => ({
    message: `印章是被授权方“${name}”的，应当是授权方的。`,
    fix: '请由授权方（签名归属方）盖公章。',
  }),
  sealDoubtful: (read: string, expected: string) => ({
    message: `印章上的名称读作“${read}”，与授权方“${expected}”不完全一致。`,
    fix: '请对照原件核对印章上的名称；确认无误的，可以写明理由后接受。',
  }),
  sealUnreadable: {
    message: '印章上的名称没有读出来。',
    fix: '请自己核对印章是不是授权方的公章。',
  },
  sealPurpose: (words: string) => ({
    message: `印章上有“${words}”，可能是专用章，不是公章。`,
    fix: '平台要求公章；请核对，必要时换盖公章。',
  }),
  unsigned: {
    message: '签字处没有手写签名。',
    fix: '请授权方的法定代表人或负责人在签字处手写签名。',
  },
  signatureFaint: {
    message: '签字处有笔迹，但很少或很淡，不能确定是签名。',
    fix: '请对照原件；确认已签字的，可以写明理由后接受。',
  },
  signatureCovered: {
    message: '印章盖住了签字处，分不清有没有签名。',
    fix: '请对照原件；确认已签字的，可以写明理由后接受。',
  },
  signatureUnknown: {
    message: '没有找到签字的位置，没有检查签名。',
    fix: '请自己核对法定代表人或负责人是否已经签字。',
  },
  undated: {
    message: '日期还没有写。',
    fix: '请写上签署日期，再重新拍照或扫描。',
  },
  dateIncomplete: {
    message: '日期没有写全，年、月、日至少缺一项。',
    fix: '请补全日期；已经写全的，可以写明理由后接受。',
  },
  dateUnknown: {
    message: '没有找到日期的位置，没有检查日期。',
    fix: '请自己核对签署日期是否已经写上。',
  },
  blankOpen: (label: string) => ({
    message: `“${label}”印的是空白，还没有手写填上。`,
    fix: '请在材料单里补上这一项重新打印，或在纸上填写清楚。',
  }),
  blankFilled: (label: string) => ({
    message: `“${label}”是手写的，没有核对内容。`,
    fix: '请自己核对手写的内容。',
  }),
  textDifferent: (label: string, expected: string, read: string) => ({
    message: `“${label}”与材料单不一致：材料单是“${expected}”，扫描件上读作${marks(read)}。`,
    fix: '内容改过的，请重新打印、盖章、签字；材料单写错的，请先改材料单。',
  }),
  textMissing: (label: string, expected: string) => ({
    message: `扫描件上没有找到“${label}”：“${expected}”。`,
    fix: '请核对打印的是不是现在这一份，有没有被遮住。',
  }),
  textDoubtful: (label: string, expected: string, read: string) => ({
    message: `“${label}”没有读准：应当是“${expected}”，读作${marks(read)}。`,
    fix: '请对照图片核对；确认一致的，可以写明理由后接受。',
  }),
  textUnknown: (label: string, characters: string) => ({
    message: `“${label}”里的“${characters}”是生僻字，识别不出来，没有核对。`,
    fix: '请对照图片看一眼这个字；其余的字已经核对。',
  }),
  scopeAdded: (read: string) => ({
    message: `授权签名范围里多出了${marks(read)}，材料单里没有。`,
    fix: '请核对打印的是不是现在这一份；要增加签名的，请先改材料单再重新打印。',
  }),
  wording: (expected: string, read: string) => ({
    message: `委托书的文字有改动：原文是“${expected}”，读作${marks(read)}。`,
    fix: '平台不接受改动过的委托书；请对照图片核对，没有改动的可以写明理由后接受。',
  }),
  notCompared: (labels: readonly string[]) => ({
    message: `平台模板上没有标注这些内容的位置，没有核对：${labels.join('、')}。`,
    fix: '模板上有这些内容的，请自己对照一遍；也可以在委托书的模板上标出位置，重新打印。',
  }),
  signatureCount: '签名个数',
  /** Words that a seal for limited use bears instead of a company's official one. */
  limitedUse: ['合同', '财务', '发票', '专用', '业务', '人事'],
  /** Words in the title of any letter of authorization. */
  titleWords: ['委托书', '授权书', '授权函', '委托授权'],
  /** Words that stand where a letter is sealed, signed and dated. */
  anchors: {
    seal: ['盖章', '公章', '签章', '盖公章'],
    signature: ['签字', '签名：', '签名:', '签署人'],
    date: ['日期', '年.{0,4}月.{0,4}日'],
    /** Words for whoever is authorized, who may have a place of their own to seal. */
    otherParty: ['被授权', '受权', '受托', '代理', '乙方'],
  },
  /** What stands behind the parts of a date. */
  dateUnits: '年月日',
} as const;
