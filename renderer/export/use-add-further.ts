import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { chooseFiles } from '../intake/choose-files.ts';
import { checkFile } from '../intake/picture-files.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';

/** Takes in files for papers without a place of their own, unread; each that cannot be taken says why. */
export function useAddFurther(): () => void {
  const client = useClient();
  const { record, document, change, setFile } = useDraft();
  const notifyProblem = useProblemNotification();

  const add = async () => {
    const ids: string[] = [];
    for (const { file, problem } of (await chooseFiles({ multiple: true })).map(checkFile)) {
      try {
        if (problem !== null) throw new ProblemError(problem);
        const stored = await client.files.add({ caseId: record.id, file });
        setFile(stored.id, stored);
        ids.push(stored.id);
      } catch (error) {
        notifyProblem(messages.exportPart.files.notAdded(file.name), error);
      }
    }
    const { other } = document.files;
    const fresh = ids.filter((id) => !other.includes(id));
    if (fresh.length > 0) change({ path: 'files.other', value: [...other, ...new Set(fresh)] });
  };
  return () => void add();
}
