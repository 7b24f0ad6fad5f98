import { Button, Progress } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import './job-progress.css';

interface JobProgressProps {
  readonly title: string;
  /** Names the bar. */
  readonly label: string;
  /** 0 to 1. */
  readonly ratio: number;
  /** What is being done, in words. */
  readonly step: string;
  readonly onCancel: () => void;
}

/** A long job in the place where its result will be: one bar, what is being done, and the way to stop. */
export function JobProgress({ title, label, ratio, step, onCancel }: JobProgressProps) {
  return (
    <div className="job-progress">
      <strong aria-live="polite">{title}</strong>
      <Progress
        percent={Math.floor(ratio * 100)}
        status="active"
        aria-label={label}
        format={(percent = 0) => messages.app.percent(percent)}
      />
      <div className="job-progress-foot">
        <span className="quiet">{step}</span>
        <Button size="small" onClick={onCancel}>
          {messages.app.cancel}
        </Button>
      </div>
    </div>
  );
}
