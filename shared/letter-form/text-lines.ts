/** A stretch of text on a page as it is shown. Ratios of the page, origin top left; `y` is the base line. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the type. */
  readonly height: number;
}

/** One character of a line, or a gap (a space) that is wide enough to write in. */
interface PlacedCharacter {
  readonly text: string;
  readonly x: number;
  readonly width: number;
}

export interface TextLine {
  readonly characters: readonly PlacedCharacter[];
  /** The characters' texts, each one UTF-16 unit long, so that positions in both are the same. */
  readonly text: string;
  /** Base line and size of the type. */
  readonly y: number;
  readonly height: number;
}

/** A gap wider than this many times the type's height was left on purpose. */
const widestWordGap = 1.2;

/** Text runs as lines from top to bottom, each from left to right. */
export function textLines(runs: readonly TextRun[]): TextLine[] {
  const lines: TextRun[][] = [];
  for (const run of runs.filter(({ text }) => text !== '').toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    if (line && first && Math.abs(first.y - run.y) < first.height * 0.4) line.push(run);
    else lines.push([run]);
  }
  return lines.map(lineOf);
}

function lineOf(runs: readonly TextRun[]): TextLine {
  const height = Math.max(...runs.map((run) => run.height));
  const characters: PlacedCharacter[] = [];
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const last = characters.at(-1);
    const end = last === undefined ? run.x : last.x + last.width;
    if (run.x - end > height * widestWordGap) characters.push({ text: ' ', x: end, width: run.x - end });
    characters.push(...charactersOf(run));
  }
  const y = runs[0]?.y ?? 0;
  return { characters, text: characters.map(({ text }) => text).join(''), y, height };
}

/** Where each character of a run stands, as far as its width tells: Chinese is as wide as it is high, the rest half. */
function charactersOf({ text, x, width }: TextRun): PlacedCharacter[] {
  const units = [...text].map((character) => (character.length === 1 ? character : '〓'));
  const weights = units.map((unit) => (/[\u2e80-\uffef]/.test(unit) ? 2 : 1));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let left = x;
  return units.map((unit, index) => {
    const own = (width * (weights[index] ?? 1)) / whole;
    left += own;
    return { text: unit, x: left - own, width: own };
  });
}
