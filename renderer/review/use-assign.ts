import type { MenuProps } from 'antd';
import { nothingPlanned, planIntake } from '../../shared/intake/plan.ts';
import { withChanges } from '../../shared/intake/target.ts';
import { messages } from '../../shared/messages/index.ts';
import { type FileSlot, fileSlotSchema } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useIntake } from '../intake/intake-context.ts';

export interface Assigning {
  /** Menu items, one per slot the picture is not in, and 更多资料. */
  readonly menu: (file: StoredFile, from: readonly FileSlot[]) => NonNullable<MenuProps['items']>;
  /** Puts read pictures where they belong and fills in what they say. */
  readonly placeByKind: (files: readonly StoredFile[]) => void;
}

/** Gives pictures their place by hand. */
export function useAssign(): Assigning {
  const { document, record, change } = useDraft();
  const { carryOut } = useIntake();

  const assign = (file: StoredFile, slot: FileSlot, from: readonly FileSlot[]) => {
    const plan = planIntake({
      document: withChanges(document, cleared(from)),
      files: record.files,
      fresh: [{ fileId: file.id, slot }],
    });
    const isAsSaid = plan.slots.fill.some((change) => change.slot === slot);
    // A picture that shows something else goes where the person says, but says nothing about the fields.
    const moved = isAsSaid ? cleared(from) : [...cleared(from), inSlot(slot, file.id)];
    carryOut(isAsSaid ? { ...plan, moved } : { ...nothingPlanned, moved });
  };
  const keep = (file: StoredFile, from: readonly FileSlot[]) =>
    change(...cleared(from), {
      path: 'files.other',
      value: [...document.files.other.filter((id) => id !== file.id), file.id],
    });

  return {
    menu: (file, from) => [
      ...fileSlotSchema.options
        .filter((slot) => !from.includes(slot))
        .map((slot) => ({
          key: slot,
          label: messages.documents.slots[slot],
          onClick: () => assign(file, slot, from),
        })),
      {
        key: 'other',
        label: messages.review.unplaced.keep,
        disabled: document.files.other.includes(file.id),
        onClick: () => keep(file, from),
      },
    ],
    placeByKind: (files) =>
      carryOut(planIntake({ document, files: record.files, fresh: files.map(({ id }) => ({ fileId: id })) })),
  };
}

const cleared = (slots: readonly FileSlot[]) => slots.map((slot) => inSlot(slot, ''));

const inSlot = (slot: FileSlot, fileId: string) => ({ path: `files.${slot}` as const, value: fileId });
