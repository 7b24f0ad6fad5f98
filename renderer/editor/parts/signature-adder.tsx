import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import { useComposedText } from '../../widgets/use-composed-text.ts';
import { signatureNames } from './signature-names.ts';

const text = messages.editor.signatures;

/** Takes one name, or a pasted list of them. Enter adds, unless it confirms an input method's candidate. */
export function SignatureAdder({ onAdd }: { onAdd: (names: readonly string[]) => void }) {
  const [typed, setTyped] = useState('');
  const input = useComposedText(typed, setTyped);
  const names = signatureNames(typed);
  const add = () => {
    if (names.length === 0) return;
    onAdd(names);
    setTyped('');
  };
  return (
    <div className="signature-adder">
      <Input.TextArea
        {...input}
        autoSize={{ minRows: 1, maxRows: 6 }}
        aria-label={text.addLabel}
        placeholder={text.addPlaceholder}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button icon={<PlusOutlined />} disabled={names.length === 0} onClick={add}>
        {names.length > 1 ? text.addSeveral(names.length) : text.add}
      </Button>
    </div>
  );
}
