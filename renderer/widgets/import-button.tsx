import { ImportOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useRef } from 'react';

interface ImportButtonProps {
  readonly label: string;
  readonly hint: string;
  readonly isBusy?: boolean;
  readonly onFile: (file: File) => void;
}

/** Chooses a JSON file to take in. */
export function ImportButton({ label, hint, isBusy = false, onFile }: ImportButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Tooltip title={hint}>
        <Button icon={<ImportOutlined />} loading={isBusy} onClick={() => input.current?.click()}>
          {label}
        </Button>
      </Tooltip>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={label}
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
