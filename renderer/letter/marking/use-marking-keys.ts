import { useEffect } from 'react';
import type { MarkingStep } from './marking-history.ts';

/** Undo and redo of marking. The case under the view has its own, and must not hear of these keys. */
export function useMarkingKeys(step: (step: MarkingStep) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || (key !== 'z' && key !== 'y')) return;
      event.stopImmediatePropagation();
      // What is being typed to find a value is undone by the field itself.
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
      event.preventDefault();
      step({ type: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    };
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, [step]);
}
