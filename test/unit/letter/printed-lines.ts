import type { Pixels } from './printed-letter.ts';

const dark = 160;

/** Length in pixels of the longest unbroken dark line across a page. */
export function longestAcross({ width, height, grey }: Pixels): number {
  let longest = 0;
  for (let y = 0; y < height; y += 1) {
    let run = 0;
    for (let x = 0; x < width; x += 1) {
      run = (grey[y * width + x] ?? 255) < dark ? run + 1 : 0;
      if (run > longest) longest = run;
    }
  }
  return longest;
}

/** The same down the page. */
export function longestDown({ width, height, grey }: Pixels): number {
  let longest = 0;
  for (let x = 0; x < width; x += 1) {
    let run = 0;
    for (let y = 0; y < height; y += 1) {
      run = (grey[y * width + x] ?? 255) < dark ? run + 1 : 0;
      if (run > longest) longest = run;
    }
  }
  return longest;
}
