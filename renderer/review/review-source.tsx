import { documentAt } from '../../shared/intake/placement.ts';
import type { Reading } from '../../shared/intake/reading.ts';
import { caseFieldLabel } from '../../shared/messages/case-fields.ts';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { LineCrop } from './line-crop.tsx';
import { cropEdge } from './line-frame.ts';

const text = messages.review.screen;

interface ReviewSourceProps {
  readonly source: Reading;
  /** Says what was read there, where several pictures are compared. */
  readonly saysReading: boolean;
}

/** Where a value stands on a picture, enlarged. */
export function ReviewSource({ source, saysReading }: ReviewSourceProps) {
  const { record } = useDraft();
  const recognition = record.files.find(({ id }) => id === source.fileId)?.recognition;
  const slot = messages.documents.slots[source.slot];
  if (!recognition) return null;
  return (
    <figure className="review-source">
      <LineCrop
        fileId={source.fileId}
        edge={cropEdge(recognition)}
        box={source.box}
        outline={documentAt(record.files, source)?.outline ?? null}
        alt={text.crop(caseFieldLabel(source.path), slot)}
      />
      <figcaption>
        {text.onPicture(slot)}
        {saysReading && <span>{text.readAs(messages.review.value(source.value))}</span>}
      </figcaption>
    </figure>
  );
}
