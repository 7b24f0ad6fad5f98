import type { FormPlace } from '../../../shared/model/letter-form.ts';

/** A place with a key of its own, for as long as the view is open. */
export interface MarkedPlace {
  readonly key: number;
  readonly place: FormPlace;
}

export interface Marking {
  readonly past: readonly (readonly MarkedPlace[])[];
  readonly places: readonly MarkedPlace[];
  readonly future: readonly (readonly MarkedPlace[])[];
  /** Key of the place that is being worked on. */
  readonly selected: number | null;
  /** Whether it was added just now and wants its value chosen. */
  readonly isFresh: boolean;
  readonly nextKey: number;
}

export type MarkingStep =
  | { readonly type: 'add'; readonly places: readonly FormPlace[] }
  /** Adds one whose value is settled already. */
  | { readonly type: 'take'; readonly place: FormPlace }
  | { readonly type: 'change'; readonly key: number; readonly place: FormPlace }
  | { readonly type: 'remove'; readonly key: number }
  | { readonly type: 'select'; readonly key: number | null }
  | { readonly type: 'undo' | 'redo' };

export function beginMarking(places: readonly FormPlace[]): Marking {
  return {
    past: [],
    places: places.map((place, key) => ({ key, place })),
    future: [],
    selected: null,
    isFresh: false,
    nextKey: places.length,
  };
}

/** The marking after a step. All but selecting can be undone. */
export function markingAfter(marking: Marking, step: MarkingStep): Marking {
  const { places, nextKey } = marking;
  switch (step.type) {
    case 'add': {
      const added = step.places.map((place, index) => ({ key: nextKey + index, place }));
      const only = added.length === 1 ? nextKey : null;
      return {
        ...changed(marking, [...places, ...added]),
        selected: only,
        isFresh: only !== null,
        nextKey: nextKey + added.length,
      };
    }
    case 'take':
      return {
        ...changed(marking, [...places, { key: nextKey, place: step.place }]),
        nextKey: nextKey + 1,
      };
    case 'change':
      return changed(
        marking,
        places.map((marked) => (marked.key === step.key ? { ...marked, place: step.place } : marked)),
      );
    case 'remove':
      return changed(
        marking,
        places.filter(({ key }) => key !== step.key),
      );
    case 'select':
      return { ...marking, selected: step.key, isFresh: false };
    case 'undo': {
      const before = marking.past.at(-1);
      if (before === undefined) return marking;
      const past = marking.past.slice(0, -1);
      return shown({ ...marking, past, future: [places, ...marking.future] }, before);
    }
    case 'redo': {
      const [after, ...future] = marking.future;
      if (after === undefined) return marking;
      return shown({ ...marking, past: [...marking.past, places], future }, after);
    }
  }
}

const changed = (marking: Marking, places: readonly MarkedPlace[]): Marking =>
  shown({ ...marking, past: [...marking.past, marking.places], future: [] }, places);

function shown(marking: Marking, places: readonly MarkedPlace[]): Marking {
  const isThere = places.some(({ key }) => key === marking.selected);
  return { ...marking, places, selected: isThere ? marking.selected : null, isFresh: false };
}
