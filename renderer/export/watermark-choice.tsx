import { Switch } from 'antd';
import { useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useApplication } from '../app/application-context.ts';

const text = messages.packagePart.watermark;

/** Whether a note of use is printed across copies: a choice where the platform leaves one, else what it wants. */
export function WatermarkChoice({ pack, words }: { pack: RulePack; words: string }) {
  const { settings, changeSettings } = useApplication();
  const id = useId();
  const { policy, note } = pack.files.watermark;
  if (policy === 'refused') return <p className="quiet">{text.refused(pack.name)}</p>;
  if (policy === 'required') return <p className="quiet">{text.required(pack.name, words)}</p>;
  return (
    <div className="watermark-choice">
      <Switch
        id={id}
        checked={settings.packageWatermark}
        aria-describedby={`${id}-note`}
        onChange={(packageWatermark) => changeSettings({ packageWatermark })}
      />
      <label htmlFor={id}>{text.label}</label>
      <p id={`${id}-note`} className="field-hint">
        {text.text(words)}
        {note}
      </p>
    </div>
  );
}
