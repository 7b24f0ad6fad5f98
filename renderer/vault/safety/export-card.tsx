import { Radio } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { ClientChoice } from './client-choice.tsx';
import { ExportForm } from './export-form.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyExchange.export;

/** Exports everything, or one client. */
export function ExportCard() {
  const [kind, setKind] = useState<'all' | 'client'>('all');
  const [chosen, setChosen] = useState<string | null>(null);
  const ofClient = chosen === null ? null : ({ kind: 'client', client: chosen } as const);
  return (
    <SafetyCard title={text.title}>
      <ExportForm scope={kind === 'all' ? { kind: 'all' } : ofClient}>
        <Radio.Group
          aria-label={text.scope}
          value={kind}
          options={[
            { value: 'all', label: text.all },
            { value: 'client', label: text.client },
          ]}
          onChange={({ target }) => setKind(target.value === 'client' ? 'client' : 'all')}
        />
        {kind === 'client' && <ClientChoice value={chosen} onChange={setChosen} />}
      </ExportForm>
    </SafetyCard>
  );
}
