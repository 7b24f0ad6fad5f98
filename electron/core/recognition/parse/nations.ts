/** The 56 ethnic groups as printed on ID cards, without 族 (GB/T 3304-1991). */
export const nations: readonly string[] = [
  '汉',
  '蒙古',
  '回',
  '藏',
  '维吾尔',
  '苗',
  '彝',
  '壮',
  '布依',
  '朝鲜',
  '满',
  '侗',
  '瑶',
  '白',
  '土家',
  '哈尼',
  '哈萨克',
  '傣',
  '黎',
  '傈僳',
  '佤',
  '畲',
  '高山',
  '拉祜',
  '水',
  '东乡',
  '纳西',
  '景颇',
  '柯尔克孜',
  '土',
  '达斡尔',
  '仫佬',
  '羌',
  '布朗',
  '撒拉',
  '毛南',
  '仡佬',
  '锡伯',
  '阿昌',
  '普米',
  '塔吉克',
  '怒',
  '乌孜别克',
  '俄罗斯',
  '鄂温克',
  '德昂',
  '保安',
  '裕固',
  '京',
  '塔塔尔',
  '独龙',
  '鄂伦春',
  '赫哲',
  '门巴',
  '珞巴',
  '基诺',
];

interface Read {
  readonly text: string;
  readonly confidence: number;
  readonly runnersUp?: readonly { readonly text: string; readonly probability: number }[];
}

const chanceOf = ({ text, confidence, runnersUp = [] }: Read, wanted: string): number =>
  text === wanted ? confidence : (runnersUp.find((other) => other.text === wanted)?.probability ?? 0);

/**
 * The likeliest ethnic group where what was read is none: each of its characters was read or thought of in its
 * place. `undefined` where there is none.
 */
export function likeliestNation(read: readonly Read[]): string | undefined {
  const characters = read.filter(({ text }) => /\p{Script=Han}/u.test(text) && text !== '族');
  const [best] = nations
    .filter((nation) => nation.length === characters.length)
    .map((nation) => ({
      nation,
      chance: characters.reduce((product, one, at) => product * chanceOf(one, nation.charAt(at)), 1),
    }))
    .toSorted((a, b) => b.chance - a.chance);
  return best !== undefined && best.chance > 0 ? best.nation : undefined;
}
