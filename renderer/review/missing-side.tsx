import { Button } from 'antd';
import { emblemSlot, portraitSlot } from '../../shared/intake/target.ts';
import { messages } from '../../shared/messages/index.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { personOfPart } from './part-pictures.ts';

const text = messages.review;

/** Where one side of an ID card is there and the other is not. */
export function MissingSide({ part }: { part: TaskPart }) {
  const { document } = useDraft();
  const { openFileDialog, openCamera } = useIntake();
  const person = personOfPart(part);
  if (person === null) return null;
  const lacksPortrait = document.files[portraitSlot(person)] === '';
  const lacksEmblem = document.files[emblemSlot(person)] === '';
  if (lacksPortrait === lacksEmblem) return null;
  const slot = lacksPortrait ? portraitSlot(person) : emblemSlot(person);
  return (
    <div className="missing-side">
      <span>{lacksPortrait ? text.missingSide.portrait : text.missingSide.emblem}</span>
      <Button size="small" onClick={() => openFileDialog({ slot })}>
        {text.empty.choose}
      </Button>
      <Button size="small" onClick={() => openCamera({ slot })}>
        {text.empty.camera}
      </Button>
    </div>
  );
}
