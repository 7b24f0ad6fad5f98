import { ImportOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useCallback, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { PackDialog } from './pack-dialog.tsx';
import { PackRefusal } from './pack-refusal.tsx';
import type { PackChange } from './use-pack-change.ts';
import { usePackDrop } from './use-pack-drop.ts';

const text = messages.platformRules.import;

/** Chooses a rule pack to import. */
export function ImportPackButton({ change }: { change: PackChange }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip title={text.hint}>
        <Button icon={<ImportOutlined />} loading={change.isBusy} onClick={() => input.current?.click()}>
          {text.button}
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.button}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Choosing the same file again must be a change again.
          event.target.value = '';
          if (file) change.propose({ kind: 'file', file });
        }}
      />
    </>
  );
}

/** What belongs to every screen on which rules can be changed: dropping, the difference, a refusal. */
export function PackChangeDesk({ change }: { change: PackChange }) {
  const { message } = App.useApp();
  const { propose } = change;
  const receive = useCallback(
    ([file, ...others]: readonly File[]) => {
      if (others.length > 0) message.info(text.oneOnly);
      else if (file) propose({ kind: 'file', file });
    },
    [message, propose],
  );
  const isOver = usePackDrop(receive);
  return (
    <>
      {isOver && (
        <div className="pack-drop" role="status">
          <div className="pack-drop-frame">
            <ImportOutlined aria-hidden />
            <p>{text.drop}</p>
            <p className="quiet">{text.dropHint}</p>
          </div>
        </div>
      )}
      <PackRefusal change={change} />
      <PackDialog change={change} />
    </>
  );
}
