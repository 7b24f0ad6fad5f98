import { Button, Tooltip } from 'antd';
import { useMemo, useState } from 'react';
import { createPortal } from 'react-dom';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { sheetOf } from '../../shared/package/fill-in-sheet.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PartSection } from '../editor/part-section.tsx';
import { maskKindAt } from '../masking/mask-kind-at.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useRevealedRows } from '../masking/use-revealed-rows.ts';
import { ClipboardNote } from '../widgets/clipboard/clipboard-note.tsx';
import { PlatformLink } from '../widgets/platform-link.tsx';
import { CompactSheet } from './compact-sheet.tsx';
import './sheet.css';
import { rowId, SheetRows } from './sheet-rows.tsx';
import { useSheetTicks } from './sheet-ticks.ts';
import { canFloat, useFloatingWindow } from './use-floating-window.ts';

const text = messages.exportPart.sheet;

/** 填写单: every field of the platform's form with its value, here or in a small window on top. */
export function FillInSheet({ pack }: { pack: RulePack }) {
  const { record, document } = useDraft();
  const sections = useMemo(() => sheetOf(document, pack), [document, pack]);
  const hiding = useMemo(
    () =>
      sections.flatMap((section) =>
        section.rows
          .filter(({ path, value }) => value !== '' && maskKindAt(path, document) !== null)
          .map((row) => rowId(section, row)),
      ),
    [sections, document],
  );
  const revealed = useRevealedRows(hiding);
  const ticks = useSheetTicks(record.id, pack.id);
  const floating = useFloatingWindow();
  const [isCompact, setCompact] = useState(false);
  const rows = sections.flatMap((section) => section.rows.map((row) => rowId(section, row)));
  const done = rows.filter((row) => ticks.ticked.has(row)).length;
  const progress = text.done(done, rows.length);
  const sheet = (
    <div className="sheet-body">
      {hiding.length > 0 && (
        <div className="sheet-reveal">
          <RevealSwitch isRevealed={revealed.hasAll} onToggle={revealed.toggleAll} />
        </div>
      )}
      <SheetRows sections={sections} ticks={ticks} revealed={revealed} />
      <ClipboardNote />
    </div>
  );
  const title = text.windowTitle(pack.name);
  const open = async () => {
    if (!(await floating.open(title))) setCompact(true);
  };

  return (
    <PartSection title={text.title} extra={<span className="quiet">{progress}</span>}>
      <p className="field-hint">{text.lead}</p>
      <div className="sheet-tools">
        {pack.links.pages.length > 0 && (
          <ul className="sheet-links" aria-label={text.pages}>
            {pack.links.pages.map((page) => (
              <li key={page.id}>
                <PlatformLink page={page} />
              </li>
            ))}
          </ul>
        )}
        {done > 0 && (
          <Button size="small" type="text" onClick={ticks.clear}>
            {text.restart}
          </Button>
        )}
        <Tooltip title={canFloat() ? text.floatHint : text.compactHint}>
          <Button size="small" disabled={floating.window !== null} onClick={() => void open()}>
            {canFloat() ? text.float : text.compact}
          </Button>
        </Tooltip>
      </div>
      {floating.window === null ? (
        !isCompact && sheet
      ) : (
        <p className="sheet-away">
          {text.floating}
          <Button size="small" onClick={floating.close}>
            {text.close}
          </Button>
        </p>
      )}
      {floating.window !== null &&
        createPortal(
          <main className="sheet-column">
            <header>
              <h2>{title}</h2>
              <span className="quiet">{progress}</span>
            </header>
            {sheet}
          </main>,
          floating.window.document.body,
        )}
      {isCompact && (
        <CompactSheet title={title} progress={progress} onClose={() => setCompact(false)}>
          {sheet}
        </CompactSheet>
      )}
    </PartSection>
  );
}
