import { RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input, Tooltip } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import { refusedAddress } from '../refusal/refusal-address.ts';
import { ExampleBadge } from '../widgets/example-badge.tsx';
import { useComposedText } from '../widgets/use-composed-text.ts';
import { CaseMenu } from './case-menu.tsx';
import { useDraft } from './draft-context.ts';
import { useEditor } from './editor-context.ts';
import { SaveStatus } from './save-status.tsx';

const text = messages.editor;

/** The case as a whole: its name, progress, saving, undo. */
export function CaseBar() {
  const { record, document, change, undo, redo, canUndo, canRedo } = useDraft();
  const { tasks } = useEditor();
  const title = useComposedText(document.title, (value) => change({ path: 'title', value }));
  const [isNaming, setNaming] = useState(false);
  const shownTitle = isNaming ? title.value : maskNumbers(title.value);
  const needed = tasks.filter((task) => task.state !== 'not-needed');
  const done = needed.filter((task) => task.state === 'done');
  return (
    <div className="case-bar">
      <Link href="/" className="case-bar-back">
        {messages.home.title}
      </Link>
      <span aria-hidden className="quiet">
        /
      </span>
      <Input
        className="case-bar-title"
        variant="borderless"
        aria-label={text.titleLabel}
        placeholder={maskNumbers(document.organization.name) || text.titlePlaceholder}
        {...title}
        // It stands above every part of the case, mostly read and seldom written.
        value={shownTitle}
        onChange={(event) => {
          // What is typed into a masked title would keep the mask as text.
          if (shownTitle === title.value) title.onChange(event);
        }}
        onFocus={() => setNaming(true)}
        onBlur={() => setNaming(false)}
      />
      {record.example && <ExampleBadge />}
      <span className="case-bar-progress">{text.tasks.progress(done.length, needed.length)}</span>
      <SaveStatus />
      <RefusedLink />
      <span className="case-bar-tools">
        <Tooltip title={`${text.undo} ${text.undoKeys}`}>
          <Button
            type="text"
            icon={<UndoOutlined />}
            aria-label={text.undo}
            disabled={!canUndo}
            onClick={undo}
          />
        </Tooltip>
        <Tooltip title={`${text.redo} ${text.redoKeys}`}>
          <Button
            type="text"
            icon={<RedoOutlined />}
            aria-label={text.redo}
            disabled={!canRedo}
            onClick={redo}
          />
        </Tooltip>
        <CaseMenu />
      </span>
    </div>
  );
}

/** The way to why a platform refused this case. */
function RefusedLink() {
  const { record } = useDraft();
  const address = `/cases/${record.id}/${refusedAddress}`;
  const [location] = useLocation();
  return (
    <Link
      href={address}
      replace
      className="case-bar-refused"
      aria-current={location === address ? 'page' : undefined}
    >
      {messages.refusal.title}
    </Link>
  );
}
