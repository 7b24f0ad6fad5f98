/** What a key asks of the review. */
export type ReviewIntent =
  | { readonly type: 'accept' | 'leave' | 'back' | 'forward' | 'undo' }
  /** Picks the reading with this index. */
  | { readonly type: 'pick'; readonly index: number }
  /** Goes to the neighbouring reading. */
  | { readonly type: 'turn'; readonly by: 1 | -1 };

export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** What browsers report while an input method has the key, some of them even after the composition's end. */
const takenByInputMethod = 229;

/**
 * What a key means. Nothing while an input method composes; in a text field, digits, side arrows and undo are
 * the field's own.
 */
export function reviewIntent(pressed: PressedKey, isTyping: boolean): ReviewIntent | null {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = pressed;
  if (pressed.isComposing || pressed.keyCode === takenByInputMethod || altKey) return null;
  if (ctrlKey || metaKey) {
    return key.toLowerCase() === 'z' && !shiftKey && !isTyping ? { type: 'undo' } : null;
  }
  switch (key) {
    case 'Enter':
      return { type: shiftKey ? 'back' : 'accept' };
    case 'Escape':
      return { type: 'leave' };
    case 'ArrowUp':
      return { type: 'back' };
    case 'ArrowDown':
      return { type: 'forward' };
    case 'ArrowLeft':
      return isTyping ? null : { type: 'turn', by: -1 };
    case 'ArrowRight':
      return isTyping ? null : { type: 'turn', by: 1 };
    default:
      return !isTyping && /^[1-9]$/.test(key) ? { type: 'pick', index: Number(key) - 1 } : null;
  }
}

export type PictureIntent = 'turn' | 'zoomIn' | 'zoomOut' | 'fit';

const pictureKeys: Readonly<Record<string, PictureIntent>> = {
  r: 'turn',
  R: 'turn',
  '+': 'zoomIn',
  '=': 'zoomIn',
  '-': 'zoomOut',
  '0': 'fit',
};

/** What a key asks of the picture. Nothing while something is typed. */
export function pictureIntent(pressed: PressedKey, isTyping: boolean): PictureIntent | null {
  const { key, ctrlKey, altKey, metaKey, isComposing, keyCode } = pressed;
  if (isTyping || ctrlKey || altKey || metaKey || isComposing || keyCode === takenByInputMethod) return null;
  return pictureKeys[key] ?? null;
}
