/** One thing that stands on a page as a whole: a line, or the closing. Heights in points. */
export interface Row {
  readonly height: number;
  /** Space above, dropped at the top of a page. */
  readonly spaceBefore: number;
  /** Must stand on the same page as the row after it. */
  readonly withNext: boolean;
}

export interface PlacedRow<R extends Row> {
  readonly row: R;
  /** Distance of the row's upper edge from the top of the text area. */
  readonly top: number;
}

/**
 * Distributes rows over pages of one height. Rows tied by `withNext` move together; a group higher than
 * a page begins on a new one and flows on.
 */
export function flowPages<R extends Row>(rows: readonly R[], pageHeight: number): PlacedRow<R>[][] {
  const pages: PlacedRow<R>[][] = [];
  let page: PlacedRow<R>[] = [];
  let y = 0;

  const startPage = () => {
    if (page.length > 0) pages.push(page);
    page = [];
    y = 0;
  };
  const place = (row: R) => {
    if (page.length > 0) y += row.spaceBefore;
    page.push({ row, top: y });
    y += row.height;
  };

  for (const group of tiedGroups(rows)) {
    const height = group.reduce((sum, row) => sum + row.spaceBefore + row.height, 0);
    if (y + height > pageHeight) startPage();
    for (const row of group) {
      if (y + row.spaceBefore + row.height > pageHeight) startPage();
      place(row);
    }
  }
  startPage();
  return pages;
}

/** Ties the rows of one paragraph so that no page begins or ends with a single line of it. */
export function withoutLonelyLines<R extends Row>(rows: readonly R[]): R[] {
  return rows.map((row, index) => {
    const first = index === 0;
    const lastButOne = index === rows.length - 2;
    return (first || lastButOne) && rows.length > 1 ? { ...row, withNext: true } : row;
  });
}

function tiedGroups<R extends Row>(rows: readonly R[]): R[][] {
  const groups: R[][] = [];
  let group: R[] = [];
  for (const row of rows) {
    group.push(row);
    if (row.withNext) continue;
    groups.push(group);
    group = [];
  }
  if (group.length > 0) groups.push(group);
  return groups;
}
