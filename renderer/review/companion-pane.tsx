import { Segmented } from 'antd';
import { useEffect, useState } from 'react';
import { unplacedFiles } from '../../shared/intake/placement.ts';
import { messages } from '../../shared/messages/index.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { TaskPart } from '../../shared/rules/progress.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { AddPictures } from './add-pictures.tsx';
import { MissingPhoto } from './missing-photo.tsx';
import { MissingSide } from './missing-side.tsx';
import { type PartPicture, picturesOfPart } from './part-pictures.ts';
import { marksOf, placeOfField } from './picture-marks.ts';
import { PictureMenu } from './picture-menu.tsx';
import { PictureOverview } from './picture-overview.tsx';
import { PictureStatus } from './picture-status.tsx';
import { PictureViewer } from './picture-viewer.tsx';
import { ReviewNotice } from './review-notice.tsx';
import { ShareOffer } from './share-offer.tsx';
import { UnplacedPictures } from './unplaced-pictures.tsx';
import './companion-pane.css';

const text = messages.review;

/** The pictures that belong to one part of the task list, beside its fields. */
export function CompanionPane({ part }: { part: TaskPart }) {
  const { document, record, focusedPath } = useDraft();
  const { goToField } = useEditor();
  const { files } = record;
  const pictures = picturesOfPart(part, document, files);
  const unplaced = unplacedFiles(document, files);
  const [chosen, setChosen] = useState<string | null>(null);

  // The picture that shows the field in focus comes to the front.
  const placeId = focusedPath === null ? undefined : placeOfField(focusedPath, document, files)?.fileId;
  useEffect(() => {
    if (placeId !== undefined) setChosen(placeId);
  }, [placeId]);

  const shown = pictures.find(({ file }) => file.id === chosen) ?? pictures[0];
  return (
    <div className="companion" data-path="files">
      <ReviewNotice part={part} />
      <ShareOffer part={part} />
      {part === 'platform' && <PictureOverview />}
      {shown ? (
        <>
          {pictures.length > 1 && (
            <Segmented
              aria-label={text.pictures}
              value={shown.file.id}
              onChange={setChosen}
              options={pictures.map(({ file, slots }) => ({ value: file.id, label: caption(slots) }))}
            />
          )}
          <PictureStatus file={shown.file} />
          <div className="companion-picture">
            <PictureViewer
              key={shown.file.id}
              file={shown.file}
              marks={marksOf(shown.file, shown.slots, document, files)}
              focusedPath={focusedPath}
              onMark={goToField}
              actions={<PictureMenu file={shown.file} slots={shown.slots} />}
            />
          </div>
          <MissingSide part={part} />
        </>
      ) : (
        part !== 'platform' && <AddPictures part={part} />
      )}
      <MissingPhoto part={part} />
      {unplaced.length > 0 && <UnplacedPictures files={unplaced} />}
    </div>
  );
}

function caption(slots: PartPicture['slots']): string {
  const sides: Partial<Record<FileSlot, string>> = text.side;
  const [first, ...others] = slots;
  if (first === undefined || others.length > 0) return text.side.bothSides;
  return sides[first] ?? messages.documents.slots[first];
}
