import { messages } from '../../shared/messages/index.ts';
import { JobProgress } from '../widgets/job-progress.tsx';
import { ProblemNotice } from '../widgets/problem-notice.tsx';
import type { JobRun } from './use-job.ts';

const text = messages.safety.running;

interface SafetyJobProps {
  readonly job: Pick<JobRun<unknown>, 'progress' | 'isCancelled' | 'error' | 'cancel'>;
  readonly running: string;
  readonly failed: string;
}

/** How far a job is, that it was cancelled, or why it failed; nothing while it has not begun or went well. */
export function SafetyJob({ job, running, failed }: SafetyJobProps) {
  if (job.progress !== null) {
    return (
      <JobProgress
        title={running}
        label={text.progress}
        ratio={job.progress.ratio}
        step={text.step}
        onCancel={job.cancel}
      />
    );
  }
  if (job.isCancelled) {
    return (
      <p className="quiet" role="status">
        {text.cancelled}
      </p>
    );
  }
  return job.error === null ? null : <ProblemNotice title={failed} error={job.error} />;
}
