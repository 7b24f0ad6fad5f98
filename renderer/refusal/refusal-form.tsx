import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { refusalsOf } from '../../shared/rules/refusal/match-refusal.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useComposedText } from '../widgets/use-composed-text.ts';
import { useRefusal } from './refusal-context.ts';

const text = messages.refusal;

/** Who refused, and in which words. */
export function RefusalForm({ pack }: { pack: RulePack | undefined }) {
  const { query, ask } = useRefusal();
  const id = useId();
  const input = useComposedText(query.text, (pasted) => ask({ text: pasted, picked: null }));
  return (
    <div className="refusal-form">
      <div>
        <label htmlFor={`${id}-platform`}>{text.platform}</label>
        <PlatformSelect id={`${id}-platform`} pack={pack} />
      </div>
      <div>
        <div className="refusal-label">
          <label htmlFor={`${id}-text`}>{text.pasted}</label>
          {query.text !== '' && (
            <Button type="link" size="small" onClick={() => ask({ text: '', picked: null })}>
              {text.clear}
            </Button>
          )}
        </div>
        <Input.TextArea
          {...input}
          id={`${id}-text`}
          autoSize={{ minRows: 3, maxRows: 10 }}
          placeholder={text.pastedPlaceholder}
          aria-describedby={`${id}-kept`}
          autoComplete="off"
          spellCheck={false}
        />
        <p id={`${id}-kept`} className="field-hint">
          {text.kept}
        </p>
      </div>
      <div>
        <label htmlFor={`${id}-reason`}>{text.pick}</label>
        <ReasonSelect id={`${id}-reason`} pack={pack} />
      </div>
    </div>
  );
}

function PlatformSelect({ id, pack }: { id: string; pack: RulePack | undefined }) {
  const { document, packs } = useDraft();
  const { ask } = useRefusal();
  const optionsOf = (some: readonly RulePack[]) =>
    some.map(({ id: value, name }) => ({ value, label: name }));
  const own = packs.filter((each) => document.platforms.includes(each.id));
  const others = packs.filter((each) => !document.platforms.includes(each.id));
  return (
    <Select
      id={id}
      className="refusal-select"
      value={pack?.id ?? null}
      placeholder={text.platformPlaceholder}
      options={[
        ...(own.length > 0 ? [{ label: text.ownPlatforms, options: optionsOf(own) }] : []),
        { label: text.otherPlatforms, options: optionsOf(others) },
      ]}
      onChange={(platform) => ask({ platform: platform ?? '', picked: null })}
    />
  );
}

function ReasonSelect({ id, pack }: { id: string; pack: RulePack | undefined }) {
  const { query, ask } = useRefusal();
  const reasons = pack === undefined ? [] : refusalsOf(pack).map((reason, value) => ({ ...reason, value }));
  const groups = [...new Set(reasons.map(({ of }) => of))];
  return (
    <Select
      id={id}
      className="refusal-select"
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      disabled={reasons.length === 0}
      value={query.picked}
      placeholder={reasons.length === 0 ? text.noneToPick : text.pickPlaceholder(reasons.length)}
      notFoundContent={text.pickNothing}
      options={groups.map((of) => ({
        label: text.of[of],
        options: reasons
          .filter((reason) => reason.of === of)
          .map(({ value, reason }) => ({ value, label: reason })),
      }))}
      onChange={(picked) => ask({ picked: picked ?? null })}
    />
  );
}
