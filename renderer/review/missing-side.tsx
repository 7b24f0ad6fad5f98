import { Button } from 'antd';
import { emblemSlot, portraitSlot } from '../../shared/intake/target.ts';
import { messages } from '../../shared/messages/index.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { personOfPart } from './part-pictures.ts';

const text = messages.review;

/** Where a side of an ID card, or the whole card, is not there yet. */
export function MissingSide({ part }: { part: TaskPart }) {
  const { document } = useDraft();
  const { openFileDialog, openCamera } = useIntake();
  const person = personOfPart(part);
  if (person === null) return null;
  const lacksPortrait = document.files[portraitSlot(person)] === '';
  const lacksEmblem = document.files[emblemSlot(person)] === '';
  const isCard = document[person].document.type === 'residentId';
  if (!isCard || !(lacksPortrait || lacksEmblem)) return null;
  // A whole card needs no telling which side is which.
  const isWhole = lacksPortrait && lacksEmblem;
  const options = isWhole ? {} : { slot: lacksPortrait ? portraitSlot(person) : emblemSlot(person) };
  const missing = isWhole ? 'card' : lacksPortrait ? 'portrait' : 'emblem';
  return (
    <div className="missing-side">
      <span>{text.missingSide[missing]}</span>
      <Button size="small" onClick={() => openFileDialog(options)}>
        {text.empty.choose}
      </Button>
      <Button size="small" onClick={() => openCamera(options)}>
        {text.empty.camera}
      </Button>
    </div>
  );
}
