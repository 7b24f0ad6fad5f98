import { Checkbox } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import { PurposeChooser } from '../../widgets/purpose-chooser.tsx';
import { useDraft } from '../draft-context.ts';
import { CheckField } from '../fields/check-field.tsx';
import { FindingLines } from '../fields/finding-lines.tsx';
import { fieldId } from '../fields/focus-field.ts';
import { TextField } from '../fields/text-field.tsx';
import { useField } from '../fields/use-field.ts';
import { PartSection } from '../part-section.tsx';
import { OwnTextField } from './own-text-field.tsx';

const text = messages.editor;

/** 平台与用途 */
export function PlatformPart() {
  return (
    <>
      <PartSection>
        <PurposeField />
      </PartSection>
      <PartSection title={text.labels.platforms}>
        <PlatformsField />
      </PartSection>
      <PartSection title={text.sections.qualification}>
        <TextField path="qualificationName" />
        <TextField path="remark" lines={2} />
        <CheckField path="shareWithOtherProducts" />
      </PartSection>
      <PartSection title={text.sections.ownNotes}>
        <div className="field-pair">
          <OwnTextField path="title" label={text.labels.title} hint={text.labels.titleHint} />
          <OwnTextField path="client" label={text.labels.client} hint={text.labels.clientHint} />
        </div>
      </PartSection>
    </>
  );
}

function PurposeField() {
  const { document, change } = useDraft();
  const field = useField('purpose');
  return (
    <div data-path="purpose">
      <PurposeChooser
        legend={field?.words.label ?? text.purpose.legend}
        value={document.purpose}
        onChange={(value) => change({ path: 'purpose', value })}
      />
      {field && (
        <>
          <p className="field-hint">{field.words.hint}</p>
          <FindingLines id={`${field.id}-findings`} findings={field.findings} />
        </>
      )}
    </div>
  );
}

function PlatformsField() {
  const { document, packs, findings, change } = useDraft();
  const unknown = document.platforms.filter((id) => packs.every((pack) => pack.id !== id));
  const choices = [
    ...packs.map((pack) => ({ id: pack.id, name: pack.name, asOf: text.labels.packAsOf(pack.asOf) })),
    ...unknown.map((id) => ({ id, name: text.labels.unknownPlatform(id), asOf: '' })),
  ];
  const toggle = (id: string, chosen: boolean) =>
    change({
      path: 'platforms',
      value: chosen ? [...document.platforms, id] : document.platforms.filter((other) => other !== id),
    });
  return (
    <fieldset className="platform-choices" data-path="platforms">
      <legend className="visually-hidden">{text.labels.platforms}</legend>
      {choices.map(({ id, name, asOf }) => (
        <Checkbox
          key={id}
          checked={document.platforms.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        >
          {name}
          <span className="quiet"> {asOf}</span>
        </Checkbox>
      ))}
      <p className="field-hint">{text.labels.platformsHint}</p>
      <FindingLines
        id={`${fieldId('platforms')}-findings`}
        findings={findings.filter((finding) => finding.path.startsWith('platforms'))}
      />
    </fieldset>
  );
}
