/** A stretch of a text that all readings share, or in which this one stands apart. */
export interface Stretch {
  /** Characters before it. */
  readonly at: number;
  readonly text: string;
  readonly differs: boolean;
}

/** Each text in stretches, so that what tells the texts apart can be marked. */
export function differences(texts: readonly string[]): Stretch[][] {
  const split = texts.map((text) => [...text]);
  return split.map((characters, index) => {
    const shared = characters.map(() => true);
    for (const [other, theirs] of split.entries()) {
      if (other === index) continue;
      const common = commonWith(characters, theirs);
      for (const at of shared.keys()) shared[at] &&= common.has(at);
    }
    return stretches(characters, shared);
  });
}

function stretches(characters: readonly string[], shared: readonly boolean[]): Stretch[] {
  const found: { at: number; text: string; differs: boolean }[] = [];
  for (const [at, character] of characters.entries()) {
    const differs = shared[at] !== true;
    const last = found.at(-1);
    if (last?.differs === differs) last.text += character;
    else found.push({ at, text: character, differs });
  }
  return found;
}

/**
 * The places of `own` that belong to a longest common subsequence with `other`. Texts of one length are
 * compared place by place, as people compare numbers.
 */
function commonWith(own: readonly string[], other: readonly string[]): Set<number> {
  if (own.length === other.length) {
    return new Set([...own.keys()].filter((at) => own[at] === other[at]));
  }
  // longest[i][j]: of own from i on and other from j on.
  const longest = Array.from({ length: own.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const length = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = own.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const row = longest[i];
      if (!row) continue;
      row[j] = own[i] === other[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const common = new Set<number>();
  for (let i = 0, j = 0; i < own.length && j < other.length; ) {
    if (own[i] === other[j]) {
      common.add(i);
      i += 1;
      j += 1;
    } else if (length(i + 1, j) >= length(i, j + 1)) i += 1;
    else j += 1;
  }
  return common;
}
