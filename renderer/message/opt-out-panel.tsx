import { PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { createElement, type RefObject } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { ifKnown } from '../../shared/model/rule-pack-group.ts';
import { optOutInsertion } from '../../shared/rules/message/opt-out.ts';
import { useApplication } from '../app/application-context.ts';
import { UndoToast } from '../widgets/undo-toast.tsx';
import { insertText } from './insert-text.ts';
import type { PlatformReport } from './platform-report.ts';
import type { Message } from './use-message.ts';

const text = messages.messageScreen;

interface OptOutPanelProps {
  readonly message: Message;
  readonly reports: readonly PlatformReport[];
  readonly areaRef: RefObject<HTMLTextAreaElement | null>;
}

/** The ways to stop a marketing message that platforms have published, to insert. */
export function OptOutPanel({ message, reports, areaRef }: OptOutPanelProps) {
  const { packs } = useApplication();
  const { message: toast } = App.useApp();
  const wanting = reports.filter(({ pack }) => pack.content.optOut.required === true);
  if (message.kind !== 'marketing' || wanting.length === 0) return null;
  const insert = (wording: string) => {
    const area = areaRef.current;
    if (area === null) return;
    const before = message.text;
    const insertion = optOutInsertion(before, wording);
    insertText(area, insertion.at, insertion.text);
    const key = 'message-opt-out';
    const undo = () => {
      toast.destroy(key);
      message.write({ text: before });
    };
    toast.open({
      key,
      type: 'success',
      duration: 8,
      content: createElement(UndoToast, { text: text.optOutInserted(wording), onUndo: undo }),
    });
  };
  const published = [...new Set(packs.flatMap(wordingsOf))];
  return (
    <section className="message-section" aria-label={text.optOut}>
      <h2>{text.optOut}</h2>
      <p className="field-hint">{text.optOutLead}</p>
      <ul className="opt-outs">
        {wanting.map(({ pack, findings }) => {
          const known = wordingsOf(pack);
          const isPresent = !findings.some(({ id }) => optOutFindings.has(id));
          return (
            <li key={pack.id}>
              <span>
                {known.length > 0 || isPresent ? text.optOutOf(pack.name) : text.optOutUnknown(pack.name)}
              </span>
              {isPresent ? (
                <span className="quiet">{text.optOutPresent}</span>
              ) : (
                (known.length > 0 ? known : published).map((wording) => (
                  <Button
                    key={wording}
                    size="small"
                    icon={<PlusOutlined />}
                    aria-label={text.optOutInsert(wording)}
                    onClick={() => insert(wording)}
                  >
                    {wording}
                  </Button>
                ))
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const optOutFindings: ReadonlySet<string> = new Set(['message.no-opt-out', 'message.opt-out-wording']);

function wordingsOf(pack: RulePack): readonly string[] {
  return ifKnown(pack.content.optOut.wordings) ?? [];
}
