import { messages } from '../../../shared/messages/index.ts';
import './clipboard-note.css';
import { useClipboardStanding } from './page-clipboard.ts';

/** Says how long a person's data stays on the clipboard, and when it is gone. */
export function ClipboardNote() {
  const standing = useClipboardStanding();
  return (
    <p className="clipboard-note" role="status" data-fate={standing?.fate}>
      {standing && messages.clipboard[standing.fate](standing.label)}
    </p>
  );
}
