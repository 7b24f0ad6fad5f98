import { BulbOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import { percentOf } from './place-mark.tsx';
import type { SuggestedPlace, Suggestions } from './use-suggestions.ts';

const text = messages.letterFormScreen.marking.suggestions;
const { values } = messages.letterForm;

/** Of a click that no pointer made. */
const pressedByKey = 0;

interface SuggestedPlacesProps {
  /** Of this page. */
  readonly places: readonly SuggestedPlace[];
  readonly onTake: (place: SuggestedPlace) => void;
}

/** Proposed places on the page: Enter takes one, and so does a press, which the page tells from a drag over it. */
export function SuggestedPlaces({ places, onTake }: SuggestedPlacesProps) {
  return places.map((place) => (
    <button
      key={`${place.value} ${place.box.join()}`}
      type="button"
      className="place-suggested"
      aria-label={text.take(values[place.value], place.page + 1)}
      style={percentOf(place.box)}
      onClick={({ detail }) => detail === pressedByKey && onTake(place)}
    >
      <span className="place-suggested-value" aria-hidden>
        {values[place.value]}
      </span>
    </button>
  ));
}

interface SuggestionBarProps {
  readonly suggestions: Suggestions;
  readonly onTakeAll: (places: readonly SuggestedPlace[]) => void;
}

/** How many places are proposed on all pages, and the ways to take all or none. */
export function SuggestionBar({ suggestions: { open, dismiss }, onTakeAll }: SuggestionBarProps) {
  if (open.length === 0) return null;
  return (
    <div className="marking-suggestions" role="status">
      <BulbOutlined aria-hidden />
      <span>
        {text.found(open.length)}
        <span className="quiet">{text.hint}</span>
      </span>
      <Button size="small" onClick={() => onTakeAll(open)}>
        {text.takeAll}
      </Button>
      <Button size="small" type="text" onClick={dismiss}>
        {text.dismiss}
      </Button>
    </div>
  );
}
