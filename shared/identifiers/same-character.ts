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

interface Remembered {
  readonly normal: string;
  readonly isMark: boolean;
}

/** What was worked out once: texts are compared character by character, each with every other. */
const memory = new Map<string, Remembered>();
const mostRemembered = 4096;

function remembered(character: string): Remembered {
  const known = memory.get(character);
  if (known !== undefined) return known;
  if (memory.size >= mostRemembered) memory.clear();
  const found = { normal: character.normalize('NFKC'), isMark: marks.test(character) };
  memory.set(character, found);
  return found;
}

const marks = /[^\p{Script=Han}\p{L}\p{N}]/u;

/** Common Chinese characters: their own normal form and no marks. Nearly all that is compared is such. */
const isCommonHan = (character: string): boolean =>
  character.length === 1 && character >= '\u4e00' && character <= '\u9fff';

/** Whether a character says nothing of its own: punctuation that readers confuse and leave out. */
export const isMark = (character: string): boolean => !isCommonHan(character) && remembered(character).isMark;

/** Whether two characters are the same in print, whatever their width. */
export function isSameCharacter(a: string, b: string): boolean {
  if (a === b) return true;
  if (isCommonHan(a) && isCommonHan(b)) return false;
  if (remembered(a).normal === remembered(b).normal) return true;
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b) && (isMark(a) || isMark(b));
}
