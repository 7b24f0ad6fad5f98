import { useRef } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { RulePack } from '../../../shared/model/rule-pack.ts';
import { differs, strictest } from '../../../shared/rules/compare/limit-value.ts';
import {
  type LimitId,
  type LimitInput,
  limitIds,
  limitOf,
  pathOfLimit,
} from '../../../shared/rules/compare/limits.ts';
import type { ComparedPlatform } from '../../../shared/rules/compare/platforms.ts';
import { comparedTopics, type TopicGroup } from '../../../shared/rules/compare/topics.ts';
import { useEditor } from '../../editor/editor-context.ts';
import { limitText } from './limit-text.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { MatrixHead } from './matrix-head.tsx';
import { useGridKeys } from './use-grid-keys.ts';

const text = messages.compare;
/** In units of the font size: the first column, and each platform's at the least. */
const widths = { first: 12, platform: 9.4 };

interface MatrixTableProps {
  readonly platforms: readonly ComparedPlatform[];
  readonly rules: LimitInput;
  readonly onToggle: (pack: RulePack) => void;
}

/** What is filled in, what is handed in and what is allowed, platform beside platform. */
export function MatrixTable({ platforms, rules, onToggle }: MatrixTableProps) {
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  return (
    <div className="matrix-scroll">
      <table
        ref={table}
        className="matrix"
        style={{ minWidth: `${widths.first + widths.platform * platforms.length}rem` }}
        aria-label={text.table}
        {...keys}
      >
        <caption className="visually-hidden">{text.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-corner">
              {text.corner}
            </th>
            {platforms.map((platform) => (
              <MatrixHead
                key={platform.pack.id}
                platform={platform}
                onToggle={() => onToggle(platform.pack)}
              />
            ))}
          </tr>
        </thead>
        <TopicRows group="fields" platforms={platforms} />
        <TopicRows group="materials" platforms={platforms} />
        <LimitRows platforms={platforms} rules={rules} />
      </table>
    </div>
  );
}

function GroupHeading({ title, columns }: { title: string; columns: number }) {
  return (
    <tr className="matrix-group">
      <th scope="rowgroup" colSpan={columns + 1}>
        <span>{title}</span>
      </th>
    </tr>
  );
}

function TopicRows({ group, platforms }: { group: TopicGroup; platforms: readonly ComparedPlatform[] }) {
  const rows = comparedTopics[group].filter((topic) =>
    platforms.some(({ cells }) => cells.some((cell) => cell.topic === topic && cell.state !== 'not-asked')),
  );
  return (
    <tbody>
      <GroupHeading title={text.groups[group]} columns={platforms.length} />
      {rows.map((topic) => (
        <tr key={topic}>
          <th scope="row">{text.topics[topic]}</th>
          {platforms.map((platform) =>
            platform.cells
              .filter((cell) => cell.topic === topic)
              .map((cell) => (
                <MatrixCell key={platform.pack.id} platform={platform} cell={cell} group={group} />
              )),
          )}
        </tr>
      ))}
    </tbody>
  );
}

function LimitRows({ platforms, rules }: { platforms: readonly ComparedPlatform[]; rules: LimitInput }) {
  const rows = limitIds.filter((id) =>
    platforms.some(({ pack }) => limitOf(id, pack, rules).kind !== 'not-asked'),
  );
  return (
    <tbody className="matrix-limits">
      <GroupHeading title={text.groups.limits} columns={platforms.length} />
      {rows.map((id) => (
        <LimitRow key={id} id={id} platforms={platforms} rules={rules} />
      ))}
    </tbody>
  );
}

function LimitRow({
  id,
  platforms,
  rules,
}: {
  id: LimitId;
  platforms: readonly ComparedPlatform[];
  rules: LimitInput;
}) {
  const { goToField } = useEditor();
  const values = platforms.map(({ pack }) => ({ pack, value: limitOf(id, pack, rules) }));
  const isSplit = differs(values.map(({ value }) => value));
  const binding = JSON.stringify(strictest(values.map(({ value }) => value)));
  return (
    <tr>
      <th scope="row">{text.limits[id]}</th>
      {values.map(({ pack, value }) => {
        const words = limitText(id, value);
        const isStrictest = isSplit && JSON.stringify(value) === binding;
        return value.kind === 'not-asked' ? (
          <td key={pack.id} data-state="not-asked" tabIndex={-1}>
            <span className="matrix-value">{words}</span>
          </td>
        ) : (
          <td
            key={pack.id}
            data-state={value.kind === 'unknown' ? 'unknown' : 'limit'}
            data-strictest={isStrictest}
          >
            <button
              type="button"
              tabIndex={-1}
              className="matrix-value"
              aria-label={text.cell(text.limits[id], pack.name, words)}
              onClick={() => goToField(pathOfLimit(id))}
            >
              {words}
            </button>
          </td>
        );
      })}
    </tr>
  );
}
