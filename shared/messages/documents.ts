/** What certificates, their pictures and their places in a case are called, wherever they are named. */
export const documents = {
  /** Files that can be taken in. */
  formats: 'JPG、PNG、WebP、HEIC、TIFF、BMP 或 PDF',
  /** What a picture shows, as recognized. */
  kinds: {
    'id-portrait': '身份证人像面',
    'id-emblem': '身份证国徽面',
    'business-license': '营业执照',
    'institution-certificate': '事业单位法人证书',
    'credit-code-certificate': '统一社会信用代码证书',
    'residence-permit-portrait': '港澳台居民居住证人像面',
    'residence-permit-emblem': '港澳台居民居住证国徽面',
    'permanent-residence-card': '外国人永久居留身份证',
    other: '其他内容',
  },
  /** What a picture is used for. */
  slots: {
    certificate: '营业证件',
    administratorIdPortrait: '管理员证件人像面',
    administratorIdEmblem: '管理员证件国徽面',
    legalPersonIdPortrait: '法定代表人证件人像面',
    legalPersonIdEmblem: '法定代表人证件国徽面',
    administratorHandheld: '管理员手持证件照',
    letterScan: '盖章后的授权委托书',
    trademark: '商标注册证',
    other: '更多资料',
  },
} as const;
