import { useMemo, useState } from 'react';
import { documentAt } from '../../shared/intake/placement.ts';
import { readableSlots } from '../../shared/intake/target.ts';
import { messages } from '../../shared/messages/index.ts';
import { fileSlotSchema } from '../../shared/model/case-document.ts';
import type { Outline } from '../../shared/model/recognition.ts';
import { useDraft } from '../editor/draft-context.ts';
import { marksOf } from './picture-marks.ts';
import { PictureMenu } from './picture-menu.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import type { ReviewItem } from './review-item.ts';
import { boxAround } from './view-transform.ts';

const text = messages.review.screen;

interface ReviewPictureProps {
  /** The value on the table, `null` at the end. */
  readonly item: ReviewItem | null;
  readonly onMark: (path: string) => void;
}

/** The picture a value was read from, looking at its line; the documents on it are listed when there are several. */
export function ReviewPicture({ item, onMark }: ReviewPictureProps) {
  const { document, record } = useDraft();
  const { files } = record;
  const source = item?.sources[0] ?? null;
  const [lastFile, setLastFile] = useState<string | null>(null);
  if (source !== null && source.fileId !== lastFile) setLastFile(source.fileId);
  // A document chosen from the list, until the next value comes to the table.
  const [chosen, setChosen] = useState<{ path: string | null; outline: Outline } | null>(null);
  const wanted = chosen?.path === (item?.path ?? null) ? (chosen?.outline ?? null) : null;
  const file =
    files.find(({ id }) => id === lastFile) ?? files.find(({ recognition }) => recognition !== null);
  const marks = useMemo(
    () => (file ? marksOf(file, readableSlots, document, files) : []),
    [file, document, files],
  );
  const own = source === null ? null : (documentAt(files, source)?.outline ?? null);
  const target = useMemo(
    () => (wanted === null ? (source?.box ?? null) : boxAround(wanted)),
    [wanted, source?.box],
  );
  if (!file) return <div className="review-picture review-picture-empty">{text.noPicture}</div>;

  const documents = file.recognition?.documents ?? [];
  const outline = wanted ?? own ?? documents[0]?.outline;
  const slots = fileSlotSchema.options.filter((slot) => document.files[slot] === file.id);
  return (
    <div className="review-picture">
      {documents.length > 1 && (
        <div className="review-documents">
          <span className="quiet">{text.documents(documents.length)}</span>
          {documents.map((found, index) => (
            <button
              key={found.outline.join(' ')}
              type="button"
              aria-pressed={found.outline === outline}
              onClick={() => setChosen({ path: item?.path ?? null, outline: found.outline })}
            >
              {text.documentShown(index + 1, messages.documents.kinds[found.kind])}
            </button>
          ))}
        </div>
      )}
      <PictureViewer
        key={file.id}
        file={file}
        marks={marks}
        focusedPath={item?.path ?? null}
        onMark={onMark}
        target={target}
        {...(outline ? { outline } : {})}
        takesKeys
        actions={<PictureMenu file={file} slots={slots} />}
      />
    </div>
  );
}
