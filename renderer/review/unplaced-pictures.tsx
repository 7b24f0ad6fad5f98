import { DownOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';
import { useIntake } from '../intake/intake-context.ts';
import { PictureTile } from './picture-tile.tsx';
import { useAssign } from './use-assign.ts';

const text = messages.review;

/** Pictures that have no place yet: not read, of nothing known, or taken out of theirs. */
export function UnplacedPictures({ files }: { files: readonly StoredFile[] }) {
  const { read, busy, isPending } = useIntake();
  const assign = useAssign();
  const unread = files.filter(
    ({ id, recognition, problem }) => recognition === null && problem === null && !isPending(id),
  );
  const known = files.filter((file) => kindsOf(file).length > 0);

  return (
    <section className="unplaced" aria-label={text.unplaced.title(files.length)}>
      <header className="unplaced-head">
        <h3>{text.unplaced.title(files.length)}</h3>
        {unread.length > 0 && (
          <Button size="small" type="primary" onClick={() => read(unread)}>
            {text.actions.read}
          </Button>
        )}
        {known.length > 0 && (
          <Button size="small" disabled={busy} onClick={() => assign.placeByKind(known)}>
            {text.unplaced.fillIn}
          </Button>
        )}
      </header>
      <p className="quiet">{text.unplaced.hint}</p>
      <ul className="unplaced-list">
        {files.map((file) => (
          <PictureTile
            key={file.id}
            file={file}
            note={isPending(file.id) ? messages.intake.queue.reading('') : statusOf(file)}
          >
            <Dropdown menu={{ items: assign.menu(file, []) }} trigger={['click']}>
              <Button size="small" icon={<DownOutlined />} iconPlacement="end">
                {text.unplaced.assign}
              </Button>
            </Dropdown>
          </PictureTile>
        ))}
      </ul>
    </section>
  );
}

function kindsOf({ recognition }: StoredFile): string[] {
  const known = recognition?.documents.filter(({ kind }) => kind !== 'other') ?? [];
  return known.map(({ kind }) => messages.documents.kinds[kind]);
}

function statusOf(file: StoredFile): string {
  if (file.problem) return file.problem.message;
  if (file.recognition === null) return text.unread;
  const kinds = kindsOf(file);
  return kinds.length > 0 ? kinds.join('、') : messages.intake.queue.nothingFound;
}
