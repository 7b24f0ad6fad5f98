import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react';
import type { Box } from '../../shared/model/recognition.ts';
import {
  type Frame,
  lookAt,
  panBy,
  type Size,
  type Turns,
  turnRight,
  type View,
  wholePicture,
  zoomAt,
} from './view-transform.ts';

export interface ZoomView {
  readonly view: View;
  readonly frame: Frame;
  /** True while the view follows the hand; it glides only when it moves by itself. */
  readonly isFollowing: boolean;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly turn: () => void;
}

const noSize: Size = { width: 0, height: 0 };

/**
 * Wheel, drag and buttons for a picture in `viewport`. Looks at `target` whenever that changes, and at the
 * whole picture when there is none.
 */
export function useZoomView(
  viewport: RefObject<HTMLElement | null>,
  picture: Size,
  turns: Turns,
  target: Box | null,
): ZoomView {
  const [view, setView] = useState<View>(() => wholePicture(turns));
  const [room, setRoom] = useState<Size>(noSize);
  const [isFollowing, setFollowing] = useState(false);
  const frame: Frame = { picture, viewport: room };
  const { width, height } = picture;

  useLayoutEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [viewport]);

  useEffect(() => setView(wholePicture(turns)), [turns]);

  useEffect(() => {
    if (room.width === 0) return;
    const current = { picture: { width, height }, viewport: room };
    setFollowing(false);
    setView((before) => (target === null ? wholePicture(before.turns) : lookAt(before, current, target)));
  }, [target, width, height, room]);

  useEffect(() => {
    const element = viewport.current;
    if (element === null) return;
    const current = { picture: { width, height }, viewport: room };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const area = element.getBoundingClientRect();
      const at = [event.clientX - area.left, event.clientY - area.top] as const;
      setFollowing(true);
      setView((before) => zoomAt(before, current, at, Math.exp(-event.deltaY / 400)));
    };
    const move = (event: PointerEvent) => {
      if (!element.hasPointerCapture(event.pointerId)) return;
      setView((before) => panBy(before, current, [event.movementX, event.movementY]));
    };
    const press = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button'))) return;
      element.setPointerCapture(event.pointerId);
      setFollowing(true);
    };
    element.addEventListener('wheel', wheel, { passive: false });
    element.addEventListener('pointerdown', press);
    element.addEventListener('pointermove', move);
    return () => {
      element.removeEventListener('wheel', wheel);
      element.removeEventListener('pointerdown', press);
      element.removeEventListener('pointermove', move);
    };
  }, [viewport, width, height, room]);

  const glide = useCallback((change: (before: View) => View) => {
    setFollowing(false);
    setView(change);
  }, []);

  return {
    view,
    frame,
    isFollowing,
    zoomBy: (factor) => glide((before) => zoomAt(before, frame, [room.width / 2, room.height / 2], factor)),
    fit: () => glide((before) => wholePicture(before.turns)),
    turn: () => glide(turnRight),
  };
}
