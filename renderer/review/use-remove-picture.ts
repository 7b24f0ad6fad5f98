import { App } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { fileSlotSchema } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { problemOf } from '../app/client/problem-of.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';

const text = messages.review.actions;

/** Deletes a picture for good, after asking. What it filled in stays. */
export function useRemovePicture(): (file: StoredFile) => void {
  const client = useClient();
  const { document, change, setFile } = useDraft();
  const { modal, message } = App.useApp();

  const remove = async (file: StoredFile) => {
    try {
      await client.files.remove({ fileId: file.id });
    } catch (error) {
      const problem = problemOf(error);
      message.error(`${text.notRemoved}。${messages.app.problem(problem.message, problem.action)}`);
      return;
    }
    const held = fileSlotSchema.options.filter((slot) => document.files[slot] === file.id);
    const other = document.files.other.filter((id) => id !== file.id);
    change(...held.map((slot) => ({ path: `files.${slot}`, value: '' })), {
      path: 'files.other',
      value: other,
    });
    setFile(file.id, null);
    message.success(text.removed);
  };

  return (file) =>
    void modal.confirm({
      title: text.removeTitle,
      content: text.removeText,
      okText: text.removeConfirm,
      okButtonProps: { danger: true },
      cancelText: text.cancel,
      onOk: () => remove(file),
    });
}
