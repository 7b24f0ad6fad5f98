import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import type { RestorePreview } from '../../shared/model/vault.ts';
import './case-lags.css';
import { moment } from './moment.ts';

const text = messages.safetyBackups.preview;

/** Cases of which a backup knows less than the present store: which, and what becomes of each. */
export function CaseLags({ cases }: { cases: RestorePreview['behind'] }) {
  return (
    <ul className="case-lags">
      {cases.map(({ id, title, savedAt, backupSavedAt }) => (
        <li key={id}>
          <strong>{maskNumbers(title) || text.untitled}</strong>
          <span className="quiet">
            {backupSavedAt === null ? text.gone : text.older(moment(savedAt), moment(backupSavedAt))}
          </span>
        </li>
      ))}
    </ul>
  );
}
