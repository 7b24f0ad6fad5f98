import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useWindowTitle } from '../app/use-window-title.ts';
import { AuditSection } from './safety/audit-section.tsx';
import { BackupSection } from './safety/backup-section.tsx';
import { ErasureSection } from './safety/erasure-section.tsx';
import { ExchangeSection } from './safety/exchange-section.tsx';
import { ProtectionSection } from './safety/protection-section.tsx';
import { ReportSection } from './safety/report-section.tsx';
import './safety/safety.css';
import { addressOf, type SafetySection, safetySections } from './safety-address.ts';

const text = messages.safety;

const contents: Readonly<Record<SafetySection, () => ReactNode>> = {
  protection: () => <ProtectionSection />,
  backups: () => <BackupSection />,
  exchange: () => <ExchangeSection />,
  erasure: () => <ErasureSection />,
  audit: () => <AuditSection />,
  report: () => <ReportSection />,
};

/** 数据安全: how the data is protected, kept, moved and deleted. */
export function SafetyScreen({ section }: { section: SafetySection }) {
  useWindowTitle(text.title);
  return (
    <main className="safety">
      <h1>{text.title}</h1>
      <div className="safety-body">
        <nav aria-label={text.sections.label}>
          <ul>
            {safetySections.map((other) => (
              <li key={other}>
                <Link href={addressOf(other)} replace aria-current={other === section ? 'page' : undefined}>
                  {text.sections[other]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="safety-content">
          <h2>{text.sections[section]}</h2>
          {contents[section]()}
        </div>
      </div>
    </main>
  );
}
