import { creditCodeSymbols } from '../../../../shared/identifiers/credit-code.ts';
import type { Alphabet } from './reader.ts';

/** Characters a line may consist of; empty for all that the reader knows. */
export const allowedCharacters: Record<Alphabet, string> = {
  text: '',
  number: '0123456789X',
  'credit-code': creditCodeSymbols,
  date: '0123456789.-',
};
