import { useMemo, useState, useSyncExternalStore } from 'react';
import type { AppClient } from '../../shared/contract/contract.ts';
import {
  acceptedFields,
  changesOf,
  hasConflicts,
  type IntakeAnswer,
  type IntakePlan,
  keepTyped,
  planIntake,
} from '../../shared/intake/plan.ts';
import { withChanges } from '../../shared/intake/target.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { problemOf } from '../app/client/problem-of.ts';
import type { Draft } from '../editor/draft-context.ts';
import { reviewItems } from '../review/review-item.ts';
import { type CaseLink, createCaseLink, type Errand } from './case-link.ts';
import type { ReadOutcome } from './intake-context.ts';
import { type Batch, createIntakeQueue, type IntakeQueue } from './queue.ts';
import { isSettled, type QueueItem } from './queue-item.ts';

/** A plan whose conflicts a person has to decide. */
interface Asking {
  /** Another with each question. */
  readonly id: number;
  readonly draft: Draft;
  readonly errand: Errand;
  readonly plan: IntakePlan;
}

export interface IntakeSession {
  readonly queue: IntakeQueue;
  readonly link: CaseLink;
  readonly items: readonly QueueItem[];
  readonly busy: boolean;
  readonly asking: Asking | null;
  readonly answer: (answer: IntakeAnswer) => void;
  readonly outcome: ReadOutcome | null;
}

/** The queue of pictures, the case they go to, and the question on the table. */
export function useIntakeSession(client: AppClient): IntakeSession {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [outcome, setOutcome] = useState<ReadOutcome | null>(null);

  const { queue, link, carryOut } = useMemo(() => startSession(client, setAsking, setOutcome), [client]);
  const items = useSyncExternalStore(queue.subscribe, queue.items);
  const busy = !items.every(isSettled);

  return {
    queue,
    link,
    items,
    busy,
    asking,
    answer: (answer) => {
      setAsking(null);
      const draft = link.draft();
      if (asking === null || draft?.record.id !== asking.errand.caseId) return;
      carryOut({ ...asking, draft }, answer);
    },
    outcome,
  };
}

function startSession(
  client: AppClient,
  ask: (asking: Asking) => void,
  report: (outcome: ReadOutcome | null) => void,
) {
  let asked = 0;
  const carryOut = ({ draft, errand, plan }: Asking, answer: IntakeAnswer) => {
    const changes = changesOf(plan, answer);
    if (changes.length > 0) draft.change(...changes);
    errand.onDone({
      fields: acceptedFields(plan, answer),
      document: withChanges(draft.document, changes),
      files: draft.record.files,
      wasAsked: hasConflicts(plan),
    });
    link.finish({ changed: changes.length > 0 });
  };
  const link: CaseLink = createCaseLink((draft, errand, plan) => {
    const asking = { id: ++asked, draft, errand, plan };
    if (hasConflicts(plan)) ask(asking);
    else carryOut(asking, keepTyped);
  });
  const queue = createIntakeQueue({
    client,
    problemOf,
    isHeld: (caseId, fileId) => {
      const record = link.draft()?.record;
      return record?.id === caseId && record.files.some(({ id }) => id === fileId);
    },
    onFile: link.putFile,
    onBatch: (batch) => {
      report(null);
      if (batch.fresh.length > 0) link.send(errandOf(batch, report));
    },
  });
  return { queue, link, carryOut };
}

function errandOf({ caseId, fresh, files }: Batch, onOutcome: (outcome: ReadOutcome) => void): Errand {
  return {
    caseId,
    plan: (document, stored) => planIntake({ document, files: withFresh(stored, files), fresh }),
    onDone: ({ fields, document, files: stored, wasAsked }) => {
      const isFresh = (fileId: string) => fresh.some((file) => file.fileId === fileId);
      const items = reviewItems(document, withFresh(stored, files));
      onOutcome({
        caseId,
        pictures: fresh.length,
        filled: fields.length,
        doubtful: items.filter(
          ({ isDoubtful, sources }) => isDoubtful && sources.some(({ fileId }) => isFresh(fileId)),
        ).length,
        wasAsked,
      });
    },
  };
}

/** The case's files with those of the batch, which the record on screen may not have yet. */
function withFresh(stored: readonly StoredFile[], fresh: readonly StoredFile[]): StoredFile[] {
  const ids = new Set(fresh.map(({ id }) => id));
  return [...stored.filter(({ id }) => !ids.has(id)), ...fresh];
}
