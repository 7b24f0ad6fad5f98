/** Marks that readers and typefaces write in either width, or take for each other. */
const alike: readonly string[] = [
  '（(〔',
  '）)〕',
  '，,、.。．',
  '：:',
  '；;',
  '【[［「',
  '】]］」',
  '·・•.',
  '—-－一–ー_',
  '“”"〃＂',
  "‘’'`",
  '０0OoＯ',
  '1lI｜|',
];

const groupOf = new Map<string, number>();
alike.forEach((group, index) => {
  for (const character of group) if (!groupOf.has(character)) groupOf.set(character, index);
});

const marks = /[^\p{Script=Han}\p{L}\p{N}]/u;

/** Common Chinese characters: their own normal form and no marks. Nearly all that is compared is such. */
const isCommonHan = (character: string): boolean =>
  character.length === 1 && character >= '\u4e00' && character <= '\u9fff';

/** Whether a character says nothing of its own: punctuation that readers confuse and leave out. */
export const isMark = (character: string): boolean => !isCommonHan(character) && marks.test(character);

/** Whether two characters are the same in print, whatever their width. */
export function isSameCharacter(a: string, b: string): boolean {
  if (a === b) return true;
  if (isCommonHan(a) && isCommonHan(b)) return false;
  if (a.normalize('NFKC') === b.normalize('NFKC')) return true;
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b) && (isMark(a) || isMark(b));
}
