import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseSummary } from '../../../shared/model/case-record.ts';
import type { LetterBatchItem, LetterBatchResult } from '../../../shared/model/letter-batch.ts';
import { partOfPath } from '../../../shared/rules/progress.ts';
import { useApplication } from '../../app/application-context.ts';
import { fileSize } from '../../export/file-size.ts';
import { saveFile } from '../../export/save-file.ts';
import { caseTitle } from '../../home/case-title.ts';
import { useMasking } from '../../masking/masking-context.ts';
import '../../export/package.css';

const text = messages.letterBatch;

interface BatchOutcomeProps {
  readonly cases: readonly CaseSummary[];
  readonly result: LetterBatchResult;
  /** `null` where no letter could be made. */
  readonly file: File | null;
  readonly onAgain: () => void;
  readonly onClose: () => void;
}

type Made = Extract<LetterBatchItem, { outcome: 'made' }>;
type Refused = Extract<LetterBatchItem, { outcome: 'refused' }>;

/** What came of a batch: the file, which letters have room left to write in, and which there are not, and why. */
export function BatchOutcome({ cases, result, file, onAgain, onClose }: BatchOutcomeProps) {
  const made = result.items.filter((item): item is Made => item.outcome === 'made');
  const refused = result.items.filter((item): item is Refused => item.outcome === 'refused');
  const open = made.filter(({ blanks }) => blanks > 0);
  const isMade = file !== null;
  return (
    <div className="batch-outcome">
      <section className="package-summary" data-state={isMade ? 'done' : 'none'} role="status">
        <span aria-hidden>{isMade ? <CheckCircleFilled /> : <CloseCircleFilled />}</span>
        <div>
          <h3>{isMade ? text.result.done(made.length, result.pages) : text.result.none}</h3>
          {isMade && <SavedFile file={file} />}
        </div>
      </section>
      {refused.length > 0 && (
        <OutcomeList title={text.result.refused(refused.length)}>
          {refused.map((item) => (
            <OutcomeRow key={`${item.caseId} ${item.platform}`} cases={cases} item={item}>
              {messages.app.problem(item.problem.message, item.problem.action)}
            </OutcomeRow>
          ))}
        </OutcomeList>
      )}
      {open.length > 0 && (
        <OutcomeList title={text.result.blanks(open.length)}>
          {open.map((item) => (
            <OutcomeRow key={`${item.caseId} ${item.platform}`} cases={cases} item={item}>
              {text.result.blanksOf(item.blanks)}
            </OutcomeRow>
          ))}
        </OutcomeList>
      )}
      <div className="batch-buttons">
        <Button onClick={onAgain}>{text.dialog.again}</Button>
        <Button type="primary" onClick={onClose}>
          {text.dialog.close}
        </Button>
      </div>
    </div>
  );
}

function SavedFile({ file }: { file: File }) {
  const { host } = useApplication();
  return (
    <>
      <p className="package-file">{text.result.file(file.name, fileSize(file.size))}</p>
      <p className="quiet">
        {host === 'desktop' ? text.result.savedDesktop : text.result.saved}
        <Button type="link" size="small" onClick={() => saveFile(file)}>
          {text.result.save}
        </Button>
      </p>
      <p className="quiet">{text.result.print}</p>
    </>
  );
}

function OutcomeList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className="batch-list">{children}</ul>
    </section>
  );
}

interface OutcomeRowProps {
  readonly cases: readonly CaseSummary[];
  readonly item: LetterBatchItem;
  readonly children: string;
}

/** One letter with what is to be said of it, and the way to where that is put right. */
function OutcomeRow({ cases, item, children }: OutcomeRowProps) {
  const { packs } = useApplication();
  const masking = useMasking();
  const summary = cases.find(({ id }) => id === item.caseId);
  const title = masking.text(caseTitle(summary ?? { title: '', organizationName: '' }));
  const platform = packs.find(({ id }) => id === item.platform)?.name;
  const field = item.outcome === 'refused' ? item.problem.field : undefined;
  const part = partOfPath(field ?? 'authorization');
  return (
    <li>
      <span>
        <strong>{platform === undefined ? title : text.result.about(title, platform)}</strong>
        <span>{children}</span>
      </span>
      {summary && (
        <Link href={`/cases/${item.caseId}/${part}`} aria-label={text.result.openOf(title)}>
          {text.result.open}
        </Link>
      )}
    </li>
  );
}
