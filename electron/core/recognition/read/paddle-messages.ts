import { creditCodeSymbols } from '../../../../shared/identifiers/credit-code.ts';
import type { Alphabet } from './reader.ts';

/** Asks the worker for one line, 48 pixels high, dark on light. */
export interface PaddleRequest {
  readonly id: number;
  readonly width: number;
  readonly gray: Uint8Array;
  readonly alphabet: Alphabet;
}

/** Characters from left to right; places in pixels of the line that was asked for. */
export interface PaddleResponse {
  readonly id: number;
  readonly characters: readonly { text: string; confidence: number; x: number; width: number }[];
  readonly failed?: boolean;
}

/** Characters a line may consist of; empty for all that the reader knows. */
export const allowedCharacters: Record<Alphabet, string> = {
  text: '',
  number: '0123456789X',
  'credit-code': creditCodeSymbols,
  date: '0123456789.-',
};
