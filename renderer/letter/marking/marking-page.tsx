import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type PointerEvent, useRef, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import type { Box } from '../../../shared/model/recognition.ts';
import { PagePicture } from '../page-picture.tsx';
import { boxBetween, isWithin, type PagePoint, smallestDrawn } from './place-box.ts';
import { PlaceMark, percentOf } from './place-mark.tsx';
import { SuggestedPlaces } from './suggested-places.tsx';
import type { MarkingWork } from './use-marking.ts';
import type { SuggestedPlace } from './use-suggestions.ts';

const text = messages.letterFormScreen.marking;
const { values } = messages.letterForm;

interface MarkingPageProps {
  readonly form: LetterForm;
  readonly pdf: PDFDocumentProxy;
  /** Counted from 0. */
  readonly number: number;
  /** On screen, in CSS pixels. */
  readonly width: number;
  readonly work: MarkingWork;
  /** Places that are proposed on this page. */
  readonly suggested: readonly SuggestedPlace[];
  readonly onError: (error: unknown) => void;
}

/** One page of the template with its places. Dragging over what is free draws a new one. */
export function MarkingPage({ form, pdf, number, width, work, suggested, onError }: MarkingPageProps) {
  const { marking, step, lastValue } = work;
  const sheet = form.layout.pages[number] ?? { width: 210, height: 297 };
  const page = { width, height: (width * sheet.height) / sheet.width };
  const take = (place: SuggestedPlace) => step({ type: 'take', place });
  const drawing = useDrawing({
    onDrawn: (box) => step({ type: 'add', places: [{ kind: 'mark', page: number, box, value: lastValue }] }),
    onPressed: (point) => {
      const pressed = suggested.find(({ box }) => isWithin(point, box));
      if (pressed) take(pressed);
    },
  });

  return (
    <div className="marking-page" style={{ width: page.width, height: page.height }}>
      <PagePicture
        pdf={pdf}
        number={number + 1}
        width={width}
        label={text.page(number + 1, form.layout.pages.length)}
        onError={onError}
      />
      <div
        className="marking-surface"
        onPointerDown={(event) => {
          step({ type: 'select', key: null });
          drawing.begin(event);
        }}
        onPointerMove={drawing.go}
        onPointerUp={drawing.end}
        onPointerCancel={drawing.giveUp}
      >
        <SuggestedPlaces places={suggested} onTake={take} />
        <FieldMarks form={form} number={number} work={work} />
        {marking.places.map(
          ({ key, place }) =>
            place.kind === 'mark' &&
            place.page === number && (
              <PlaceMark
                key={key}
                place={place}
                page={page}
                isSelected={marking.selected === key}
                onSelect={() => marking.selected !== key && step({ type: 'select', key })}
                onChange={(box) => step({ type: 'change', key, place: { ...place, box } })}
                onRemove={() => step({ type: 'remove', key })}
              />
            ),
        )}
        {drawing.box && <span className="place-drawing" style={percentOf(drawing.box)} />}
      </div>
    </div>
  );
}

interface FieldMarksProps {
  readonly form: LetterForm;
  readonly number: number;
  readonly work: MarkingWork;
}

/** The template's own text fields: press one to choose what it is filled with. */
function FieldMarks({ form, number, work: { marking, step, lastValue } }: FieldMarksProps) {
  return form.layout.fields
    .filter(({ page }) => page === number)
    .map(({ name, box }) => {
      const marked = marking.places.find(({ place }) => place.kind === 'field' && place.name === name);
      const press = () => {
        if (marked) step({ type: 'select', key: marked.key });
        else step({ type: 'add', places: [{ kind: 'field', name, value: lastValue }] });
      };
      return (
        <button
          key={name}
          type="button"
          className="place-field"
          aria-label={marked ? text.inField(values[marked.place.value], name) : text.freeField(name)}
          aria-pressed={marked !== undefined && marking.selected === marked.key}
          data-marked={marked !== undefined}
          style={percentOf(box)}
          onPointerDown={(event) => event.stopPropagation()}
          onClick={press}
          onKeyDown={({ key }) => {
            if (marked && (key === 'Delete' || key === 'Backspace'))
              step({ type: 'remove', key: marked.key });
          }}
        />
      );
    });
}

interface DrawingWork {
  readonly onDrawn: (box: Box) => void;
  readonly onPressed: (point: PagePoint) => void;
}

/** A rectangle being drawn with the pointer; one too small to be meant is a press. */
function useDrawing({ onDrawn, onPressed }: DrawingWork) {
  const start = useRef<PagePoint | null>(null);
  const [box, setBox] = useState<Box | null>(null);
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent): PagePoint => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect();
    return { x: (clientX - left) / width, y: (clientY - top) / height };
  };
  const giveUp = () => {
    start.current = null;
    setBox(null);
  };
  return {
    box,
    begin: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = pointOf(event);
    },
    go: (event: PointerEvent) => {
      if (start.current !== null) setBox(boxBetween(start.current, pointOf(event)));
    },
    end: (event: PointerEvent) => {
      if (start.current === null) return;
      const from = start.current;
      const drawn = boxBetween(from, pointOf(event));
      giveUp();
      if (drawn[2] > smallestDrawn && drawn[3] > smallestDrawn) onDrawn(drawn);
      else if (drawn[2] <= smallestDrawn && drawn[3] <= smallestDrawn) onPressed(from);
    },
    giveUp,
  };
}
