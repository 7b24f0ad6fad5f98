import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useDraft } from '../editor/draft-context.ts';
import { PreviewImage } from './preview-image.tsx';
import { useRemovePicture } from './use-remove-picture.ts';

const text = messages.review;

/** Pictures kept as 更多资料. */
export function MorePictures() {
  const { document, record, change } = useDraft();
  const remove = useRemovePicture();
  const { other } = document.files;
  const files = record.files.filter(({ id }) => other.includes(id));
  if (files.length === 0) return null;
  const title = text.unplaced.more(files.length);
  return (
    <section className="unplaced" aria-label={title}>
      <h3>{title}</h3>
      <ul className="unplaced-list">
        {files.map((file) => (
          <li key={file.id} className="unplaced-item">
            <div className="unplaced-picture">
              <PreviewImage fileId={file.id} edge={320} alt={text.viewer.label(file.name)} />
            </div>
            <div className="unplaced-text">
              <span className="unplaced-name">{file.name}</span>
              <div className="unplaced-actions">
                <Button
                  size="small"
                  onClick={() =>
                    change({ path: 'files.other', value: other.filter((kept) => kept !== file.id) })
                  }
                >
                  {text.actions.detach}
                </Button>
                <Button
                  size="small"
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={text.actions.removeNamed(file.name)}
                  onClick={() => remove(file)}
                />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
