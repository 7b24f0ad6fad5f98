import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';

const text = messages.vault.forgotten;

interface ForgottenAccessProps {
  readonly onBack: () => void;
}

/** Says plainly that nothing opens the data without passphrase and sheet, and what remains possible. */
export function ForgottenAccess({ onBack }: ForgottenAccessProps) {
  return (
    <div className="lock-form">
      <h1>{text.title}</h1>
      <p className="lock-lead">{text.lead}</p>
      <h2>{text.options}</h2>
      <ul className="lock-options">
        <li>
          <h3>{text.search.title}</h3>
          <p>{text.search.text}</p>
          <Button onClick={onBack}>{text.back}</Button>
        </li>
        <li>
          <h3>{text.exported.title}</h3>
          <p>{text.exported.text}</p>
        </li>
        <li>
          <h3>{text.afresh.title}</h3>
          <p>{text.afresh.text}</p>
        </li>
      </ul>
    </div>
  );
}
