import { RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Spin, Tooltip } from 'antd';
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import type { Box, Outline } from '../../shared/model/recognition.ts';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { DocumentOutlines } from './document-outlines.tsx';
import type { PictureMark } from './picture-marks.ts';
import { pictureIntent } from './review-intent.ts';
import { usePreview } from './use-preview.ts';
import { useZoomView } from './use-zoom-view.ts';
import { cssMatrix, type Size, scaleOf, uprightTurns } from './view-transform.ts';
import './picture-viewer.css';

const text = messages.review.viewer;
const previewEdge = 2400;
const zoomStep = 1.4;
const noSize: Size = { width: 1, height: 1 };

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
  const viewport = useRef<HTMLDivElement>(null);
  const { picture, error, retry } = usePreview(file.id, previewEdge);
  const documents = file.recognition?.documents ?? [];
  const { view, frame, isFollowing, zoomBy, fit, turn } = useZoomView(
    viewport,
    picture ?? noSize,
    outline && picture ? uprightTurns(outline, picture) : 0,
    target,
  );
  const actOn = {
    turn,
    fit,
    zoomIn: () => zoomBy(zoomStep),
    zoomOut: () => zoomBy(1 / zoomStep),
  };
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const intent = pictureIntent(event, acceptsTyping(event.target));
    if (intent === null || event.defaultPrevented) return;
    event.preventDefault();
    actOn[intent]();
  });
  useEffect(() => {
    if (!takesKeys) return;
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [takesKeys]);
  const style: CSSProperties & Record<'--scale', number> = {
    width: frame.picture.width,
    height: frame.picture.height,
    transform: cssMatrix(view, frame),
    '--scale': scaleOf(view, frame),
  };

  return (
    <div className="viewer">
      <div className="viewer-tools" role="toolbar" aria-label={text.tools}>
        <Tool label={text.zoomOut} icon={<ZoomOutOutlined />} onClick={() => zoomBy(1 / zoomStep)} />
        <button type="button" className="viewer-zoom" onClick={fit} title={text.fit}>
          {text.percent(Math.round(view.zoom * 100))}
        </button>
        <Tool label={text.zoomIn} icon={<ZoomInOutlined />} onClick={() => zoomBy(zoomStep)} />
        <Tool label={text.turn} icon={<RotateRightOutlined />} onClick={turn} />
        <span className="viewer-gap" />
        {actions}
      </div>
      <div ref={viewport} className="viewer-port">
        {error ? <ProblemNotice title={text.failed} error={error} onRetry={retry} /> : null}
        {!error && picture === null && <Spin description={text.loading} />}
        {picture !== null && frame.viewport.width > 0 && (
          <div className="viewer-layer" data-following={isFollowing || undefined} style={style}>
            <img src={picture.url} alt={text.label(file.name)} draggable={false} />
            {documents.length > 1 && (
              <DocumentOutlines
                documents={documents}
                shown={outline ?? null}
                picture={picture}
                scale={scaleOf(view, frame)}
              />
            )}
            {marks.map((mark) => (
              <Mark key={mark.key} mark={mark} isFocused={mark.path === focusedPath} onMark={onMark} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}

function Tool({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={label} onClick={onClick} />
    </Tooltip>
  );
}

interface MarkProps {
  readonly mark: PictureMark;
  readonly isFocused: boolean;
  readonly onMark: (path: string) => void;
}

function Mark({ mark: { box, fieldName, value, needsReview, path }, isFocused, onMark }: MarkProps) {
  const [x, y, width, height] = box;
  const says = needsReview ? text.boxDoubtful : text.box;
  const label = says(messages.review.field(fieldName), messages.review.value(value));
  return (
    <Tooltip title={label}>
      <button
        type="button"
        className="viewer-mark"
        aria-label={label}
        // Reached through the fields; the picture would only repeat them in the order of keys.
        tabIndex={-1}
        aria-disabled={path === null}
        data-focused={(isFocused && path !== null) || undefined}
        // What goes nowhere needs no second look.
        data-doubtful={(needsReview && path !== null) || undefined}
        style={{
          left: `${x * 100}%`,
          top: `${y * 100}%`,
          width: `${width * 100}%`,
          height: `${height * 100}%`,
        }}
        onClick={() => path !== null && onMark(path)}
      />
    </Tooltip>
  );
}
