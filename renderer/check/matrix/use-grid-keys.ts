import { type KeyboardEvent, type RefObject, useLayoutEffect } from 'react';

type Place = readonly [row: number, column: number];

/** What takes the focus in a cell: its button, or the cell itself where it is only read. */
function focusOf(cell: Element | undefined): HTMLElement | undefined {
  if (!(cell instanceof HTMLTableCellElement)) return undefined;
  return cell.querySelector('button') ?? (cell.tabIndex >= -1 && cell.tagName === 'TD' ? cell : undefined);
}

function target(table: HTMLTableElement, [row, column]: Place): HTMLElement | undefined {
  return focusOf(table.rows[row]?.cells[column]);
}

/** The first place from `from` on, in steps, that can have the focus. */
function next(table: HTMLTableElement, [row, column]: Place, [down, right]: Place): HTMLElement | undefined {
  for (let y = row + down, x = column + right; ; y += down, x += right) {
    if (y < 0 || x < 0 || y >= table.rows.length || x >= (table.rows[y]?.cells.length ?? 0)) {
      // A heading over several rows is shorter than these.
      if (down !== 0 && y >= 0 && y < table.rows.length) continue;
      return undefined;
    }
    const found = target(table, [y, x]);
    if (found !== undefined) return found;
  }
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function destination(table: HTMLTableElement, event: KeyboardEvent, from: HTMLTableCellElement) {
  const row = from.closest('tr')?.rowIndex ?? 0;
  const step = arrows[event.key];
  if (step !== undefined) return next(table, [row, from.cellIndex], step);
  const columns = table.rows[0]?.cells.length ?? 0;
  const top = event.ctrlKey ? -1 : row - 1;
  const bottom = event.ctrlKey ? table.rows.length : row + 1;
  if (event.key === 'Home') return next(table, [top, 1], [1, 0]);
  if (event.key === 'End') return next(table, [bottom, columns - 1], [-1, 0]);
  return undefined;
}

/**
 * Makes a table one stop of the Tab key, inside which arrows, Home and End move the focus from cell to cell. All
 * that can have the focus must have the tab index -1.
 */
export function useGridKeys(ref: RefObject<HTMLTableElement | null>) {
  const enter = (element: HTMLElement) => {
    for (const other of ref.current?.querySelectorAll('[tabindex="0"]') ?? []) {
      other.setAttribute('tabindex', '-1');
    }
    element.setAttribute('tabindex', '0');
  };
  useLayoutEffect(() => {
    const table = ref.current;
    if (table === null || table.querySelector('[tabindex="0"]') !== null) return;
    table.querySelector('button')?.setAttribute('tabindex', '0');
  });
  return {
    onFocus: (event: { target: EventTarget }) => {
      if (event.target instanceof HTMLElement && event.target.hasAttribute('tabindex')) enter(event.target);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const table = ref.current;
      const from = event.target instanceof Element ? event.target.closest('td, th') : null;
      if (table === null || event.altKey || !(from instanceof HTMLTableCellElement)) return;
      const found = destination(table, event, from);
      if (found === undefined) return;
      event.preventDefault();
      found.focus();
    },
  };
}
