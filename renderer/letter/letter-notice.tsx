import { CloseCircleFilled, ExclamationCircleFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';

interface LetterNoticeProps {
  readonly tone: 'error' | 'warning';
  readonly title: string;
  readonly children: ReactNode;
}

/** Something to know before printing, above the letter. */
export function LetterNotice({ tone, title, children }: LetterNoticeProps) {
  return (
    <div className="letter-notice" role="note" data-tone={tone}>
      {tone === 'error' ? <CloseCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}
