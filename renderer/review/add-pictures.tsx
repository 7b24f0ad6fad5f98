import { CameraOutlined, FolderOpenOutlined, PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { shareCard } from '../../shared/intake/person-card.ts';
import { messages } from '../../shared/messages/index.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review.empty;
const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
const texts: Partial<Record<TaskPart, { readonly title: string; readonly text: string }>> = text;

/** Where a part has no picture yet: what to put here, and every way to do it. */
export function AddPictures({ part }: { part: TaskPart }) {
  const { document } = useDraft();
  const { openFileDialog, openCamera, carryOut } = useIntake();
  const words = texts[part];
  if (words === undefined) return null;
  // Only these are not recognized and must be told.
  const slot: FileSlot | null = part === 'signatures' ? 'trademark' : null;
  const options = slot ? { slot } : {};
  const canShare = part === 'administrator' && document.files.legalPersonIdPortrait !== '';

  return (
    <section className="add-pictures" aria-label={words.title}>
      <PictureOutlined aria-hidden className="add-pictures-icon" />
      <h3>{words.title}</h3>
      <p>{words.text}</p>
      <div className="add-pictures-buttons">
        <Button type="primary" icon={<FolderOpenOutlined />} onClick={() => openFileDialog(options)}>
          {text.choose}
        </Button>
        <Button icon={<CameraOutlined />} onClick={() => openCamera(options)}>
          {text.camera}
        </Button>
      </div>
      <p className="quiet">{isApple ? text.ways('⌘V', '⌘O') : text.ways('Ctrl+V', 'Ctrl+O')}</p>
      {slot === null && <p className="quiet">{text.both}</p>}
      {canShare && (
        <Button type="link" onClick={() => carryOut(shareCard(document, 'administrator'))}>
          {text.sameCard}
        </Button>
      )}
    </section>
  );
}
