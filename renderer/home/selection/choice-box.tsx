import { useEffect, useRef } from 'react';

interface ChoiceBoxProps {
  /** For a label around it. */
  readonly id?: string;
  readonly label: string;
  /** `null` where some of what it stands for is chosen. */
  readonly isChosen: boolean | null;
  readonly onChoose: (isChosen: boolean, isRange: boolean) => void;
}

/** A box to tick, for one case or for many. With Shift it means all from the last one to this. */
export function ChoiceBox({ id, label, isChosen, onChoose }: ChoiceBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isChosen === null;
  }, [isChosen]);
  return (
    <input
      ref={box}
      id={id}
      type="checkbox"
      className="choice-box"
      aria-label={label}
      checked={isChosen === true}
      onChange={({ target, nativeEvent }) =>
        onChoose(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  );
}

/** Whether all, none or some (`null`) of a list are chosen. */
export function chosenOf(list: readonly { id: string }[], has: (id: string) => boolean): boolean | null {
  const count = list.filter(({ id }) => has(id)).length;
  return count === 0 ? false : count === list.length ? true : null;
}
