/** Surnames of two characters, from 《百家姓》 and its continuations; of one character there are thousands. */
export const compoundSurnames: ReadonlySet<string> = new Set(
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门 南荣 第五 单于 淳于 贯丘 公户 公仪 公伯 即墨 达奚 褚师 完颜 纳兰 叶赫 耶律'.split(
    ' ',
  ),
);

/** A surname of two characters and a given name of one or two. */
const shortest = 3;
const longest = 4;

/** Below this a reader may well have taken one character for another. */
const doubtful = 0.9;

interface Read {
  readonly text: string;
  /** 0 to 1, as its reader judges itself. */
  readonly confidence: number;
  readonly runnersUp?: readonly { readonly text: string }[];
}

/** How these compound surnames begin is a common surname by itself: one that nobody thought of is then no likelier. */
const commonAlone: ReadonlySet<string> = new Set('欧夏钟叶梁段万左');

type MayBe = (read: Read, wanted: string) => boolean;

const isThoughtOf: MayBe = ({ text, runnersUp = [] }, wanted) =>
  text === wanted || runnersUp.some((other) => other.text === wanted);

const isDoubtful: MayBe = ({ text, confidence }, wanted) => text === wanted || confidence < doubtful;

const isCommonAlone = ([first]: readonly Read[]): boolean => commonAlone.has(first?.text ?? '');

/**
 * A name that begins with a compound surname but for one character that was misread, put right: the only such
 * surname that its reader thought of as well, or else the only one that comes near where it was in doubt.
 * `undefined` where nothing is to be put right.
 */
export function withCompoundSurname(characters: readonly Read[]): string | undefined {
  const name = characters.map(({ text }) => text).join('');
  if (!/^\p{Script=Han}+$/u.test(name) || name.length < shortest || name.length > longest) return undefined;
  if (compoundSurnames.has(name.slice(0, 2))) return undefined;
  const read = characters.slice(0, 2);
  const near = [...compoundSurnames].filter((surname) =>
    read.some(({ text }, index) => text === surname.charAt(index)),
  );
  const ways = isCommonAlone(read) ? [isThoughtOf] : [isThoughtOf, isDoubtful];
  const only = ways
    .map((mayBe) =>
      near.filter((surname) => read.every((character, index) => mayBe(character, surname.charAt(index)))),
    )
    .find(({ length }) => length === 1)?.[0];
  return only && only + name.slice(2);
}
