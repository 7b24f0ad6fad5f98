import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useId, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { letterBatchFormSchema } from '../../../shared/model/letter-batch.ts';
import type { LetterForm } from '../../../shared/model/letter-form.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { useApplication } from '../../app/application-context.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import type { BatchWish } from './use-letter-batch.ts';

const text = messages.letterBatch.dialog;

interface BatchChoiceProps {
  readonly cases: readonly CaseSummary[];
  readonly isCancelled: boolean;
  readonly error: unknown;
  readonly onMake: (wish: BatchWish) => void;
  readonly onClose: () => void;
}

/** How the letters are to be saved, and whether to compose where a platform takes its own template only. */
export function BatchChoice({ cases, isCancelled, error, onMake, onClose }: BatchChoiceProps) {
  const client = useClient();
  const { packs, settings, changeSettings } = useApplication();
  const [composeAnyway, setComposeAnyway] = useState(false);
  const name = useId();
  const forms = useQuery({
    queryKey: queryKeys.letterForms,
    queryFn: () => client.letterForms.list({}),
  });
  const ownOnly = withoutTemplate(cases, packs, forms.data ?? []);

  return (
    <form
      className="batch-choice"
      onSubmit={(event) => {
        event.preventDefault();
        onMake({ cases: cases.map(({ id }) => id), form: settings.letterBatchForm, composeAnyway });
      }}
    >
      {isCancelled && (
        <p className="quiet" role="status">
          {text.cancelled}
        </p>
      )}
      {error !== null && <ProblemNotice title={text.failed} error={error} />}
      <p>{text.lead(cases.length)}</p>
      <fieldset className="batch-forms">
        <legend>{text.form}</legend>
        {letterBatchFormSchema.options.map((form) => (
          <label key={form} className="batch-form">
            <input
              type="radio"
              name={name}
              value={form}
              checked={settings.letterBatchForm === form}
              aria-describedby={`${name}-${form}`}
              aria-label={text.forms[form].title}
              onChange={() => changeSettings({ letterBatchForm: form })}
            />
            <span>
              <strong>{text.forms[form].title}</strong>
              <span id={`${name}-${form}`}>{text.forms[form].text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {ownOnly.length > 0 && (
        <div>
          <Checkbox
            checked={composeAnyway}
            aria-describedby={`${name}-own`}
            onChange={({ target }) => setComposeAnyway(target.checked)}
          >
            {text.composeAnyway}
          </Checkbox>
          <p id={`${name}-own`} className="field-hint batch-own">
            {text.composeAnywayHint(ownOnly.map((pack) => pack.name).join(text.platformSeparator))}
          </p>
        </div>
      )}
      <div className="batch-buttons">
        <Button onClick={onClose}>{messages.app.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={forms.isPending}>
          {text.start(cases.length)}
        </Button>
      </div>
    </form>
  );
}

/** Platforms of the cases that take only their own template, where none was imported. */
function withoutTemplate(
  cases: readonly CaseSummary[],
  packs: readonly RulePack[],
  forms: readonly LetterForm[],
): readonly RulePack[] {
  return packs.filter(
    ({ id, letter }) =>
      letter.template.policy === 'own-only' &&
      !forms.some(({ platforms }) => platforms.includes(id)) &&
      cases.some(({ platforms, purpose }) => purpose === 'other' && platforms.includes(id)),
  );
}
