import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { TaskPart } from '../../../shared/rules/progress.ts';
import { useDraft } from '../draft-context.ts';
import { useEditor } from '../editor-context.ts';

const text = messages.editor;

/** 授权方: the owner of the signature, as the letter will name it. */
export function Authorizer() {
  const { organization, legalPerson } = useDraft().document;
  return (
    <>
      <dl className="facts">
        <Fact term={text.authorization.nameOf} value={organization.name} />
        <Fact term={text.authorization.creditCodeOf} value={organization.creditCode} />
        <Fact term={text.authorization.signer} value={legalPerson.name} />
      </dl>
      <span className="facts-links">
        <EditLink part="organization" />
        <EditLink part="legalPerson" />
      </span>
    </>
  );
}

/** 授权签名范围: the signatures of the case. */
export function Scope() {
  const { signatures } = useDraft().document;
  const names = signatures.filter((signature) => signature.text !== '');
  return (
    <>
      {names.length === 0 ? (
        <p className="quiet">{text.authorization.blank}</p>
      ) : (
        <ul className="scope">
          {names.map((signature) => (
            <li key={signature.text}>{text.signatures.quoted(signature.text)}</li>
          ))}
        </ul>
      )}
      <span className="facts-links">
        <EditLink part="signatures" />
      </span>
    </>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value === '' ? <span className="quiet">{text.authorization.blank}</span> : value}</dd>
    </div>
  );
}

function EditLink({ part }: { part: TaskPart }) {
  const { goToPart } = useEditor();
  return (
    <Button type="link" size="small" onClick={() => goToPart(part)}>
      {text.authorization.editIn(text.parts[part])}
    </Button>
  );
}
