import { Segmented } from 'antd';
import { useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { nameOnLetter } from '../../shared/rules/letter-of.ts';

const text = messages.scanScreen.which;

interface LetterChoiceProps {
  readonly packs: readonly RulePack[];
  readonly platform: string;
  readonly onChoose: (platform: string) => void;
}

/** Asks which platform's letter the signed one is, where the letters of a case differ. */
export function LetterChoice({ packs, platform, onChoose }: LetterChoiceProps) {
  const label = useId();
  const letters = [...Map.groupBy(packs, nameOnLetter).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others]] : [],
  );
  if (letters.length < 2) return null;
  const chosen = letters.find((same) => same.some(({ id }) => id === platform))?.[0]?.id ?? '';
  return (
    <div className="scan-which">
      <span id={label}>{text.label}</span>
      <Segmented
        aria-labelledby={label}
        value={chosen}
        options={letters.map((same) => ({
          value: same[0]?.id ?? '',
          label: same.map(({ name }) => name).join(text.separator),
        }))}
        onChange={onChoose}
      />
      <p className="field-hint">{text.hint}</p>
    </div>
  );
}
