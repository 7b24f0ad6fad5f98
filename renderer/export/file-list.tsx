import { Button } from 'antd';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import { messages } from '../../shared/messages/index.ts';
import { type CaseDocument, fileSlotSchema } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useProblemNotification } from '../widgets/use-problem-notification.ts';
import { fileSize } from './file-size.ts';
import { saveFile } from './save-file.ts';

const text = messages.exportPart;
const { slots } = messages.documents;

/** Every file of the case: what it is for, how large it is, and a copy of it. */
export function FileList() {
  const { record, document } = useDraft();
  const client = useClient();
  const notifyProblem = useProblemNotification();

  const save = async (stored: StoredFile) => {
    try {
      const { file } = await client.files.original({ fileId: stored.id });
      saveFile(new File([file], stored.name, { type: file.type }));
    } catch (error) {
      notifyProblem(text.files.saveFailed, error);
    }
  };

  if (record.files.length === 0) return <p className="quiet">{text.files.empty}</p>;
  return (
    <table className="export-table">
      <thead>
        <tr>
          <th scope="col">{text.files.slot}</th>
          <th scope="col">{text.files.name}</th>
          <th scope="col">{text.files.size}</th>
          <th scope="col" aria-label={text.files.save} />
        </tr>
      </thead>
      <tbody>
        {record.files.map((stored) => (
          <tr key={stored.id}>
            <td>{usesOf(stored.id, document) || <span className="quiet">{text.files.unused}</span>}</td>
            <td className="export-name">{maskNumbers(stored.name)}</td>
            <td className="code">{fileSize(stored.bytes)}</td>
            <td>
              <Button
                size="small"
                type="text"
                aria-label={text.files.saveOf(maskNumbers(stored.name))}
                onClick={() => void save(stored)}
              >
                {text.files.save}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function usesOf(id: string, { files }: CaseDocument): string {
  const uses = fileSlotSchema.options.filter((slot) => files[slot] === id).map((slot) => slots[slot]);
  return [...uses, ...(files.other.includes(id) ? [slots.other] : [])].join(text.slotSeparator);
}
