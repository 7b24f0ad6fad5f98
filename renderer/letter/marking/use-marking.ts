import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { FormPlace, FormValue, LetterForm } from '../../../shared/model/letter-form.ts';
import { beginMarking, type Marking, type MarkingStep, markingAfter } from './marking-history.ts';

const pause = 300;

type MarkingSaved = 'saved' | 'saving' | 'failed';

export interface MarkingWork {
  readonly marking: Marking;
  readonly step: (step: MarkingStep) => void;
  /** What the next place is filled with until something else is chosen: what was chosen last. */
  readonly lastValue: FormValue;
  readonly rememberValue: (value: FormValue) => void;
  readonly saved: MarkingSaved;
  /** Why the last change could not be kept, `null` where it was. */
  readonly failure: unknown;
  readonly saveAgain: () => void;
}

/** Marks places on a template; every change is kept a moment later, and on leaving. */
export function useMarking(
  form: LetterForm,
  keep: (id: string, places: readonly FormPlace[]) => Promise<void>,
): MarkingWork {
  const [marking, step] = useReducer(markingAfter, form.places, beginMarking);
  const [lastValue, rememberValue] = useState<FormValue>(form.places.at(-1)?.value ?? 'organization.name');
  const [saved, setSaved] = useState<MarkingSaved>('saved');
  const [failure, setFailure] = useState<unknown>(null);
  const keptRef = useRef(marking.places);
  const latestRef = useRef(marking.places);
  /** Saves follow each other, so that an older one never comes last. */
  const queueRef = useRef(Promise.resolve());

  const save = useCallback(() => {
    const places = latestRef.current;
    if (keptRef.current === places) return;
    keptRef.current = places;
    setSaved('saving');
    queueRef.current = queueRef.current
      .then(() =>
        keep(
          form.id,
          places.map(({ place }) => place),
        ),
      )
      .then(
        () => {
          setSaved('saved');
          setFailure(null);
        },
        (error: unknown) => {
          // The next change, or leaving, tries again.
          keptRef.current = [];
          setSaved('failed');
          setFailure(error);
        },
      );
  }, [keep, form.id]);

  useEffect(() => {
    latestRef.current = marking.places;
    const timer = setTimeout(save, pause);
    return () => clearTimeout(timer);
  }, [marking.places, save]);
  useEffect(() => save, [save]);

  return { marking, step, lastValue, rememberValue, saved, failure, saveAgain: save };
}
