import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { isLetterOf } from '../../shared/package/signed-letter.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import './scan.css';
import { letterScanOf, type ScanStanding, scanStanding } from './scan-standing.ts';

const text = messages.packagePart.letter;

/** In a line: what the check of the signed letter says, and the way to it. `pack`: whose letter it must be. */
export function LetterStanding({ pack }: { pack?: RulePack }) {
  const { document, record } = useDraft();
  const { goToScan } = useEditor();
  const file = letterScanOf(document, record.files);
  if (file === undefined) return null;
  const standing = file.scan ? scanStanding(file.scan, file.id, document) : null;
  const isOther = file.scan !== undefined && pack !== undefined && !isLetterOf(file.scan, pack);
  const { tone, words } = isOther
    ? ({ tone: 'error', words: text.other(file.scan?.letter ?? '') } as const)
    : inWords(standing);
  const isDone = standing !== null && !standing.isStale && !isOther;
  return (
    <p className="letter-standing" data-tone={tone}>
      {words}
      <Button type="link" size="small" onClick={goToScan}>
        {isDone ? text.see : text.open}
      </Button>
    </p>
  );
}

function inWords(standing: ScanStanding | null): { tone: 'good' | 'warning' | 'error'; words: string } {
  if (standing === null) return { tone: 'warning', words: text.unchecked };
  const { isStale, errors, doubts } = standing;
  if (isStale) return { tone: 'warning', words: text.stale };
  if (errors.length > 0) return { tone: 'error', words: text.errors(errors.length) };
  if (doubts.length > 0) return { tone: 'warning', words: text.doubts(doubts.length) };
  return { tone: 'good', words: text.good };
}
