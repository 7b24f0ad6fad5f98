import { App } from 'antd';
import { useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { SheetRow, SheetSection } from '../../shared/package/fill-in-sheet.ts';
import { useDraft } from '../editor/draft-context.ts';
import { isPersonal } from '../masking/is-personal.ts';
import { maskKindAt } from '../masking/mask-kind-at.ts';
import type { RevealedRows } from '../masking/use-revealed-rows.ts';
import { copyPersonal, copyPlain } from '../widgets/clipboard/page-clipboard.ts';
import { useArrowKeys } from '../widgets/use-arrow-keys.ts';
import { SheetLine } from './sheet-line.tsx';
import type { SheetTicks } from './sheet-ticks.ts';

const text = messages.exportPart.sheet;

/** Names a row for its tick: a platform may ask for one field in two sections. */
export const rowId = (section: SheetSection, row: SheetRow): string => `${section.title} ${row.path}`;

interface SheetRowsProps {
  readonly sections: readonly SheetSection[];
  readonly ticks: SheetTicks;
  readonly revealed: RevealedRows;
}

const copyButton = '.sheet-copy';

/** The platform's form, section by section. Enter copies and moves on; the arrows only move. */
export function SheetRows({ sections, ticks, revealed }: SheetRowsProps) {
  const { document } = useDraft();
  const { message } = App.useApp();
  const list = useRef<HTMLDivElement>(null);

  useArrowKeys(list, copyButton);

  const copy = async (section: SheetSection, row: SheetRow, button: HTMLElement) => {
    const isFocused = button.ownerDocument.activeElement === button;
    const from = button.ownerDocument;
    const isCopied = isPersonal(row.path)
      ? await copyPersonal(row.value, row.label, from)
      : await copyPlain(row.value, from);
    if (!isCopied) {
      message.error(text.copyFailed);
      return false;
    }
    ticks.set(rowId(section, row), true);
    if (isFocused) nextTo(button, list.current)?.focus();
    return true;
  };
  return (
    <div ref={list} className="sheet-rows">
      {sections.map((section) => (
        <section key={section.title} className="sheet-section" aria-label={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.rows.map((row) => {
              const id = rowId(section, row);
              return (
                <SheetLine
                  key={row.path}
                  row={row}
                  maskKind={maskKindAt(row.path, document)}
                  isRevealed={revealed.has(id)}
                  onReveal={() => revealed.toggle(id)}
                  isTicked={ticks.ticked.has(id)}
                  onTick={(isTicked) => ticks.set(id, isTicked)}
                  onCopy={(button) => copy(section, row, button)}
                />
              );
            })}
            {section.elsewhere.map(({ label, hint }) => (
              <li key={label} className="sheet-line sheet-elsewhere">
                <span className="sheet-label">{label}</span>
                <span className="sheet-value quiet">{text.elsewhere(hint)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function nextTo(button: HTMLElement, list: HTMLElement | null): HTMLElement | undefined {
  const buttons = [...(list?.querySelectorAll<HTMLElement>(copyButton) ?? [])];
  return buttons[buttons.indexOf(button) + 1];
}
