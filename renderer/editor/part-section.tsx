import { type ReactNode, useId } from 'react';

interface PartSectionProps {
  readonly title?: string;
  readonly extra?: ReactNode;
  readonly children: ReactNode;
}

/** Fields of one part that belong together. */
export function PartSection({ title, extra, children }: PartSectionProps) {
  const id = useId();
  return (
    <section className="part-section" {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title !== undefined && (
        <div className="part-section-title">
          <h2 id={id}>{title}</h2>
          {extra}
        </div>
      )}
      <div className="part-fields">{children}</div>
    </section>
  );
}
