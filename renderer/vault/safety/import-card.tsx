import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { ImportResult } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { fileSize } from '../../export/file-size.ts';
import { PassphraseInput } from '../lock/passphrase-input.tsx';
import { SafetyJob } from '../safety-job.tsx';
import { useJob } from '../use-job.ts';
import { SafetyCard } from './safety-card.tsx';

const text = messages.safetyExchange.import;

/** Takes in an export. */
export function ImportCard() {
  const client = useClient();
  const queryClient = useQueryClient();
  const job = useJob<ImportResult>();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [isTried, setTried] = useState(false);

  const submit = async () => {
    setTried(true);
    if (file === null || passphrase === '') return;
    const result = await job.run((options) => client.exchange.import({ file, passphrase }, options));
    await queryClient.invalidateQueries({ queryKey: queryKeys.cases });
    if (result === null) return;
    setFile(null);
    setPassphrase('');
    setTried(false);
  };
  return (
    <SafetyCard title={text.title}>
      <form
        className="safety-form"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{text.text}</p>
        <FileChoice file={file} onFile={setFile} />
        {isTried && file === null && <p className="passphrase-error">{text.missingFile}</p>}
        <div className="safety-pair">
          <PassphraseInput
            label={text.passphrase}
            value={passphrase}
            error={isTried && passphrase === '' ? messages.vault.passphrase.missing : undefined}
            onChange={setPassphrase}
          />
        </div>
        <SafetyJob job={job} running={text.running} failed={text.failed} />
        {job.result !== null && <Imported result={job.result} />}
        {job.progress === null && (
          <div className="safety-buttons">
            <Button htmlType="submit">{text.submit}</Button>
          </div>
        )}
      </form>
    </SafetyCard>
  );
}

function FileChoice({ file, onFile }: { file: File | null; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="safety-buttons">
      <Button onClick={() => input.current?.click()}>{file === null ? text.choose : text.another}</Button>
      {file !== null && <span>{text.chosen(file.name, fileSize(file.size))}</span>}
      <input
        ref={input}
        type="file"
        accept=".age"
        hidden
        aria-label={text.choose}
        onChange={({ target }) => {
          const chosen = target.files?.[0];
          // Choosing the same file again must be a change again.
          target.value = '';
          if (chosen) onFile(chosen);
        }}
      />
    </div>
  );
}

function Imported({ result }: { result: ImportResult }) {
  const { added, unchanged, copied, files } = result;
  const parts = [
    text.added(added),
    ...(unchanged > 0 ? [text.unchanged(unchanged)] : []),
    ...(copied > 0 ? [text.copied(copied)] : []),
    text.files(files),
  ];
  return (
    <p className="safety-done" role="status">
      {text.done}
      {text.separator}
      {parts.join(text.separator)}
      {text.end}
    </p>
  );
}
