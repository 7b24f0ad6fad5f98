import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';

const text = messages.masking;

/** Shows all personal numbers of a screen or list, and hides them again. */
export function RevealSwitch({ isRevealed, onToggle }: { isRevealed: boolean; onToggle: () => void }) {
  return (
    <Button
      size="small"
      type="text"
      className="reveal-switch"
      icon={isRevealed ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
      title={text.what}
      onClick={onToggle}
    >
      {isRevealed ? text.hide : text.show}
    </Button>
  );
}
