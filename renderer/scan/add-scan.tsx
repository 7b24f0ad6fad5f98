import { CameraOutlined, FolderOpenOutlined, ScanOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { messages } from '../../shared/messages/index.ts';
import { useIntake } from '../intake/intake-context.ts';
import { useAddScan } from './use-add-scan.ts';

const text = messages.scanScreen;

/** Where there is no signed letter yet: what belongs here, and every way to put it in. */
export function AddScan() {
  const { add, joining } = useAddScan();
  const { openCamera } = useIntake();
  return (
    <section className="add-pictures" aria-label={text.empty.title}>
      <ScanOutlined aria-hidden className="add-pictures-icon" />
      <h3>{text.empty.title}</h3>
      <p>{text.empty.text}</p>
      <div className="add-pictures-buttons">
        <Button type="primary" icon={<FolderOpenOutlined aria-hidden />} loading={joining > 0} onClick={add}>
          {text.empty.choose}
        </Button>
        <Button icon={<CameraOutlined aria-hidden />} onClick={() => openCamera({ slot: 'letterScan' })}>
          {text.empty.camera}
        </Button>
      </div>
      <p className="quiet" aria-live="polite">
        {joining > 0 ? text.joining(joining) : text.empty.formats}
      </p>
    </section>
  );
}
