import { Modal } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import { JobProgress } from '../../widgets/job-progress.tsx';
import { BatchChoice } from './batch-choice.tsx';
import { BatchOutcome } from './batch-outcome.tsx';
import './batch.css';
import { useLetterBatch } from './use-letter-batch.ts';

const text = messages.letterBatch.dialog;

interface BatchDialogProps {
  readonly cases: readonly CaseSummary[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** 批量生成授权书: asks how, makes the letters of all chosen cases, and says what came of each. */
export function BatchDialog({ cases, open, onClose }: BatchDialogProps) {
  const { state, make, cancel, reset } = useLetterBatch();
  const isMaking = state.phase === 'making';
  return (
    <Modal
      open={open}
      title={text.title}
      aria-label={text.title}
      width={640}
      footer={null}
      closable={!isMaking}
      mask={{ closable: false }}
      keyboard={!isMaking}
      onCancel={onClose}
      afterClose={reset}
      destroyOnHidden
    >
      {state.phase === 'asking' && (
        <BatchChoice
          cases={cases}
          isCancelled={state.isCancelled}
          error={state.error}
          onMake={make}
          onClose={onClose}
        />
      )}
      {isMaking && (
        <JobProgress
          title={text.running}
          label={text.progress}
          ratio={state.ratio}
          step={text.stepOf(state.step)}
          onCancel={cancel}
        />
      )}
      {state.phase === 'made' && (
        <BatchOutcome
          cases={cases}
          result={state.result}
          file={state.file}
          onAgain={reset}
          onClose={onClose}
        />
      )}
    </Modal>
  );
}
