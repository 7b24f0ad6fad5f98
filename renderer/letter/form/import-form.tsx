import { ImportOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { chooseFiles } from '../../intake/choose-files.ts';
import type { LetterForms } from './use-letter-forms.ts';

const text = messages.letterFormScreen;

/** Word files too: they are answered with how to make a PDF of them. */
const accept = '.pdf,application/pdf,.doc,.docx';

/** Asks for a template; nothing when the dialog is closed without a choice. */
export async function chooseTemplate(): Promise<File | undefined> {
  const [file] = await chooseFiles({ multiple: false, accept });
  return file;
}

interface ImportFormProps {
  readonly forms: LetterForms;
  /** Whether this platform takes nothing else. */
  readonly isNeeded: boolean;
}

/** Imports a platform's own letter, or takes one that is known. */
export function ImportForm({ forms, isNeeded }: ImportFormProps) {
  const [isBusy, setBusy] = useState(false);
  const importOne = async () => {
    const file = await chooseTemplate();
    if (file === undefined) return;
    setBusy(true);
    await forms.add(file);
    setBusy(false);
  };
  return (
    <Space size="small" wrap>
      <Button
        type={isNeeded ? 'primary' : 'default'}
        size={isNeeded ? 'medium' : 'small'}
        icon={<ImportOutlined />}
        loading={isBusy}
        onClick={() => void importOne()}
      >
        {text.import}
      </Button>
      {forms.others.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: forms.others.map(({ id, name }) => ({ key: id, label: name })),
            onClick: ({ key }) => void forms.use(key),
          }}
        >
          <Button size={isNeeded ? 'medium' : 'small'}>{text.useKnown}</Button>
        </Dropdown>
      )}
    </Space>
  );
}
