import { Checkbox } from 'antd';
import { useId } from 'react';
import { mask } from '../../../shared/identifiers/mask.ts';
import { messages } from '../../../shared/messages/index.ts';
import { useDraft } from '../draft-context.ts';
import { PartSection } from '../part-section.tsx';
import { OwnTextField } from './own-text-field.tsx';

const text = messages.editor.letterAdditions;
const parties = ['organization', 'accountHolder'] as const;

/** What a composed letter may state besides: names in a second language, and who handles the matter. */
export function LetterAdditions() {
  const { document, change } = useDraft();
  const hint = useId();
  const { name, mobile } = document.administrator;
  const isKnown = name !== '' && mobile !== '';
  return (
    <PartSection title={text.title}>
      <p className="field-hint">{text.lead}</p>
      {parties.map((party) => (
        <OwnTextField
          key={party}
          path={`${party}.foreignName`}
          label={text.foreignName[party]}
          hint={text.foreignHint}
        />
      ))}
      <div className="field" data-path="authorization.namesOperator">
        <Checkbox
          checked={document.authorization.namesOperator}
          aria-describedby={hint}
          onChange={({ target }) => change({ path: 'authorization.namesOperator', value: target.checked })}
        >
          {text.operator}
        </Checkbox>
        <p className="field-hint field-hint-indented" id={hint}>
          {isKnown ? text.operatorFrom(name, mask('mobile', mobile)) : text.operatorMissing}
        </p>
      </div>
    </PartSection>
  );
}
