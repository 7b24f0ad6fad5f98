import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { VaultStatus } from '../../../shared/model/vault.ts';
import { StartAfresh } from './start-afresh.tsx';

const { forgotten: text, elsewhere } = messages.vault;

interface ForgottenAccessProps {
  /** To the ways of opening it; without, there never was one but the key on another computer. */
  readonly onBack: (() => void) | undefined;
  readonly onStatus: (status: VaultStatus) => void;
}

/** Says plainly that nothing opens the data without passphrase and sheet, and what remains possible. */
export function ForgottenAccess({ onBack, onStatus }: ForgottenAccessProps) {
  const { title, lead } = onBack ? text : elsewhere;
  const first = onBack ? text.search : elsewhere.option;
  return (
    <div className="lock-form">
      <h1>{title}</h1>
      <p className="lock-lead">{lead}</p>
      <h2>{text.options}</h2>
      <ul className="lock-options">
        <li>
          <h3>{first.title}</h3>
          <p>{first.text}</p>
          {onBack && <Button onClick={onBack}>{text.back}</Button>}
        </li>
        <li>
          <h3>{text.exported.title}</h3>
          <p>{text.exported.text}</p>
        </li>
        <li>
          <h3>{text.afresh.title}</h3>
          <p>{text.afresh.text}</p>
          <StartAfresh label={text.afresh.button} onStatus={onStatus} />
        </li>
      </ul>
    </div>
  );
}
