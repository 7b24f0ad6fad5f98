import type { ReactNode } from 'react';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { Box, Outline } from '../../shared/model/recognition.ts';
import { DocumentOutlines } from './document-outlines.tsx';
import type { PictureMark } from './picture-marks.ts';
import { usePreview } from './use-preview.ts';
import { ViewerMark } from './viewer-mark.tsx';
import { ZoomViewer } from './zoom-viewer.tsx';

const text = messages.review.viewer;
const previewEdge = 2400;

interface PictureViewerProps {
  readonly file: StoredFile;
  readonly marks: readonly PictureMark[];
  /** The field that has the focus. */
  readonly focusedPath: string | null;
  readonly onMark: (path: string) => void;
  readonly actions: ReactNode;
  /** What to look at instead of the place of the field in focus. */
  readonly target?: Box | null;
  /** Of the document being looked at, which is to stand upright; the first one's unless said. */
  readonly outline?: Outline;
  /** Keys turn and zoom the picture wherever the focus is. */
  readonly takesKeys?: boolean;
}

/** A picture with the places of its fields, to zoom, drag and turn. Looks at the field that has the focus. */
export function PictureViewer({
  file,
  marks,
  focusedPath,
  onMark,
  actions,
  target = marks.find(({ path }) => path !== null && path === focusedPath)?.box ?? null,
  outline = file.recognition?.documents[0]?.outline,
  takesKeys = false,
}: PictureViewerProps) {
  const preview = usePreview(file.id, previewEdge);
  const documents = file.recognition?.documents ?? [];
  return (
    <ZoomViewer
      preview={preview}
      alt={text.label(maskNumbers(file.name))}
      target={target}
      outline={outline}
      actions={actions}
      takesKeys={takesKeys}
    >
      {(picture, scale) => (
        <>
          {documents.length > 1 && (
            <DocumentOutlines documents={documents} shown={outline ?? null} picture={picture} scale={scale} />
          )}
          {marks.map((mark) => (
            <Mark key={mark.key} mark={mark} isFocused={mark.path === focusedPath} onMark={onMark} />
          ))}
        </>
      )}
    </ZoomViewer>
  );
}

interface MarkProps {
  readonly mark: PictureMark;
  readonly isFocused: boolean;
  readonly onMark: (path: string) => void;
}

function Mark({ mark: { box, fieldName, value, needsReview, path }, isFocused, onMark }: MarkProps) {
  const says = needsReview ? text.boxDoubtful : text.box;
  return (
    <ViewerMark
      box={box}
      label={says(messages.review.field(fieldName), messages.review.value(value))}
      isFocused={isFocused && path !== null}
      // What goes nowhere needs no second look.
      tone={needsReview && path !== null ? 'doubtful' : undefined}
      onPress={path === null ? null : () => onMark(path)}
    />
  );
}
