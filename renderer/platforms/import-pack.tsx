import { ImportOutlined } from '@ant-design/icons';
import { App } from 'antd';
import { useCallback } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { ImportButton } from '../widgets/import-button.tsx';
import { PackDialog } from './pack-dialog.tsx';
import { PackRefusal } from './pack-refusal.tsx';
import type { PackChange } from './use-pack-change.ts';
import { usePackDrop } from './use-pack-drop.ts';

const text = messages.platformRules.import;

/** Chooses a rule pack to import. */
export function ImportPackButton({ change }: { change: PackChange }) {
  return (
    <ImportButton
      label={text.button}
      hint={text.hint}
      isBusy={change.isBusy}
      onFile={(file) => change.propose({ kind: 'file', file })}
    />
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
