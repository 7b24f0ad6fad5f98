import { useState } from 'react';

/** By case and platform, until the window closes: ticks are for one sitting at the platform's form. */
const kept = new Map<string, ReadonlySet<string>>();
const nothing: ReadonlySet<string> = new Set();

export interface SheetTicks {
  readonly ticked: ReadonlySet<string>;
  readonly set: (row: string, isTicked: boolean) => void;
  readonly clear: () => void;
}

/** Which rows of a platform's form are filled in. */
export function useSheetTicks(caseId: string, platform: string): SheetTicks {
  const key = `${caseId} ${platform}`;
  const [ticked, setTicked] = useState(() => kept.get(key) ?? nothing);
  const keep = (after: ReadonlySet<string>) => {
    kept.set(key, after);
    setTicked(after);
  };
  return {
    ticked,
    set: (row, isTicked) => {
      const after = new Set(kept.get(key));
      if (isTicked) after.add(row);
      else after.delete(row);
      keep(after);
    },
    clear: () => keep(nothing),
  };
}
