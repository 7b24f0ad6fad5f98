/** What a newcomer cannot know, by the key a rule pack's field names in `explain`. */
const glossary: Readonly<Record<string, string>> = {
  qualification:
    '资质：证明签名属于谁的一套材料。先在平台上申请资质，通过后才能用它申请签名；同一份资质可以申请多个签名。',
  purpose:
    '自用与他用：看签名归属方是不是平台账号实名认证的那家企业。是同一家叫自用；不是同一家叫他用，例如代客户申请，需要对方出具授权委托书。',
  signatureOwner:
    '签名归属方：短信真正的发送者，也就是短信内容所属的企业。签名、营业证件、法定代表人都是它的。',
  certificate:
    '营业证件：证明单位合法身份的证件，企业是营业执照，事业单位是事业单位法人证书，其他单位一般是统一社会信用代码证书。',
  creditCode:
    '统一社会信用代码：单位的“身份证号”，18 位，印在营业执照上。最后一位是校验码，填错一位就能发现。',
  longTerm:
    '长期：证件上印着“长期”或没有结束日期，表示一直有效。平台的表单只收日期，因此有固定的填法，备妥会替您换成那个日期。',
  legalPerson: '法定代表人：营业执照上登记的代表企业的人，平台也叫“法人”。证件上没有法定代表人的，填负责人。',
  administrator:
    '管理员，也叫经办人：登录平台账号、管理短信业务的人，手机要能收到验证码。不一定是平台账号的主管理员，可以是法定代表人本人。',
  letter:
    '授权委托书：签名归属方写给平台账号持有方的授权，说明允许它申请和使用哪些签名、用到什么时候，要盖章、签字。',
  authorizer: '授权方：签名归属方，也就是短信内容所属的企业，由它盖章、签字。',
  authorizee: '被授权方：平台账号实名认证的企业，也就是来申请签名的一方，通常是代办的公司。',
  scope:
    '授权签名范围：委托书允许使用的全部签名。以后申请的签名必须与这里写的一字不差，不在范围内的要重新出委托书。',
  signature: '签名：短信开头【】里的名字，收到的人靠它知道是谁发的。',
  basis:
    '签名来源：这个名字凭什么属于您。全称和简称取自企业名称，商标要已注册；多数平台不再接受公众号、小程序、网站和店铺名。',
};

/** The explanation under a key, `undefined` for a key of a newer rule pack. */
export function explanationOf(key: string): string | undefined {
  return Object.hasOwn(glossary, key) ? glossary[key] : undefined;
}
