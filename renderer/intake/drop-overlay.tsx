import { InboxOutlined } from '@ant-design/icons';
import { messages } from '../../shared/messages/index.ts';
import './drop-overlay.css';

const text = messages.intake.drop;

/** Covers the window while files are dragged over it and says what letting go will do. */
export function DropOverlay({ isCaseOpen }: { isCaseOpen: boolean }) {
  return (
    <div className="drop-overlay" role="status">
      <div className="drop-overlay-frame">
        <InboxOutlined aria-hidden className="drop-overlay-icon" />
        <p className="drop-overlay-title">{text.title}</p>
        <p>{isCaseOpen ? text.intoCase : text.intoNew}</p>
        <p className="quiet">{text.formats}</p>
      </div>
    </div>
  );
}
