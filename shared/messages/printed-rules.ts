/** Sentences of the rule that compares what was typed with what the papers say. */
export const printedRules = {
  separator: '、',
  longTerm: '长期',
  name: (label: string, typed: string, papers: string, printed: string, difference: string) =>
    `“${label}”填的是“${typed}”，${papers}上是“${printed}”${difference}。`,
  number: (label: string, papers: string, difference: string) =>
    `“${label}”与${papers}上的不一致${difference}。`,
  date: (label: string, typed: string, papers: string, printed: string) =>
    `“${label}”填的是 ${typed}，${papers}上是 ${printed}。`,
  /** Of two texts that share something: what only one of them has. */
  more: (printed: string) => `，证件上多出“${printed}”`,
  fewer: (typed: string) => `，证件上没有“${typed}”`,
  other: (typed: string, printed: string) => `，差在“${typed}”与“${printed}”`,
  digit: (place: number, typed: string, printed: string) =>
    `：第 ${place} 位填的是“${typed}”，证件上是“${printed}”`,
  digits: (places: string) => `：第 ${places} 位不同`,
  length: (typed: number, printed: number) => `：填了 ${typed} 位，证件上是 ${printed} 位`,
  fix: (papers: string) =>
    `请对照${papers}：填错了就改这一项；证件换过的，放入现在的证件；填的没有错、是照片读错了的，在“核对”里确认这一项。`,
  exact: '平台要求与证件逐字一致。',
} as const;
