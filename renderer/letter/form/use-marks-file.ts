import { App } from 'antd';
import { createElement } from 'react';
import { messages } from '../../../shared/messages/index.ts';
import type { FormMarksFile, FormPlace, LetterForm } from '../../../shared/model/letter-form.ts';
import { ProblemError } from '../../../shared/model/problem.ts';
import { saveFile } from '../../export/save-file.ts';
import { chooseFiles } from '../../intake/choose-files.ts';
import { UndoToast } from '../../widgets/undo-toast.tsx';
import { useProblemNotification } from '../../widgets/use-problem-notification.ts';
import { readMarks, writeMarks } from './marks-file.ts';
import type { LetterForms } from './use-letter-forms.ts';

const text = messages.letterFormScreen.marks;
const toast = 'letter-marks';
/** Far more than 200 places take. */
const largest = 1024 * 1024;

/** Hands the marks of a template out, and takes such a file in. */
export function useMarksFile(form: LetterForm, forms: LetterForms) {
  const { message, modal } = App.useApp();
  const notifyProblem = useProblemNotification();

  const put = async (places: readonly FormPlace[]): Promise<boolean> => {
    try {
      await forms.mark(form.id, places);
      return true;
    } catch (error) {
      notifyProblem(messages.letterFormScreen.notMarked, error);
      return false;
    }
  };
  const carryOut = async ({ places }: FormMarksFile) => {
    if (!(await put(places))) return;
    const undo = () => {
      message.destroy(toast);
      void put(form.places);
    };
    message.success({
      key: toast,
      duration: 10,
      content: createElement(UndoToast, { text: text.imported(places.length), onUndo: undo }),
    });
  };
  const take = async () => {
    const [file] = await chooseFiles({ multiple: false, accept: '.json,application/json' });
    if (file === undefined) return;
    const marks = file.size > largest ? null : readMarks(await file.text());
    if (marks === null) {
      const problem = { code: 'invalid-input', ...text.invalid(file.name) } as const;
      notifyProblem(text.refused, new ProblemError(problem));
    } else if (marks.form === form.id) {
      await carryOut(marks);
    } else {
      void modal.confirm({
        title: text.otherTitle,
        content: text.otherText(marks.name),
        okText: text.otherConfirm,
        cancelText: messages.letterFormScreen.cancel,
        onOk: () => carryOut(marks),
      });
    }
  };

  return {
    save: () =>
      saveFile(new File([writeMarks(form)], text.fileName(form.name), { type: 'application/json' })),
    take: () => void take(),
  };
}
