import './progress-ring.css';

interface ProgressRingProps {
  readonly done: number;
  readonly total: number;
  /** What it means, for those who cannot see it. */
  readonly label: string;
}

const radius = 17;
const circumference = 2 * Math.PI * radius;

/** A ring that fills with `done` of `total`, the count in its middle. */
export function ProgressRing({ done, total, label }: ProgressRingProps) {
  const ratio = total === 0 ? 0 : done / total;
  return (
    <svg className="progress-ring" viewBox="0 0 40 40" role="img" aria-label={label}>
      <circle className="progress-ring-track" cx="20" cy="20" r={radius} />
      {ratio > 0 && (
        <circle
          className="progress-ring-value"
          data-complete={ratio === 1 || undefined}
          cx="20"
          cy="20"
          r={radius}
          strokeDasharray={`${circumference * ratio} ${circumference}`}
        />
      )}
      <text x="20" y="20">
        {done}/{total}
      </text>
    </svg>
  );
}
