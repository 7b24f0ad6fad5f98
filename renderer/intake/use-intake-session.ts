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
import type { StoredFile } from '../../shared/model/case-record.ts';
import { problemOf } from '../app/client/problem-of.ts';
import type { Draft } from '../editor/draft-context.ts';
import { type CaseLink, createCaseLink, type Errand } from './case-link.ts';
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

/** What the last batch did to its case. */
interface Outcome {
  readonly caseId: string;
  readonly filled: number;
  readonly doubtful: number;
  /** Path of the first doubtful field. */
  readonly firstDoubt: string | null;
}

export interface IntakeSession {
  readonly queue: IntakeQueue;
  readonly link: CaseLink;
  readonly items: readonly QueueItem[];
  readonly busy: boolean;
  readonly asking: Asking | null;
  readonly answer: (answer: IntakeAnswer) => void;
  readonly outcome: Outcome | null;
}

/** The queue of pictures, the case they go to, and the question on the table. */
export function useIntakeSession(client: AppClient): IntakeSession {
  const [asking, setAsking] = useState<Asking | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

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
  report: (outcome: Outcome | null) => void,
) {
  let asked = 0;
  const carryOut = ({ draft, errand, plan }: Asking, answer: IntakeAnswer) => {
    const changes = changesOf(plan, answer);
    if (changes.length > 0) draft.change(...changes);
    errand.onDone(acceptedFields(plan, answer));
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
    onFile: link.putFile,
    onBatch: (batch) => {
      report(null);
      if (batch.fresh.length > 0) link.send(errandOf(batch, report));
    },
  });
  return { queue, link, carryOut };
}

function errandOf({ caseId, fresh, files }: Batch, onOutcome: (outcome: Outcome) => void): Errand {
  return {
    caseId,
    plan: (document, stored) => planIntake({ document, files: withFresh(stored, files), fresh }),
    onDone: (fields) => {
      const doubtful = fields.filter(({ needsReview }) => needsReview);
      onOutcome({
        caseId,
        filled: fields.length,
        doubtful: doubtful.length,
        firstDoubt: doubtful[0]?.path ?? null,
      });
    },
  };
}

/** The case's files with those of the batch, which the record on screen may not have yet. */
function withFresh(stored: readonly StoredFile[], fresh: readonly StoredFile[]): StoredFile[] {
  const ids = new Set(fresh.map(({ id }) => id));
  return [...stored.filter(({ id }) => !ids.has(id)), ...fresh];
}
