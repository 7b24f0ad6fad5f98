import { Skeleton } from 'antd';
import { Link } from 'wouter';
import { messages } from '../../../shared/messages/index.ts';
import type { StoreReport } from '../../../shared/model/vault.ts';
import { ProblemNotice } from '../../widgets/problem-notice.tsx';
import { addressOf } from '../safety-address.ts';
import { SafetyCard } from './safety-card.tsx';
import { useStartReport } from './use-start-report.ts';

const text = messages.safetyRecord.report;

/** 启动检查: what was amiss when the data was opened. */
export function ReportSection() {
  const report = useStartReport();
  return (
    <>
      <p className="safety-lead">{text.lead}</p>
      {report.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {report.isError && (
        <ProblemNotice title={text.failed} error={report.error} onRetry={() => void report.refetch()} />
      )}
      {report.data && <Report report={report.data} />}
    </>
  );
}

function Report({ report }: { report: StoreReport }) {
  const { uncleanEnd, orphansRemoved, filesMissing, casesDamaged, setAside, backupProblem } = report;
  const losses = [
    ...(casesDamaged > 0 ? [text.casesDamaged(casesDamaged)] : []),
    ...(filesMissing > 0 ? [text.filesMissing(filesMissing)] : []),
    ...(backupProblem ? [text.backupFailed(backupProblem.message, backupProblem.action)] : []),
  ];
  const remarks = [
    uncleanEnd ? text.uncleanEnd : text.cleanEnd,
    ...(orphansRemoved > 0 ? [text.orphansRemoved(orphansRemoved)] : []),
  ];
  return (
    <>
      <SafetyCard title={losses.length === 0 ? text.fine : text.found}>
        {losses.length === 0 && <p>{text.fineText}</p>}
        <ul className="safety-bullets">
          {[...losses, ...remarks].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {losses.length > 0 && <Link href={addressOf('backups')}>{text.toBackups}</Link>}
      </SafetyCard>
      {setAside.length > 0 && (
        <SafetyCard title={text.setAsideTitle}>
          <p>{text.setAside}</p>
          <ul className="safety-bullets">
            {setAside.map((folder) => (
              <li key={folder} className="code">
                {folder}
              </li>
            ))}
          </ul>
        </SafetyCard>
      )}
    </>
  );
}
