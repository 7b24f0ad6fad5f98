import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { Backup } from '../../../shared/model/vault.ts';
import { fileSize } from '../../export/file-size.ts';
import { moment } from '../moment.ts';

const text = messages.safetyBackups;

interface BackupRowProps {
  readonly backup: Backup;
  readonly isBusy: boolean;
  readonly onRestore: () => void;
}

/** One backup: when, why, what it holds, how long it stays. */
export function BackupRow({ backup, isBusy, onRestore }: BackupRowProps) {
  const { madeAt, reason, cases, files, bytes, rotatesOut, problem } = backup;
  const when = moment(madeAt);
  return (
    <li className="backup-row">
      <span className="backup-row-about">
        <span className="backup-row-when">
          <time dateTime={madeAt}>{when}</time>
          <span className="backup-mark">{text.reasons[reason]}</span>
          {problem !== null && (
            <span className="backup-mark" data-tone="warning">
              {text.damaged}
            </span>
          )}
        </span>
        <span className="quiet">
          {problem === null
            ? `${messages.safety.count(cases, files)} · ${fileSize(bytes)}`
            : messages.app.problem(problem.message, problem.action)}
        </span>
      </span>
      <span className="backup-row-stays quiet">
        {rotatesOut === null ? text.keeps : text.rotatesOut(rotatesOut)}
      </span>
      {problem === null && (
        <Button size="small" disabled={isBusy} aria-label={text.restoreOf(when)} onClick={onRestore}>
          {text.restore}
        </Button>
      )}
    </li>
  );
}
