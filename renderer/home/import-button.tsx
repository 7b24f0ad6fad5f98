import { ImportOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';

const text = messages.home;

/** Chooses a case file (`beituo-case/1`) to take in. */
export function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip title={text.importHint}>
        <Button icon={<ImportOutlined />} onClick={() => input.current?.click()}>
          {text.importFile}
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={text.importFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // Choosing the same file again must be a change again.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </>
  );
}
