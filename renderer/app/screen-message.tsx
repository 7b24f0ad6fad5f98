import type { ReactNode } from 'react';
import { Mark } from '../widgets/mark.tsx';
import './styles/screen-message.css';

interface ScreenMessageProps {
  readonly title: string;
  readonly tone?: 'plain' | 'error';
  readonly children: ReactNode;
}

/** One message in the middle of an otherwise empty window. */
export function ScreenMessage({ title, tone = 'plain', children }: ScreenMessageProps) {
  return (
    <main className="screen-message" role={tone === 'error' ? 'alert' : undefined}>
      <Mark size={40} />
      <h1>{title}</h1>
      {children}
    </main>
  );
}
