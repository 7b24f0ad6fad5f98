import { CheckCircleFilled } from '@ant-design/icons';
import { Segmented } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { severitySchema } from '../../shared/model/finding.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useCasePacks } from '../editor/use-case-packs.ts';
import { MaskingContext, masked } from '../masking/masking-context.ts';
import { RevealSwitch } from '../masking/reveal-switch.tsx';
import { useScreenMasking } from '../masking/use-screen-masking.ts';
import { FindingGroup } from './finding-group.tsx';

const text = messages.check;
const everyPlatform = 'all';

/** Everything the rules say, by how much it matters, each a way to its field. */
export function FindingList() {
  const { findings } = useDraft();
  const packs = useCasePacks();
  const masking = useScreenMasking();
  const [platform, setPlatform] = useState(everyPlatform);
  const shown =
    platform === everyPlatform
      ? findings
      : findings.filter((finding) => finding.platform === platform || finding.platform === everyPlatform);
  const groups = severitySchema.options
    .map((severity) => ({ severity, findings: shown.filter((finding) => finding.severity === severity) }))
    .filter((group) => group.findings.length > 0);
  const hidesNumber = shown.some((finding) => {
    const { message, fix } = masked.finding(finding);
    return message !== finding.message || fix !== finding.fix;
  });
  const isClear = shown.every((finding) => finding.severity === 'note');

  return (
    <>
      {packs.length > 1 && (
        <Segmented
          className="check-platforms"
          aria-label={text.platformFilter}
          value={platform}
          options={[
            { value: everyPlatform, label: text.allPlatforms },
            ...packs.map((pack) => ({ value: pack.id, label: pack.name })),
          ]}
          onChange={setPlatform}
        />
      )}
      {isClear && (
        <div className="check-clear" role="status">
          <CheckCircleFilled aria-hidden />
          <div>
            <h2>{text.allClear}</h2>
            <p>{shown.length === 0 ? text.allClearText : text.onlyNotes}</p>
          </div>
        </div>
      )}
      {hidesNumber && (
        <div className="check-reveal">
          <RevealSwitch isRevealed={masking.isRevealed} onToggle={masking.toggle} />
        </div>
      )}
      <MaskingContext value={masking}>
        {groups.map((group) => (
          <FindingGroup key={group.severity} {...group} />
        ))}
      </MaskingContext>
      <p className="check-basis">
        {packs.map((pack) => text.asOf(pack.name, pack.asOf)).join(text.basisSeparator)}
        {text.notReview}
      </p>
    </>
  );
}
