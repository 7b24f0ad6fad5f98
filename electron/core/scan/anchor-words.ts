import { messages } from '../../../shared/messages/index.ts';
import type { AnchorWords } from './closing-places.ts';

const { anchors } = messages.scan;
const any = (words: readonly string[]) => new RegExp(words.join('|'));

/** The words beside which a letter is sealed, signed and dated. */
export const anchorWords: AnchorWords = {
  seal: any(anchors.seal),
  signature: any(anchors.signature),
  date: any(anchors.date),
  otherParty: any(anchors.otherParty),
};
