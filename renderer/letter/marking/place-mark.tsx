import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { FormPlace } from '../../../shared/model/letter-form.ts';
import type { Box } from '../../../shared/model/recognition.ts';
import { type Corner, movedBox, type PagePoint, resizedBox } from './place-box.ts';

const text = messages.letterFormScreen.marking;
const { values } = messages.letterForm;
const corners: readonly Corner[] = ['top-left', 'top-right', 'bottom-left', 'bottom-right'];

interface PlaceMarkProps {
  readonly place: Extract<FormPlace, { kind: 'mark' }>;
  readonly isSelected: boolean;
  /** The page as shown, in CSS pixels. */
  readonly page: { readonly width: number; readonly height: number };
  readonly onSelect: () => void;
  readonly onChange: (box: Box) => void;
  readonly onRemove: () => void;
}

interface Grip {
  readonly from: PagePoint;
  readonly corner: Corner | null;
}

/** One rectangle on the page: drag it, or a corner of it; or use the arrow keys. */
export function PlaceMark({ place, isSelected, page, onSelect, onChange, onRemove }: PlaceMarkProps) {
  const grip = useRef<Grip | null>(null);
  const [dragged, setDragged] = useState<Box | null>(null);
  const box = dragged ?? place.box;
  const pointOf = ({ clientX, clientY }: PointerEvent): PagePoint => ({
    x: clientX / page.width,
    y: clientY / page.height,
  });

  const take = (event: PointerEvent, corner: Corner | null) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { from: pointOf(event), corner };
    onSelect();
  };
  const drag = (event: PointerEvent) => {
    if (grip.current === null) return;
    const { from, corner } = grip.current;
    const to = pointOf(event);
    const by = { x: to.x - from.x, y: to.y - from.y };
    setDragged(corner === null ? movedBox(place.box, by) : resizedBox(place.box, corner, by));
  };
  const letGo = () => {
    if (grip.current === null) return;
    grip.current = null;
    if (dragged !== null && dragged.join() !== place.box.join()) onChange(dragged);
    setDragged(null);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      onRemove();
      return;
    }
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    const by = { x: way[0] / page.width, y: way[1] / page.height };
    onChange(event.shiftKey ? resizedBox(place.box, 'bottom-right', by) : movedBox(place.box, by));
  };

  return (
    <button
      type="button"
      className="place-mark"
      aria-label={text.onPage(values[place.value], place.page + 1)}
      aria-pressed={isSelected}
      style={percentOf(box)}
      onFocus={onSelect}
      onPointerDown={(event) => take(event, null)}
      onPointerMove={drag}
      onPointerUp={letGo}
      onPointerCancel={letGo}
      onKeyDown={press}
    >
      <span className="place-mark-value" aria-hidden>
        {values[place.value]}
      </span>
      {isSelected &&
        corners.map((corner) => (
          <span
            key={corner}
            aria-hidden
            className="place-mark-corner"
            data-corner={corner}
            onPointerDown={(event) => take(event, corner)}
            onPointerMove={drag}
            onPointerUp={letGo}
            onPointerCancel={letGo}
          />
        ))}
    </button>
  );
}

/** One pixel of the screen at a time. */
const ways: Readonly<Record<string, readonly [number, number] | undefined>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A rectangle of ratios as CSS lengths. */
export function percentOf([x, y, width, height]: Box) {
  const percent = (ratio: number) => `${ratio * 100}%`;
  return { left: percent(x), top: percent(y), width: percent(width), height: percent(height) };
}
