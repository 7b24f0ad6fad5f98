/**
 * Characters that nobody is named by, for what they mean: 怕, 停 and 睛 look like 怡, 婷 and 晴, which many are. 吴 is a
 * surname and stands behind another one far more rarely than 昊 does.
 */
const unfit: ReadonlySet<string> = new Set(
  '睛螂壁吴沟怕恰住停哪缓冷活淋删听形营分几蜂苦乎厌忘态坏交挂悔被椒请蒸诊喘摇样委位推性绝菜待侍毫近过说两责频呜倍脱税猜管嫌妨媒嫂婚婆' +
    '蛋饿病痛死尸鬼贼盗骂抢偷醉债欠坟墓狗猪虫粪尿屁臭丑恶凶祸灾毒疯癌哭愁恨怒怨犯罪狱囚杀砍败亡丧葬骗谎错误假伪劣贱穷贫乞奴婢妓娼赌淫裸' +
    '肝肺胃肠肾肿胖肥膝腰腿脚臂臀鼻嘴唇舌眼瞎聋哑秃疤痒疼疫疮癣吃呕咬啃吞喂喊叫吼嚷们吗呢吧啊哦嗯嘿很但或及把给往他她它你您谁这此',
);

/** How much less likely than others such a character is within a name. */
const hardlyEver = 0.001;

/** How likely a given name has a character, compared with any that somebody may be named by. */
export const namesSomebody = (character: string): number => (unfit.has(character) ? hardlyEver : 1);

/**
 * Radicals of flesh, illness, vermin, fishes, beasts and the like, each with the radical after its own characters:
 * Unicode sorts by radical.
 */
const unfitRadicals = [
  ['尸', '屮'],
  ['歹', '殳'],
  ['气', '水'],
  ['犬', '玄'],
  ['疒', '癶'],
  ['目', '矛'],
  ['肉', '臣'],
  ['虫', '血'],
  ['足', '身'],
  ['食', '首'],
  ['骨', '高'],
  ['鬼', '鳥'],
  ['黑', '黹'],
  ['鼠', '鼻'],
  ['齒', '龍'],
] as const;

/** How much less likely such a character is within a name, of those that are seldom seen. */
const seldom = 0.05;

/** How likely a given name has a character that is seldom seen, compared with others that are: 竑 rather than 脞. */
export const namesSomebodySeldom = (character: string): number =>
  unfitRadicals.some(([first, next]) => first <= character && character < next) ? seldom : 1;
