import { Button } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { moment } from '../moment.ts';
import { useVault } from '../vault-context.ts';
import { RecoverySheetDialog } from './recovery-sheet-dialog.tsx';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyProtection.sheet;

/** The recovery sheet: whether there is one, and making one. */
export function RecoverySheetCard() {
  const { recoveryMadeAt } = useVault().status;
  const [open, setOpen] = useState(false);
  const hasSheet = recoveryMadeAt !== null;
  return (
    <SafetyCard title={text.title} state={hasSheet ? text.madeAt(moment(recoveryMadeAt)) : text.none}>
      <p>{text.text}</p>
      <div className="safety-buttons">
        <Button type={hasSheet ? 'default' : 'primary'} onClick={() => setOpen(true)}>
          {hasSheet ? text.makeAgain : text.make}
        </Button>
        {hasSheet && <span className="quiet">{text.againText}</span>}
      </div>
      {open && <RecoverySheetDialog onClose={() => setOpen(false)} />}
    </SafetyCard>
  );
}
