import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import { fieldOf } from '../../shared/rules/fields.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { useIntake } from '../intake/intake-context.ts';

const text = messages.review;

/** Photos that are not recognized by what they show, and belong to a person's card. */
const photoOfPart: Partial<Record<TaskPart, FileSlot>> = { administrator: 'administratorHandheld' };

/** Where a platform asks for a photo that only a person can tell apart, and it is not there yet. */
export function MissingPhoto({ part }: { part: TaskPart }) {
  const { document } = useDraft();
  const { openFileDialog, openCamera } = useIntake();
  const packs = useCasePacks();
  const slot = photoOfPart[part];
  if (slot === undefined || document.files[slot] !== '') return null;
  const path = `files.${slot}`;
  const [asked] = packs.flatMap((pack) => {
    const field = fieldOf(pack, path, document.purpose);
    return field === undefined ? [] : [{ pack, field }];
  });
  if (asked === undefined) return null;
  const { pack, field } = asked;
  return (
    <div className="missing-side" data-path={path}>
      <span>
        {text.missingPhoto(pack.name, field.label, field.required)}
        <span className="quiet">{field.hint}</span>
      </span>
      <Button
        size="small"
        aria-label={text.missingPhotoChoose(field.label)}
        onClick={() => openFileDialog({ slot })}
      >
        {text.empty.choose}
      </Button>
      <Button size="small" onClick={() => openCamera({ slot })}>
        {text.empty.camera}
      </Button>
    </div>
  );
}
