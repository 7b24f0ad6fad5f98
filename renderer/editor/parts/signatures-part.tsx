import { App } from 'antd';
import { createElement } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { type CaseSignature, signatureSchema } from '../../../shared/model/case-document.ts';
import type { Suggestion } from '../../../shared/rules/suggest/judge.ts';
import { MessageLink } from '../../message/message-link.tsx';
import { UndoToast } from '../../widgets/undo-toast.tsx';
import { useDraft } from '../draft-context.ts';
import { FindingLines } from '../fields/finding-lines.tsx';
import { focusField } from '../fields/focus-field.ts';
import { useField } from '../fields/use-field.ts';
import { PartSection } from '../part-section.tsx';
import { FirstSuggestions } from './first-suggestions.tsx';
import { SignatureAdder } from './signature-adder.tsx';
import { SignatureItem } from './signature-item.tsx';

const text = messages.editor.signatures;

/** 签名 */
export function SignaturesPart() {
  const { document, change } = useDraft();
  const { message } = App.useApp();
  const scope = useField('signatures');
  const { signatures } = document;
  const put = (value: readonly CaseSignature[]) => change({ path: 'signatures', value });

  const add = (names: readonly string[]) => {
    const present = new Set(signatures.map((signature) => signature.text));
    const fresh = names.filter((name) => !present.has(name));
    const known = names.filter((name) => present.has(name));
    if (fresh.length > 0) put([...signatures, ...fresh.map((name) => signatureSchema.parse({ text: name }))]);
    if (known.length > 0) message.info(text.duplicates(known.map(text.quoted).join('')));
  };
  const offerUndo = (key: string, said: string) => {
    const undo = () => {
      message.destroy(key);
      put(signatures);
    };
    message.open({
      key,
      type: 'success',
      duration: 8,
      content: createElement(UndoToast, { text: said, onUndo: undo }),
    });
  };
  const take = (index: number, { signature }: Suggestion) => {
    const isNew = signatures[index] === undefined;
    put(isNew ? [...signatures, signature] : signatures.with(index, signature));
    const words = messages.suggestions.panel;
    const name = text.quoted(signature.text);
    offerUndo(`taken-signature-${index}-${signature.text}`, isNew ? words.added(name) : words.taken(name));
    // What was pressed is gone with the other names.
    if (!isNew) focusField(`signatures.${index}.text`);
  };
  const remove = (index: number) => {
    const removed = signatures[index];
    if (removed === undefined) return;
    put(signatures.toSpliced(index, 1));
    offerUndo(
      `removed-signature-${index}-${removed.text}`,
      text.removed(removed.text === '' ? text.unnamed : text.quoted(removed.text)),
    );
  };
  const move = (index: number, step: -1 | 1) => {
    const moved = signatures[index];
    if (moved === undefined) return;
    put(signatures.toSpliced(index, 1).toSpliced(index + step, 0, moved));
  };

  // A signature has no name that lasts while it is typed: it is known by its place.
  const items = signatures.map((signature, index) => ({ path: `signatures.${index}`, signature, index }));
  return (
    <PartSection>
      <SignatureAdder onAdd={add} />
      <div data-path="signatures">
        <p className="signatures-lead">
          <span className="field-hint">{scope?.words.hint}</span>
          {signatures.length > 0 && <span className="quiet">{text.count(signatures.length)}</span>}
        </p>
        <FindingLines id="signatures-findings" findings={scope?.findings ?? []} />
      </div>
      {signatures.length === 0 ? (
        <div className="signatures-empty">
          <p>{text.empty}</p>
          <FirstSuggestions onTake={(suggestion) => take(0, suggestion)} />
        </div>
      ) : (
        <ol className="signatures">
          {items.map(({ path, signature, index }) => (
            <SignatureItem
              key={path}
              path={path}
              index={index}
              count={signatures.length}
              signature={signature}
              onTake={(suggestion) => take(index, suggestion)}
              onMove={(step) => move(index, step)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      <p>
        <MessageLink />
      </p>
    </PartSection>
  );
}
