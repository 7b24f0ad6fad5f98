/** Why a signature is suggested. */
export const suggestions = {
  wholeName: '就是企业全称，不会与别家相混',
  cutOut: '从企业名称中连续截取',
  place: (place: string) => `带地名“${place}”`,
  brand: (brand: string) => `含字号“${brand}”`,
  trade: (trade: string) => `带行业“${trade}”，不容易与别家相混`,
  trademark: '与填写的商标名称一字不差',
  corrected: (original: string) => `由“${original}”改正而来`,
  passes: (count: number) => (count === 1 ? '所选平台的检查都通过' : `所选 ${count} 个平台的检查都通过`),
  doubtful: '所选平台有提醒，没有更稳妥的写法',
} as const;
