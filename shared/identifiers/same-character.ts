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

/** Whether a character says nothing of its own: punctuation that readers confuse and leave out. */
export const isMark = (character: string): boolean => marks.test(character);

/** Whether two characters are the same in print, whatever their width. */
export function isSameCharacter(a: string, b: string): boolean {
  if (a === b || a.normalize('NFKC') === b.normalize('NFKC')) return true;
  const group = groupOf.get(a);
  return group !== undefined && group === groupOf.get(b) && (isMark(a) || isMark(b));
}
