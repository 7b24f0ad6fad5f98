import type { FormValue } from '../model/letter-form.ts';

/** Which of the two parties a line speaks of. */
export type Party = 'organization' | 'accountHolder';

const authorizee = /被授权|受托|受权|乙方/;
const authorizer = /授权|委托|甲方/;
/** What is stamped or written by hand is never printed. */
const byHand = /盖章|签章|公章|印章|签字|签名处|手写|捺印/;

/** What the text before a blank asks for, most particular first. The party decides whose code or name it is. */
const labels: readonly (readonly [RegExp, FormValue | ((party: Party) => FormValue)])[] = [
  [/信用代码|营业执照(注册)?号/, (party) => `${party}.creditCode`],
  [/(身份证|证件)(件)?(号码?)?[:：]?$/, 'administrator.number'],
  [/(电话|手机)(号码?)?[:：]?$/, 'administrator.mobile'],
  [/(经办人|联系人|管理员)(姓名)?[:：]?$/, 'administrator.name'],
  [/(法定代表人|法人代表|负责人)(姓名)?[:：]?$/, 'legalPerson.name'],
  [/(有效期|期限).*(至|止)[:：]?$|(截止|终止|到期)(日期|时间)?[:：]?$/, 'validTo'],
  [/(有效期|期限).*(自|从)[:：]?$|(起始|开始)(日期|时间)?[:：]?$/, 'validFrom'],
  [/(日期|时间)[:：]?$/, 'signedOn'],
  [/签名(名称|内容|范围|清单|列表)?(为|如下)?[:：【]?$/, 'signatures'],
  [/(平台|服务商)(名称)?[:：]?$/, 'platform'],
  [/(被授权|受托|受权|乙)[^，。；]{0,3}(（[^（）]*）)?(名称)?[:：]?$/, 'accountHolder.name'],
  [/(授权|委托|甲)[^，。；]{0,3}(（[^（）]*）)?(名称)?[:：]?$/, 'organization.name'],
  [/(公司|企业|单位)(名称|全称)[:：]?$/, (party) => `${party}.name`],
];

/** The party a text names last, or the one named before. */
export function partyIn(text: string, before: Party): Party {
  if (authorizee.test(text)) return 'accountHolder';
  return authorizer.test(text) ? 'organization' : before;
}

/** What is asked for by the text before a blank; `null` where that is not known, or is written by hand. */
export function valueAskedBy(label: string, party: Party): FormValue | null {
  const text = label.replace(/\s+/g, '');
  if (byHand.test(text)) return null;
  const value = labels.find(([pattern]) => pattern.test(text))?.[1];
  if (value === undefined) return null;
  return typeof value === 'function' ? value(partyIn(text, party)) : value;
}

/** Which date a blank before 年 begins, told by the text before it; `null` where that is not known. */
export function dateAskedBy(label: string): 'validFrom' | 'validTo' | 'signedOn' | null {
  const text = label.replace(/\s+/g, '');
  if (/(至|到|止)[:：]?$/.test(text)) return 'validTo';
  if (/(自|从|起|期限|有效期)(为)?[:：]?$/.test(text)) return 'validFrom';
  return text === '' || /(日期|时间)[:：]?$/.test(text) ? 'signedOn' : null;
}
