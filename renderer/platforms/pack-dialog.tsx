import { Alert, Button, Modal } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { PackExamination } from '../../shared/model/platform-rules.ts';
import { statementDifference } from '../../shared/rules/statements/statement-difference.ts';
import { DifferenceList } from './difference-list.tsx';
import type { PackChange, Proposal } from './use-pack-change.ts';

const text = messages.platformRules.difference;

/** What another pack would change, in words, before it is put in force. */
export function PackDialog({ change }: { change: PackChange }) {
  const { question } = change;
  return (
    <Modal
      className="pack-dialog"
      open={question !== null}
      width={840}
      title={question && titleOf(question.proposal, question.examination)}
      onCancel={change.giveUp}
      destroyOnHidden
      footer={
        question && (
          <>
            <Button onClick={change.giveUp}>{text.cancel}</Button>
            <Button
              type="primary"
              loading={change.isBusy}
              disabled={isSame(question.examination)}
              onClick={change.carryOut}
            >
              {actionOf(question.proposal, question.examination)}
            </Button>
          </>
        )
      }
    >
      {question && <Difference examination={question.examination} />}
    </Modal>
  );
}

function Difference({ examination }: { examination: PackExamination }) {
  const { before, after, followers } = examination;
  const difference = statementDifference(before, after);
  const count = (kind: string) => difference.changes.filter((statement) => statement.kind === kind).length;
  const counts = text.count(count('changed'), count('added'), count('removed'));
  if (after === null) return <p>{text.removed}</p>;
  if (before === null) {
    return (
      <>
        <p>{text.added(after.asOf)}</p>
        <p className="pack-dialog-counts">{counts}</p>
        <p className="quiet">{after.summary}</p>
      </>
    );
  }
  if (isSame(examination)) return <p>{text.same}</p>;
  return (
    <>
      {before.asOf !== after.asOf && <p>{text.dates(before.asOf, after.asOf)}</p>}
      {after.asOf < before.asOf && <Alert type="warning" showIcon title={text.older} />}
      <p className="pack-dialog-counts">{counts === '' ? text.onlyEvidence : counts}</p>
      {followers.length > 0 && (
        <p className="quiet">
          {text.followers(followers.map(({ name }) => name).join(messages.platformRules.separator))}
        </p>
      )}
      <DifferenceList changes={difference.changes} />
      {difference.unsaid > 0 && <p className="quiet">{text.unsaid(difference.unsaid)}</p>}
    </>
  );
}

function isSame({ before, after }: PackExamination): boolean {
  if (before === null || after === null) return false;
  const { changes, unsaid } = statementDifference(before, after);
  return changes.length === 0 && unsaid === 0 && before.asOf === after.asOf;
}

function titleOf({ kind }: Proposal, { name, after }: PackExamination): string {
  if (after === null) return text.removeTitle(name);
  return kind === 'file' ? text.title(name) : text.restoreTitle(name);
}

function actionOf({ kind }: Proposal, { after }: PackExamination): string {
  if (after === null) return text.remove;
  return kind === 'file' ? text.take : text.restore;
}
