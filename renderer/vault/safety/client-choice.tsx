import { Select } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { useClients } from './use-clients.ts';

const text = messages.safety.clients;

interface ClientChoiceProps {
  readonly value: string | null;
  readonly onChange: (client: string | null) => void;
  readonly disabled?: boolean;
}

/** Chooses one client of those that have cases. */
export function ClientChoice({ value, onChange, disabled = false }: ClientChoiceProps) {
  const clients = useClients();
  if (clients.isError) {
    return <ProblemNotice title={text.failed} error={clients.error} onRetry={() => void clients.refetch()} />;
  }
  if (clients.data?.length === 0) return <p className="quiet">{text.none}</p>;
  return (
    <Select
      className="client-choice"
      aria-label={text.label}
      placeholder={text.choose}
      showSearch
      allowClear
      loading={clients.isPending}
      disabled={disabled}
      value={value}
      options={(clients.data ?? []).map((name) => ({ value: name, label: name }))}
      onChange={(chosen: string | undefined) => onChange(chosen ?? null)}
    />
  );
}
