import { type ChangeEvent, type CompositionEvent, useState } from 'react';

type TextElement = HTMLInputElement | HTMLTextAreaElement;

/**
 * The props of a text input whose value is kept elsewhere. What an input method is still composing stays in
 * the input alone and is handed on when the composition ends, so nothing checks, saves or reformats it.
 */
export function useComposedText(kept: string, onText: (text: string) => void) {
  const [composed, setComposed] = useState<string | null>(null);
  return {
    value: composed ?? kept,
    onChange: (event: ChangeEvent<TextElement>) => {
      if (composed === null) onText(event.target.value);
      else setComposed(event.target.value);
    },
    onCompositionStart: (event: CompositionEvent<TextElement>) => setComposed(event.currentTarget.value),
    onCompositionEnd: (event: CompositionEvent<TextElement>) => {
      setComposed(null);
      onText(event.currentTarget.value);
    },
  };
}
