import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PictureTile } from './picture-tile.tsx';

const text = messages.review;

/** Pictures kept as 更多资料. */
export function MorePictures() {
  const { document, record, change } = useDraft();
  const { other } = document.files;
  const files = record.files.filter(({ id }) => other.includes(id));
  if (files.length === 0) return null;
  const title = text.unplaced.more(files.length);
  return (
    <section className="unplaced" aria-label={title}>
      <h3>{title}</h3>
      <ul className="unplaced-list">
        {files.map((file) => (
          <PictureTile key={file.id} file={file}>
            <Button
              size="small"
              onClick={() => change({ path: 'files.other', value: other.filter((kept) => kept !== file.id) })}
            >
              {text.actions.detach}
            </Button>
          </PictureTile>
        ))}
      </ul>
    </section>
  );
}
