import { CopyOutlined, DeleteOutlined, EllipsisOutlined, HistoryOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { messages } from '../../shared/messages/index.ts';
import { useCaseActions } from '../home/use-case-actions.ts';
import { useDraft } from './draft-context.ts';
import { VersionsDrawer } from './versions-drawer.tsx';

const text = messages.editor.menu;

/** What can be done with the open case as a whole. */
export function CaseMenu() {
  const { record, document, saveNow } = useDraft();
  const actions = useCaseActions();
  const [, navigate] = useLocation();
  const [showVersions, setShowVersions] = useState(false);

  const run = async (key: string) => {
    if (key === 'versions') setShowVersions(true);
    if (key === 'duplicate') {
      await saveNow();
      await actions.duplicate(record.id);
    }
    if (key === 'trash') {
      await saveNow();
      navigate('/');
      await actions.trash({
        id: record.id,
        title: document.title,
        organizationName: document.organization.name,
      });
    }
  };

  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            { key: 'versions', icon: <HistoryOutlined />, label: text.versions },
            { key: 'duplicate', icon: <CopyOutlined />, label: text.duplicate },
            { type: 'divider' },
            { key: 'trash', icon: <DeleteOutlined />, label: text.trash, danger: true },
          ],
          onClick: ({ key }) => void run(key),
        }}
      >
        <Button type="text" icon={<EllipsisOutlined />} aria-label={text.label} />
      </Dropdown>
      <VersionsDrawer open={showVersions} onClose={() => setShowVersions(false)} />
    </>
  );
}
