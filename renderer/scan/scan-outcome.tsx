import { Alert, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { ScanResult } from '../../shared/model/scan.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { masked } from '../masking/masking-context.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
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
  const masking = useScreenMasking();
  const open = [...errors, ...doubts, ...notes];
  const said = [...open, ...accepted].map(({ message }) => message);
  const hidesNumber = said.some((message) => masked.text(message) !== message);
  return (
    <>
      {isStale ? <Alert type="warning" showIcon title={text.stale} /> : <ScanVerdict standing={standing} />}
      {!isStale && errors.length + doubts.length === 0 && (
        <Button className="fit" type="primary" onClick={() => goToPart('export')}>
          {text.toPackage}
        </Button>
      )}
      {hidesNumber && <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />}
      {open.length > 0 && (
        <ScanFindings
          findings={open.map(masking.finding)}
          hasPages={scan.pages.length > 1}
          focused={focused}
          onFocus={onFocus}
          onAccept={accept}
        />
      )}
      <AcceptedFindings
        findings={accepted.map(masking.finding)}
        fileId={fileId}
        accepted={document.acceptedFindings}
        onWithdraw={withdraw}
      />
      <ComparedTexts texts={scan.texts} focused={focused} onFocus={onFocus} />
    </>
  );
}
