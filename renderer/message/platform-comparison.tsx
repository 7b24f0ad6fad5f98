import { messages } from '../../shared/messages/index.ts';
import type { PlatformReport } from './platform-report.ts';

const text = messages.messageScreen;

/** Several platforms side by side: length, charge, findings. */
export function PlatformComparison({ reports }: { reports: readonly PlatformReport[] }) {
  return (
    <section className="message-section" aria-label={text.compare}>
      <h2>{text.compare}</h2>
      <table className="message-comparison">
        <thead>
          <tr>
            {Object.values(text.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.pack.id}>
              <th scope="row">{report.pack.name}</th>
              <td>{text.charactersShort(report.filled.characters)}</td>
              <td>{text.partsShort(report.filled.parts)}</td>
              <td>
                <Verdict report={report} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Verdict({ report: { findings } }: { report: PlatformReport }) {
  const count = (severity: 'error' | 'warning') =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors + warnings === 0) return <span data-severity="none">{text.clean}</span>;
  return (
    <>
      {errors > 0 && <span data-severity="error">{text.errors(errors)}</span>}
      {warnings > 0 && <span data-severity="warning">{text.warnings(warnings)}</span>}
    </>
  );
}
