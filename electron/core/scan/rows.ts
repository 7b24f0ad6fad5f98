import type { PlannedCharacter, PlannedLine } from '../letter/letter-plan.ts';

/** A printed character with the line it stands on. */
export interface OnLine {
  readonly text: string;
  readonly character: PlannedCharacter;
  readonly line: PlannedLine;
}

/** Ems between two base lines that are still one row: what is filled in stands a little above or below its label. */
const rowHeight = 0.6;

/** Whatever is printed on a page row by row, each from left to right, as people read it. */
export function rowsOf(lines: readonly PlannedLine[]): OnLine[][] {
  const rows: { y: number; size: number; characters: OnLine[] }[] = [];
  for (const line of lines.toSorted((a, b) => a.y - b.y)) {
    const characters = line.characters.map((character) => ({ text: character.text, character, line }));
    const row = rows.at(-1);
    if (row && line.y - row.y < rowHeight * Math.max(row.size, line.size)) row.characters.push(...characters);
    else rows.push({ y: line.y, size: line.size, characters });
  }
  return rows.map(({ characters }) => characters.toSorted((a, b) => a.character.x - b.character.x));
}
