import { type RefObject, useEffect } from 'react';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Lets the up and down arrows move the focus among the elements in `container` that match `selector`. */
export function useArrowKeys(container: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const element = container.current;
    if (element === null) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (step === undefined) return;
      const targets = [...element.querySelectorAll<HTMLElement>(selector)];
      // Not asked of this document: the elements may stand in another window.
      const index = targets.findIndex((target) => target.matches(':focus'));
      const next = targets[index + step];
      if (index === -1 || next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    element.addEventListener('keydown', onKeyDown);
    return () => element.removeEventListener('keydown', onKeyDown);
  }, [container, selector]);
}
