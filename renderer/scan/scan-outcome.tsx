import { Alert, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { ScanResult } from '../../shared/model/scan.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { AcceptedFindings } from './accepted-findings.tsx';
import { ComparedTexts } from './compared-texts.tsx';
import { ScanFindings } from './scan-findings.tsx';
import { scanStanding } from './scan-standing.ts';
import { ScanVerdict } from './scan-verdict.tsx';
import { useAcceptance } from './use-acceptance.tsx';

const text = messages.scanScreen;

interface ScanOutcomeProps {
  readonly scan: ScanResult;
  readonly fileId: string;
  readonly focused: string | null;
  readonly onFocus: (id: string) => void;
}

/** Everything the check found: the verdict, what is open, what was accepted, and the texts side by side. */
export function ScanOutcome({ scan, fileId, focused, onFocus }: ScanOutcomeProps) {
  const { document } = useDraft();
  const { goToPart } = useEditor();
  const { accept, withdraw } = useAcceptance(fileId);
  const standing = scanStanding(scan, fileId, document);
  const { errors, doubts, notes, accepted, isStale } = standing;
  const open = [...errors, ...doubts, ...notes];
  return (
    <>
      {isStale ? <Alert type="warning" showIcon title={text.stale} /> : <ScanVerdict standing={standing} />}
      {!isStale && errors.length + doubts.length === 0 && (
        <Button className="fit" type="primary" onClick={() => goToPart('export')}>
          {text.toPackage}
        </Button>
      )}
      {open.length > 0 && (
        <ScanFindings
          findings={open}
          hasPages={scan.pages.length > 1}
          focused={focused}
          onFocus={onFocus}
          onAccept={accept}
        />
      )}
      <AcceptedFindings
        findings={accepted}
        fileId={fileId}
        accepted={document.acceptedFindings}
        onWithdraw={withdraw}
      />
      <ComparedTexts texts={scan.texts} focused={focused} onFocus={onFocus} />
    </>
  );
}
