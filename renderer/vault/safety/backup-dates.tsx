import { messages } from '../../../shared/messages/index.ts';
import type { Backup } from '../../../shared/model/vault.ts';
import { moment } from '../moment.ts';

const text = messages.safetyErasure;

/** Backups, each with the day on which it is gone. */
export function BackupDates({ backups }: { backups: readonly Backup[] }) {
  return (
    <ul className="case-lags">
      {backups.map(({ id, madeAt, rotatesOut }) => (
        <li key={id}>
          <span>{moment(madeAt)}</span>
          <span className="quiet">{rotatesOut === null ? text.remainsOpen : text.remains(rotatesOut)}</span>
        </li>
      ))}
    </ul>
  );
}
