import { CheckOutlined, ClockCircleOutlined, QuestionOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { CellState, ComparedCell, ComparedPlatform } from '../../../shared/rules/compare/platforms.ts';
import type { TopicGroup } from '../../../shared/rules/compare/topics.ts';
import { useEditor } from '../../editor/editor-context.ts';
import { useMasking } from '../../masking/masking-context.ts';

const text = messages.compare;
/** A tip is for a glance; the list of findings has everything. */
const mostLines = 3;

const dot = <span className="matrix-dot" />;
const marks: Readonly<Record<CellState, ReactNode>> = {
  ready: <CheckOutlined />,
  faulty: dot,
  missing: dot,
  waiting: <ClockCircleOutlined />,
  doubtful: dot,
  advised: dot,
  unknown: <QuestionOutlined />,
  optional: null,
  'not-asked': null,
};

interface MatrixCellProps {
  readonly platform: ComparedPlatform;
  readonly cell: ComparedCell;
  readonly group: TopicGroup;
}

/** How one platform sees one topic, and the way to its field. */
export function MatrixCell({ platform, cell, group }: MatrixCellProps) {
  const { goToField } = useEditor();
  const { state, count, path, topic } = cell;
  const words = state === 'ready' && group === 'materials' ? text.readyMaterial : text.cells[state](count);
  const shown = (
    <>
      <span className="matrix-mark" aria-hidden>
        {marks[state]}
      </span>
      {words}
    </>
  );
  if (path === undefined) {
    return (
      <td data-state={state} tabIndex={-1}>
        <span className="matrix-value">{shown}</span>
      </td>
    );
  }
  const button = (
    <button
      type="button"
      tabIndex={-1}
      className="matrix-value"
      aria-label={text.cell(text.topics[topic], platform.pack.name, words)}
      onClick={() => goToField(path, platform.pack.id)}
    >
      {shown}
    </button>
  );
  return (
    <td data-state={state}>
      {cell.findings.length === 0 ? (
        button
      ) : (
        <Tooltip title={<Findings cell={cell} />} mouseEnterDelay={0.3} placement="bottom">
          {button}
        </Tooltip>
      )}
    </td>
  );
}

function Findings({ cell }: { cell: ComparedCell }) {
  const masking = useMasking();
  const lines = [...new Set(cell.findings.map((finding) => masking.finding(finding).message))];
  return (
    <ul className="matrix-tip">
      {lines.slice(0, mostLines).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {lines.length > mostLines && <li>{text.more(lines.length - mostLines)}</li>}
    </ul>
  );
}
