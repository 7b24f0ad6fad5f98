import { Button, Modal, Select } from 'antd';
import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { Purpose } from '../../shared/model/case-document.ts';
import { useApplication } from '../app/application-context.ts';
import { PurposeChooser } from '../widgets/purpose-chooser.tsx';

const text = messages.home.newCase;

interface NewCaseDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onCreate: (platform: string, purpose: Purpose) => Promise<boolean>;
}

/** Asks the two things that decide which fields a case has. */
export function NewCaseDialog({ open, onClose, onCreate }: NewCaseDialogProps) {
  return (
    <Modal
      open={open}
      onCancel={onClose}
      title={text.title}
      footer={null}
      destroyOnHidden
      width={600}
      aria-label={text.title}
    >
      <NewCaseForm onCreate={onCreate} onClose={onClose} />
    </Modal>
  );
}

function NewCaseForm({ onCreate, onClose }: Omit<NewCaseDialogProps, 'open'>) {
  const { packs, settings } = useApplication();
  const known = packs.find((pack) => pack.id === settings.lastPlatform) ?? packs[0];
  const [platform, setPlatform] = useState(known?.id ?? settings.lastPlatform);
  const [purpose, setPurpose] = useState<Purpose>(settings.lastPurpose);
  const [busy, setBusy] = useState(false);
  const chosen = packs.find((pack) => pack.id === platform);

  const submit = async () => {
    setBusy(true);
    if (await onCreate(platform, purpose)) onClose();
    setBusy(false);
  };

  return (
    <form
      className="new-case"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label htmlFor="new-case-platform">{text.platform}</label>
      <Select
        id="new-case-platform"
        value={platform}
        onChange={setPlatform}
        options={packs.map((pack) => ({ value: pack.id, label: pack.name }))}
      />
      <p className="new-case-hint">
        {chosen?.summary}
        {text.platformHint}
      </p>
      <PurposeChooser legend={text.purpose} value={purpose} onChange={setPurpose} />
      <div className="new-case-actions">
        <Button onClick={onClose}>{messages.app.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={busy}>
          {text.submit}
        </Button>
      </div>
    </form>
  );
}
