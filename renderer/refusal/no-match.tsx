import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { useEditor } from '../editor/editor-context.ts';
import { copyPlain } from '../widgets/clipboard/page-clipboard.ts';
import { Elsewhere } from './elsewhere.tsx';

const text = messages.refusal;

/** Nothing known fits: what to look at, and what to ask the platform. */
export function NoMatch({ said, pack }: { said: string; pack: RulePack }) {
  const { message } = App.useApp();
  const { goToPart } = useEditor();
  const copy = async () => {
    if (await copyPlain(text.noMatch.question(said.trim()))) message.success(text.noMatch.copied);
    else message.error(text.copyFailed);
  };
  return (
    <div className="refusal-none">
      <h2>{text.noMatch.title}</h2>
      {pack.refusals.length === 0 && <p>{text.noMatch.noneKnown(pack.name)}</p>}
      <ol>
        {text.noMatch.steps(pack.name).map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="refusal-none-actions">
        <Button onClick={() => goToPart('check')}>{text.noMatch.toCheck}</Button>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {text.noMatch.copy}
        </Button>
      </div>
      <Elsewhere said={said} pack={pack} />
    </div>
  );
}
