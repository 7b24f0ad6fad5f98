import { messages } from '../../../shared/messages/index.ts';
import type { LetterPlan, PlannedCharacter, PlannedLine, PlannedPage } from '../letter/letter-plan.ts';
import type { FilledLine } from '../letter-form/filled-line.ts';
import { openPrinted, type PrintedPage } from '../recognition/decode/printed-pdf.ts';
import { anchorWords } from './anchor-words.ts';
import { closingOf } from './form-closing.ts';
import { laidOnPaper, lineOfRun, lineOnSheet, printOn } from './form-sheet.ts';
import { rowsOf } from './rows.ts';

/** A platform's own letter that was filled in: the file as it came, and what was put on it. */
export interface FormLetter {
  readonly bytes: Uint8Array;
  readonly filled: readonly FilledLine[];
}

/** Several blanks of one place, such as tabs between words, say nothing. */
const isPrinted = ({ characters }: PlannedLine): boolean => characters.some(({ text }) => text.trim() !== '');

/** The 年, 月 and 日 that the form prints behind the parts of a date belong to it. */
function unitsOfDates(lines: readonly PlannedLine[]): Map<PlannedCharacter, string> {
  const units = new Map<PlannedCharacter, string>();
  for (const row of rowsOf(lines)) {
    let before: string | undefined;
    for (const { text, character } of row) {
      if (text.trim() === '') continue;
      const { field } = character;
      if (field === undefined && before !== undefined && messages.scan.dateUnits.includes(text)) {
        units.set(character, before);
      }
      before = field?.startsWith('authorization.') ? field : undefined;
    }
  }
  return units;
}

async function pageOf(page: PrintedPage, filled: readonly PlannedLine[]): Promise<PlannedPage> {
  const laid = laidOnPaper(page);
  const lines = [...page.runs.map(lineOfRun).filter(isPrinted), ...filled].map((line) =>
    lineOnSheet(line, laid),
  );
  const closing = closingOf(lines, laid.sheet, anchorWords);
  const units = unitsOfDates(lines);
  const fieldOf = (one: PlannedCharacter) => one.field ?? units.get(one) ?? closing?.fields.get(one);
  return {
    ...laid.sheet,
    lines: lines.map((line) => ({
      ...line,
      characters: line.characters.map((one) => ({ ...one, field: fieldOf(one) })),
    })),
    blanks: closing?.blanks ?? [],
    print: await printOn(page, laid),
    ...(closing && { seal: closing.seal }),
  };
}

/** Where everything stands on a platform's own letter as it is printed. Throws ProblemError for a damaged file. */
export async function planOfForm({ bytes, filled }: FormLetter): Promise<LetterPlan> {
  const opened = await openPrinted(bytes);
  try {
    const pages: PlannedPage[] = [];
    for (const [index, page] of opened.pages.entries()) {
      const own = filled.filter((one) => one.page === index).map(({ line }) => line);
      pages.push(await pageOf(page, own));
    }
    return { pages };
  } finally {
    await opened.close();
  }
}
