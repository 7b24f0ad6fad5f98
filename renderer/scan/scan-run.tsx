import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { JobProgress } from '../widgets/job-progress.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import { useScanCheck } from './scan-context.ts';

const text = messages.scanScreen;

interface ScanRunProps {
  readonly file: StoredFile;
  /** Whose requirements it is checked against. */
  readonly platform: string;
}

/** Starts the check, shows how far it is, and why it came to nothing. */
export function ScanRun({ file, platform }: ScanRunProps) {
  const { progress, failure, isCancelled, check, cancel } = useScanCheck();
  const run = () => check(file.id, platform);
  if (progress !== null) {
    return (
      <JobProgress
        title={text.checking}
        label={text.checking}
        ratio={progress.ratio}
        step={text.steps(progress.step)}
        onCancel={cancel}
      />
    );
  }
  const isFirst = file.scan === undefined;
  return (
    <>
      {failure?.fileId === file.id && (
        <ProblemNotice title={text.failed} error={failure.error} onRetry={run} />
      )}
      {isFirst && (
        <div className="scan-unchecked">
          <strong>{text.unchecked.title}</strong>
          <p>{text.unchecked.text}</p>
        </div>
      )}
      <Button
        className="fit"
        type={isFirst ? 'primary' : 'default'}
        icon={<SafetyCertificateOutlined aria-hidden />}
        onClick={run}
      >
        {isFirst ? text.check : text.checkAgain}
      </Button>
      {isCancelled && (
        <p className="quiet" role="status">
          {text.cancelled}
        </p>
      )}
    </>
  );
}
