import { messages } from '../../../shared/messages/index.ts';
import { ExportForm } from '../safety/export-form.tsx';

const text = messages.vault.broken.export;
const everything = { kind: 'all' } as const;

interface ExportRescueProps {
  readonly onRunning: (isUnderWay: boolean) => void;
}

/** Takes what can still be read along as one file, folded up until asked for. */
export function ExportRescue({ onRunning }: ExportRescueProps) {
  return (
    <details className="broken-export">
      <summary>{text.title}</summary>
      <p>{text.lead}</p>
      <ExportForm scope={everything} onRunning={onRunning} />
    </details>
  );
}
