import { ArrowRightOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { createElement, useRef } from 'react';
import { caseFieldLabel } from '../../../shared/messages/case-fields.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import type { Proposal } from '../../../shared/rules/compare/proposals.ts';
import { valueAt } from '../../../shared/rules/paths.ts';
import { useDraft } from '../../editor/draft-context.ts';
import { useEditor } from '../../editor/editor-context.ts';
import { useMasking } from '../../masking/masking-context.ts';
import { UndoToast } from '../../widgets/undo-toast.tsx';

const text = messages.compare.proposals;

const labelOf = (path: string) =>
  path.startsWith('authorization.valid') ? text.period : caseFieldLabel(path);

const namesOf = (packs: readonly RulePack[]) =>
  packs.map(({ name }) => name).join(messages.compare.common.separator);

/** Values that some chosen platform does not take, each beside the nearest one that all take. */
export function ProposalList({ proposals }: { proposals: readonly Proposal[] }) {
  const { document, change } = useDraft();
  const { message } = App.useApp();
  const heading = useRef<HTMLHeadingElement>(null);
  if (proposals.length === 0) return null;
  const usable = proposals.filter(({ after }) => after !== undefined);

  const adopt = (adopted: readonly Proposal[], said: string) => {
    const changes = adopted.flatMap((proposal) => proposal.changes);
    const before = changes.map(({ path }) => ({ path, value: valueAt(document, path) }));
    change(...changes);
    // The row that was pressed is gone.
    heading.current?.focus();
    const key = `adopted-${changes.map(({ path }) => path).join(' ')}`;
    const onUndo = () => {
      message.destroy(key);
      change(...before);
    };
    message.open({
      key,
      type: 'success',
      duration: 8,
      content: createElement(UndoToast, { text: said, onUndo }),
    });
  };

  return (
    <section className="proposals" aria-label={text.title}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {text.title}
        </h2>
        {usable.length > 1 && (
          <Button size="small" onClick={() => adopt(usable, text.adoptedAll(usable.length))}>
            {text.adoptAll(usable.length)}
          </Button>
        )}
      </header>
      <p className="common-lead">{text.lead}</p>
      <ul>
        {proposals.map((proposal) => (
          <ProposalRow
            key={proposal.path}
            proposal={proposal}
            onAdopt={() => adopt([proposal], text.adopted(labelOf(proposal.path)))}
          />
        ))}
      </ul>
    </section>
  );
}

function ProposalRow({ proposal, onAdopt }: { proposal: Proposal; onAdopt: () => void }) {
  const { goToField } = useEditor();
  const masking = useMasking();
  const { path, before, after, refusing, doubting, objections } = proposal;
  const label = labelOf(path);
  return (
    <li className="proposal">
      <div className="proposal-what">
        <span className="proposal-field">{label}</span>
        <span className="proposal-values">
          <s>{masking.text(before)}</s>
          {after !== undefined && (
            <>
              <ArrowRightOutlined aria-label={text.becomes} />
              <strong>{masking.text(after)}</strong>
            </>
          )}
        </span>
        <span className="proposal-why">
          {[
            ...(refusing.length > 0 ? [text.refusing(namesOf(refusing))] : []),
            ...(doubting.length > 0 ? [text.doubting(namesOf(doubting))] : []),
            ...objections.slice(0, 1).map((objection) => masking.finding(objection).message),
          ].join(text.separator)}
          {after === undefined && <em>{text.nothing}</em>}
        </span>
      </div>
      {after === undefined ? (
        <Button size="small" aria-label={text.openLabel(label)} onClick={() => goToField(path)}>
          {text.open}
        </Button>
      ) : (
        <Button size="small" type="primary" aria-label={text.adoptLabel(label, after)} onClick={onAdopt}>
          {text.adopt}
        </Button>
      )}
    </li>
  );
}
