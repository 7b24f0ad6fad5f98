import { documents } from './documents.ts';

const sections: Readonly<Record<string, string>> = {
  organization: '主体',
  legalPerson: '法定代表人',
  administrator: '管理员',
  accountHolder: '被授权方',
  authorization: '授权委托书',
  files: '照片',
};

const fields: Readonly<Record<string, string>> = {
  title: '材料单名称',
  client: '客户',
  platforms: '平台',
  purpose: '用途',
  qualificationName: '资质名称',
  remark: '备注',
  shareWithOtherProducts: '资质授权',
  organization: '主体',
  legalPerson: '法定代表人',
  administrator: '管理员',
  accountHolder: '被授权方',
  signatures: '签名',
  authorization: '授权委托书',
  files: '照片',
  'organization.kind': '类型',
  'organization.name': '名称',
  'organization.foreignName': '外文名称',
  'organization.creditCode': '统一社会信用代码',
  'organization.landline': '固定电话',
  'organization.certificate': '营业证件',
  'organization.certificate.type': '营业证件类型',
  'organization.certificate.validFrom': '营业证件有效期起',
  'organization.certificate.validTo': '营业证件有效期止',
  'administrator.mobile': '手机号码',
  'administrator.email': '电子邮箱',
  'accountHolder.kind': '类型',
  'accountHolder.name': '名称',
  'accountHolder.foreignName': '外文名称',
  'accountHolder.creditCode': '统一社会信用代码',
  'authorization.name': '名称',
  'authorization.validFrom': '授权期起',
  'authorization.validTo': '授权期止',
  'authorization.signedOn': '签署日期',
  'authorization.namesOperator': '写明经办人',
  'person.name': '姓名',
  'person.document': '证件',
  'person.document.type': '证件类型',
  'person.document.number': '证件号码',
  'person.document.validFrom': '证件有效期起',
  'person.document.validTo': '证件有效期止',
  'signature.text': '签名内容',
  'signature.basis': '签名来源',
  'signature.scene': '场景说明',
  'signature.trademark': '商标',
  'signature.trademark.name': '商标名称',
  'signature.trademark.registrationNumber': '商标注册号',
  'signature.trademark.applicant': '商标申请人',
  'signature.trademark.validFrom': '商标有效期起',
  'signature.trademark.validTo': '商标有效期止',
  'signature.app': '应用',
  'signature.app.name': '应用名称',
  'signature.app.icpNumber': '应用备案号',
  'signature.app.storeUrl': '应用商店链接',
};

const slots: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(documents.slots).map(([slot, name]) => [`files.${slot}`, name]),
);

/**
 * What a place in the case document is called, for messages about files that were edited elsewhere:
 * `signatures.0.text` → “签名 1 的签名内容”. A place we have no word for keeps its own name.
 */
export function caseFieldLabel(path: string): string {
  const signature = /^signatures\.(\d+)(?:\.(.+))?$/.exec(path);
  if (signature) {
    const [, index, rest] = signature;
    const whole = `签名 ${Number(index) + 1}`;
    return rest === undefined ? whole : `${whole} 的${fields[`signature.${rest}`] ?? rest}`;
  }
  const plain = path.replace(/\.\d+$/, '');
  const person = plain.replace(/^(legalPerson|administrator)\./, 'person.');
  const label = fields[plain] ?? fields[person] ?? slots[plain] ?? plain;
  const [head = ''] = plain.split('.');
  const section = sections[head];
  return section === undefined || head === plain ? label : `${section}的${label}`;
}
