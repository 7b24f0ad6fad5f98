/** What the values of a choice are called where a platform's own words for them are not known. */
export const choices = {
  organizationKinds: {
    company: '企业',
    government: '政府机关',
    institution: '事业单位',
    other: '其他组织',
  },
  certificates: {
    businessLicense: '营业执照',
    socialCreditCertificate: '统一社会信用代码证书',
    institutionCertificate: '事业单位法人证书',
    other: '其他证件',
  },
  identityDocuments: {
    residentId: '居民身份证',
    passport: '护照',
    homeReturnPermit: '港澳居民来往内地通行证',
    taiwanPermit: '台湾居民来往大陆通行证',
    residencePermit: '港澳台居民居住证',
    foreignPermanentResident: '外国人永久居留身份证',
    other: '其他证件',
  },
} as const;
