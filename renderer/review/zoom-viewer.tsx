import { RotateRightOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button, Spin, Tooltip } from 'antd';
import { type CSSProperties, type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { Box, Outline } from '../../shared/model/recognition.ts';
import { acceptsTyping } from '../widgets/accepts-typing.ts';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { pictureIntent } from './review-intent.ts';
import type { Preview } from './use-preview.ts';
import { useZoomView } from './use-zoom-view.ts';
import { cssMatrix, type Size, scaleOf, uprightTurns } from './view-transform.ts';
import './picture-viewer.css';

const text = messages.review.viewer;
const zoomStep = 1.4;
const noSize: Size = { width: 1, height: 1 };

interface ZoomViewerProps {
  readonly preview: Preview;
  readonly alt: string;
  /** What to look at; the whole picture without it. */
  readonly target: Box | null;
  /** Of what is to stand upright. */
  readonly outline: Outline | undefined;
  readonly actions: ReactNode;
  /** Keys turn and zoom the picture wherever the focus is. */
  readonly takesKeys?: boolean;
  /** What lies on the picture; `scale` is screen pixels per pixel of it. */
  readonly children: (picture: Size, scale: number) => ReactNode;
}

/** A picture to zoom, drag and turn, with what lies on it. */
export function ZoomViewer({
  preview: { picture, error, retry },
  alt,
  target,
  outline,
  actions,
  takesKeys = false,
  children,
}: ZoomViewerProps) {
  const viewport = useRef<HTMLDivElement>(null);
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
            <img src={picture.url} alt={alt} draggable={false} />
            {children(picture, scaleOf(view, frame))}
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
