import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { ErasureResult } from '../../../shared/model/vault.ts';
import { ClientChoice } from './client-choice.tsx';
import { Erased } from './erased.tsx';
import { ErasureForm } from './erasure-form.tsx';

const text = messages.safetyErasure;

/** 删除客户: everything of one client, for good, with a certificate. */
export function ErasureSection() {
  const [client, setClient] = useState<string | null>(null);
  const [erased, setErased] = useState<{ client: string; result: ErasureResult } | null>(null);
  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      {erased !== null && <Erased client={erased.client} result={erased.result} />}
      <ClientChoice
        value={client}
        onChange={(chosen) => {
          setClient(chosen);
          setErased(null);
        }}
      />
      {client !== null && (
        <ErasureForm
          key={client}
          client={client}
          onErased={(result) => {
            setErased({ client, result });
            setClient(null);
          }}
        />
      )}
    </>
  );
}
