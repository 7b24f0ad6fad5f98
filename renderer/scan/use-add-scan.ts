import { useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { chooseFiles } from '../intake/choose-files.ts';
import { useIntake } from '../intake/intake-context.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';

const byName = new Intl.Collator('zh-CN', { numeric: true });

/** Takes in the signed letter: one file as it is, the pictures of several pages as one PDF in the order of names. */
export function useAddScan() {
  const client = useClient();
  const { record, change, setFile } = useDraft();
  const { accept } = useIntake();
  const notifyProblem = useProblemNotification();
  const [joining, setJoining] = useState(0);

  const join = async (files: readonly File[]) => {
    setJoining(files.length);
    try {
      const sorted = files.toSorted((a, b) => byName.compare(a.name, b.name));
      const stored = await client.files.join({ caseId: record.id, files: sorted });
      setFile(stored.id, stored);
      change({ path: 'files.letterScan', value: stored.id });
    } catch (error) {
      notifyProblem(messages.scanScreen.joinFailed, error);
    } finally {
      setJoining(0);
    }
  };
  const add = async () => {
    const files = await chooseFiles({ multiple: true });
    if (files.length > 1) await join(files);
    else if (files.length === 1) accept(files, { slot: 'letterScan' });
  };
  return {
    add: () => void add(),
    /** How many pages are being put together; 0 for none. */
    joining,
  };
}
