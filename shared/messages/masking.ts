/** Numbers that are masked until asked for. */
export const masking = {
  show: '显示号码',
  hide: '隐藏号码',
  what: '证件号码和电话号码默认隐藏中间几位，离开这个页面后重新隐藏。',
} as const;
