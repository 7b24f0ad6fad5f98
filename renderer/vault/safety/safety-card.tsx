import { type ReactNode, useId } from 'react';

interface SafetyCardProps {
  readonly title: string;
  /** Beside the title, e.g. how it stands. */
  readonly state?: ReactNode;
  readonly children: ReactNode;
}

/** One matter of 数据安全. */
export function SafetyCard({ title, state, children }: SafetyCardProps) {
  const id = useId();
  return (
    <section className="safety-card" aria-labelledby={id}>
      <div className="safety-card-head">
        <h3 id={id}>{title}</h3>
        {state !== undefined && <span className="quiet">{state}</span>}
      </div>
      {children}
    </section>
  );
}
