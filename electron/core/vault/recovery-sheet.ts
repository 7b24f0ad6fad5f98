import { messages } from '../../../shared/messages/index.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { localDate } from '../local-date.ts';
import { drawPaper } from '../package/papers/draw-paper.ts';
import type { Block } from '../package/papers/paper.ts';
import type { Keys } from './keys-file.ts';

const text = messages.recoverySheet;

interface RecoverySheet {
  /** In groups, parted by hyphens. */
  readonly code: string;
  readonly keys: Pick<Keys, 'vaultId' | 'createdAt'>;
  readonly font: LetterFont;
  readonly now: Date;
}

/** One A4 page as PDF: the code, how to use it, where to keep it and what it protects. */
export function drawRecoverySheet({ code, keys, font, now }: RecoverySheet): Promise<Uint8Array> {
  const { vaultId, createdAt } = keys;
  const blocks: Block[] = [
    fact(text.facts.vault, text.vaultNumber(vaultId)),
    fact(text.facts.createdOn, localDate(new Date(createdAt))),
    fact(text.facts.madeOn, localDate(now)),
    { kind: 'heading', text: text.code },
    { kind: 'code', groups: code.split('-') },
    { kind: 'heading', text: text.use.title },
    ...text.use.steps.map(paragraph),
    { kind: 'heading', text: text.keep.title },
    ...text.keep.lines.map(paragraph),
    { kind: 'heading', text: text.protects.title },
    ...text.protects.lines.map(paragraph),
  ];
  return drawPaper({ title: text.title, blocks }, font, now);
}

const fact = (label: string, value: string): Block => ({ kind: 'entry', label, value, ruled: true });
const paragraph = (line: string): Block => ({ kind: 'paragraph', text: line });
