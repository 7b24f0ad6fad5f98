import { around, type Rectangle } from '../geometry.ts';
import type { ReadLine } from '../read/read-line.ts';

/** A printed label found in a line. */
export interface FoundLabel {
  readonly line: ReadLine;
  /** Index of its first symbol in the line, and of the one after its last. */
  readonly from: number;
  readonly to: number;
  /** Share of its characters that were read, 0 to 1. */
  readonly score: number;
  readonly box: Rectangle;
}

/** How many characters of `label` occur in `text` in the same order. */
export function charactersInOrder(label: string, text: string): number {
  const counts = new Array<number>(text.length + 1).fill(0);
  for (const wanted of label) {
    let diagonal = 0;
    for (let i = 1; i <= text.length; i += 1) {
      const above = counts[i] ?? 0;
      counts[i] = text[i - 1] === wanted ? diagonal + 1 : Math.max(above, counts[i - 1] ?? 0);
      diagonal = above;
    }
  }
  return counts[text.length] ?? 0;
}

function bestWindow(line: ReadLine, label: string): FoundLabel | undefined {
  const texts = line.symbols.map(({ text }) => text);
  let best: FoundLabel | undefined;
  for (let from = 0; from < texts.length; from += 1) {
    // What stands in brackets is a remark within a value, such as （住所申报）.
    if (/^[(（]$/.test(texts[from - 1] ?? '')) continue;
    for (const length of [label.length, label.length + 1, label.length + 2, label.length - 1]) {
      const to = Math.min(from + length, texts.length);
      const window = texts.slice(from, to).join('');
      const matched = charactersInOrder(label, window);
      const score = matched / label.length - 0.02 * Math.abs(window.length - label.length);
      if (to > from && score > (best?.score ?? 0)) {
        const read = around(line.symbols.slice(from, to).map((symbol) => symbol.box));
        const box = { ...read, y: line.box.y, height: line.box.height };
        best = { line, from, to, score, box };
      }
    }
  }
  return best;
}

/** Short labels must be read in full, long ones may have a wrong character or two. */
function enough(label: string): number {
  if (label.length <= 2) return 0.97;
  return label.length <= 5 ? 0.7 : 0.58;
}

/** The best place of a label among all lines, `undefined` where it was not read well enough anywhere. */
export function findLabel(lines: readonly ReadLine[], label: string): FoundLabel | undefined {
  let best: FoundLabel | undefined;
  for (const line of lines) {
    const found = bestWindow(line, label);
    if (found !== undefined && found.score >= enough(label) && found.score > (best?.score ?? 0)) best = found;
  }
  return best;
}
