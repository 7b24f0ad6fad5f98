import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import {
  appEvidenceSchema,
  type CaseSignature,
  signatureBasisSchema,
  trademarkSchema,
} from '../../../shared/model/case-document.ts';
import { choicesAt } from '../../../shared/rules/choices.ts';
import type { Suggestion } from '../../../shared/rules/suggest/judge.ts';
import { useDraft } from '../draft-context.ts';
import { ChoiceField } from '../fields/choice-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useCasePacks } from '../use-case-packs.ts';
import { SignatureSuggestions } from './signature-suggestions.tsx';

const text = messages.editor.signatures;

interface SignatureItemProps {
  readonly path: string;
  readonly index: number;
  readonly count: number;
  readonly signature: CaseSignature;
  readonly onTake: (suggestion: Suggestion) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
}

/** One signature: its name, where the name comes from, and the evidence for that. */
export function SignatureItem({
  path,
  index,
  count,
  signature,
  onTake,
  onMove,
  onRemove,
}: SignatureItemProps) {
  const { change } = useDraft();
  const [showScene, setShowScene] = useState(false);
  const [pack] = useCasePacks();
  const name = signature.text === '' ? text.item(index + 1) : text.quoted(signature.text);

  // Evidence typed for one basis stays when another is tried.
  const chooseBasis = (value: string) => {
    const basis = signatureBasisSchema.parse(value);
    change({
      path,
      value: {
        ...signature,
        basis,
        trademark:
          basis === 'trademark' ? (signature.trademark ?? trademarkSchema.parse({})) : signature.trademark,
        app: basis === 'app' ? (signature.app ?? appEvidenceSchema.parse({})) : signature.app,
      },
    });
  };

  return (
    <li className="signature" aria-label={name} data-path={path}>
      <div className="signature-row">
        <span className="signature-number" aria-hidden>
          {index + 1}
        </span>
        <TextField path={`${path}.text`} hintInSight={index > 0} />
        <ChoiceField
          path={`${path}.basis`}
          hintInSight={index > 0}
          choices={choicesAt(`${path}.basis`, pack)}
          onChoose={chooseBasis}
        />
        <span className="signature-tools">
          <Button
            type="text"
            size="small"
            icon={<ArrowUpOutlined />}
            aria-label={text.moveUp(name)}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            type="text"
            size="small"
            icon={<ArrowDownOutlined />}
            aria-label={text.moveDown(name)}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          />
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={text.remove(name)}
            onClick={onRemove}
          />
        </span>
      </div>
      <SignatureSuggestions index={index} signature={signature} onTake={onTake} />
      {showScene || signature.scene !== '' ? (
        <TextField path={`${path}.scene`} lines={1} hintInSight={index > 0} />
      ) : (
        <Button type="link" size="small" className="signature-more" onClick={() => setShowScene(true)}>
          {text.addScene}
        </Button>
      )}
      {signature.basis === 'trademark' && (
        <>
          <div className="field-pair">
            <TextField path={`${path}.trademark.name`} />
            <TextField path={`${path}.trademark.registrationNumber`} code />
          </div>
          <TextField path={`${path}.trademark.applicant`} />
          <div className="field-pair">
            <DateField path={`${path}.trademark.validFrom`} />
            <DateField path={`${path}.trademark.validTo`} />
          </div>
        </>
      )}
      {signature.basis === 'app' && (
        <>
          <TextField path={`${path}.app.name`} />
          <TextField path={`${path}.app.icpNumber`} />
          <TextField path={`${path}.app.storeUrl`} />
        </>
      )}
    </li>
  );
}
