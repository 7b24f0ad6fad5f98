import { CameraOutlined, FolderOpenOutlined, InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { fileSlotSchema } from '../../shared/model/case-document.ts';
import { useDraft } from '../editor/draft-context.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useIntake } from '../intake/intake-context.ts';
import { MorePictures } from './more-pictures.tsx';
import { partOfSlot, picturesInSlots } from './part-pictures.ts';
import { PreviewImage } from './preview-image.tsx';

const text = messages.review;

/** Every picture of the case at its place, and where to put more. */
export function PictureOverview() {
  const { document, record } = useDraft();
  const { goToPart } = useEditor();
  const { openFileDialog, openCamera } = useIntake();
  const pictures = picturesInSlots(fileSlotSchema.options, document, record.files);

  return (
    <>
      <section className="add-pictures" aria-label={text.overview.title}>
        <InboxOutlined aria-hidden className="add-pictures-icon" />
        <h3>{text.overview.title}</h3>
        <p>{text.overview.text}</p>
        <div className="add-pictures-buttons">
          <Button type="primary" icon={<FolderOpenOutlined />} onClick={() => openFileDialog()}>
            {text.empty.choose}
          </Button>
          <Button icon={<CameraOutlined />} onClick={() => openCamera()}>
            {text.empty.camera}
          </Button>
        </div>
        <p className="quiet">{text.overview.privacy}</p>
      </section>
      {pictures.length > 0 && (
        <ul className="overview" aria-label={text.pictures}>
          {pictures.map(({ file, slots }) => {
            const label = slots.map((slot) => messages.documents.slots[slot]).join('、');
            const [slot] = slots;
            return (
              <li key={file.id}>
                <button
                  type="button"
                  className="overview-item"
                  onClick={() => slot && goToPart(partOfSlot(slot))}
                >
                  <span className="overview-picture">
                    <PreviewImage fileId={file.id} edge={360} alt="" />
                  </span>
                  <span>{label}</span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
      <MorePictures />
    </>
  );
}
