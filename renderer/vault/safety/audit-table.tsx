import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { maskNumbers } from '../../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../../shared/messages/index.ts';
import { caseIdSchema } from '../../../shared/model/case-record.ts';
import type { AuditEntry } from '../../../shared/model/vault.ts';
import { useClient } from '../../app/client-context.ts';
import { queryKeys } from '../../app/query-client.ts';
import { caseTitle } from '../../home/case-title.ts';
import { moment } from '../moment.ts';

const text = messages.safetyRecord.audit;
const shownOfId = 8;

/** Entries of the audit. Ids are shown as the cases they are, as long as these exist. */
export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const client = useClient();
  const cases = useQuery({
    queryKey: queryKeys.caseList('', false),
    queryFn: () => client.cases.list({ query: '' }),
  });
  const titles = new Map(cases.data?.map((summary) => [summary.id, maskNumbers(caseTitle(summary))]));
  return (
    <table className="audit-table" aria-label={text.table}>
      <thead>
        <tr>
          <th scope="col">{text.number}</th>
          <th scope="col">{text.at}</th>
          <th scope="col">{text.action}</th>
          <th scope="col">{text.subject}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ number, at, action, subject, count }) => (
          <tr key={number}>
            <td className="code">{number}</td>
            <td>
              <time dateTime={at}>{moment(at)}</time>
            </td>
            <td>{messages.audit.actions[action]}</td>
            <td>
              {subject !== null && <Subject id={subject} title={titles.get(subject)} />}
              {count !== null && <span className="quiet">{text.count(count)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Subject({ id, title }: { id: string; title: string | undefined }) {
  if (title !== undefined && caseIdSchema.safeParse(id).success) {
    return <Link href={`/cases/${id}`}>{title}</Link>;
  }
  return <span className="quiet">{text.caseGone(id.slice(0, shownOfId))}</span>;
}
