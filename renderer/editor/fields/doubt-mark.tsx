import { EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../../shared/messages/index.ts';
import type { Doubt } from '../../review/doubt.ts';
import { useDraft } from '../draft-context.ts';

const text = messages.editor.field;

/** Asks to compare a value with the picture it was read from. */
export function DoubtMark({ path, doubt }: { path: string; doubt: Doubt }) {
  const { change } = useDraft();
  return (
    <div className="doubt-mark">
      <EyeOutlined className="doubt-mark-icon" aria-hidden />
      <span>{text.doubtful}</span>
      {doubt.alternatives.map((value) => (
        <Button
          key={value}
          size="small"
          onClick={() => {
            change({ path, value });
            doubt.confirm();
          }}
        >
          {text.alternative(value)}
        </Button>
      ))}
      <Button size="small" type="link" onClick={doubt.confirm}>
        {text.confirmDoubt}
      </Button>
    </div>
  );
}
