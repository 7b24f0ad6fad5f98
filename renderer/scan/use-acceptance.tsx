import { App } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { ScanFinding } from '../../shared/model/scan.ts';
import { useDraft } from '../editor/draft-context.ts';
import { UndoToast } from '../widgets/undo-toast.tsx';

const text = messages.scanScreen;

/** Accepting a doubtful finding about a file with a reason, and taking that back; each is one step of undo. */
export function useAcceptance(fileId: string) {
  const { document, change, undo } = useDraft();
  const { message } = App.useApp();
  const others = ({ key }: ScanFinding) =>
    document.acceptedFindings.filter(({ findingId, file }) => findingId !== key || file !== fileId);
  const say = (words: string) => {
    const takeBack = () => {
      undo();
      message.destroy();
    };
    message.success({ content: <UndoToast text={words} onUndo={takeBack} />, duration: 6 });
  };
  return {
    accept: (finding: ScanFinding, reason: string) => {
      const accepted = { findingId: finding.key, file: fileId, reason, at: new Date().toISOString() };
      change({ path: 'acceptedFindings', value: [...others(finding), accepted] });
      say(text.accept.done);
    },
    withdraw: (finding: ScanFinding) => {
      change({ path: 'acceptedFindings', value: others(finding) });
      say(text.accepted.withdrawn);
    },
  };
}
