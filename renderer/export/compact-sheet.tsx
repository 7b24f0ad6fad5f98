import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';

const text = messages.exportPart.sheet;

interface CompactSheetProps {
  readonly title: string;
  readonly progress: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The sheet alone in one narrow column, so that the window can be made small and stand beside the platform's. */
export function CompactSheet({ title, progress, onClose, children }: CompactSheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet-compact" aria-label={title} onClose={onClose}>
      <div className="sheet-column">
        <header>
          <h2>{title}</h2>
          <span className="quiet">{progress}</span>
          <Button size="small" onClick={onClose}>
            {text.leaveCompact}
          </Button>
        </header>
        <p className="field-hint">{text.compactHint}</p>
        {children}
      </div>
    </dialog>
  );
}
