import { App, Checkbox } from 'antd';
import { createElement, useDeferredValue, useMemo } from 'react';
import { printedValues } from '../../../shared/intake/printed.ts';
import { messages } from '../../../shared/messages/index.ts';
import { factsOfStored } from '../../../shared/model/file-facts.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { comparePlatforms } from '../../../shared/rules/compare/platforms.ts';
import { proposeCommonValues } from '../../../shared/rules/compare/proposals.ts';
import { useApplication } from '../../app/application-context.ts';
import { useDraft } from '../../editor/draft-context.ts';
import { UndoToast } from '../../widgets/undo-toast.tsx';
import { CommonValues } from './common-values.tsx';
import './matrix.css';
import { MatrixTable } from './matrix-table.tsx';
import { ProposalList } from './proposal-list.tsx';
import { useColumns } from './use-columns.ts';

const text = messages.compare;

/** 各平台对照: where the case passes, what each platform still needs, and what would pass on all. */
export function MatrixView() {
  const { document, packs, record, change } = useDraft();
  const { today } = useApplication();
  const { message } = App.useApp();
  const columns = useColumns();
  const looked = useDeferredValue(document);
  const files = useMemo(() => record.files.map(factsOfStored), [record.files]);
  const printed = useMemo(() => printedValues(looked, record.files), [looked, record.files]);
  const compared = useMemo(
    () => comparePlatforms({ document: looked, packs, today, files, printed }),
    [looked, packs, today, files, printed],
  );
  const proposals = useMemo(
    () => proposeCommonValues({ document: looked, today, files }, compared),
    [looked, today, files, compared],
  );
  const rules = useMemo(() => ({ purpose: looked.purpose, today }), [looked.purpose, today]);
  const chosen = compared.filter(({ isChosen }) => isChosen).map(({ pack }) => pack);
  const shown = columns.packs.flatMap((pack) => compared.filter((each) => each.pack.id === pack.id));

  const toggle = (pack: RulePack) => {
    const before = document.platforms;
    const isLeaving = before.includes(pack.id);
    columns.toggle(pack);
    const key = `platform-${pack.id}`;
    const onUndo = () => {
      message.destroy(key);
      change({ path: 'platforms', value: before });
    };
    message.open({
      key,
      type: 'success',
      duration: 6,
      content: createElement(UndoToast, {
        text: isLeaving ? text.removed(pack.name) : text.added(pack.name),
        onUndo,
      }),
    });
  };

  return (
    <div className="matrix-view">
      <CommonValues packs={chosen} rules={rules} />
      <ProposalList proposals={proposals} />
      <div className="matrix-tools">
        <Checkbox checked={columns.showsAll} onChange={(event) => columns.setShowsAll(event.target.checked)}>
          {text.showAll}
        </Checkbox>
        <span className="quiet">{text.keys}</span>
      </div>
      <MatrixTable platforms={shown} rules={rules} onToggle={toggle} />
    </div>
  );
}
