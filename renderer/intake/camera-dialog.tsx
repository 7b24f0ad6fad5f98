import { CameraOutlined } from '@ant-design/icons';
import { Alert, Button, Modal, Select, Spin } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { messages } from '../../shared/messages/index.ts';
import { takePhoto } from './take-photo.ts';
import { type CameraRequest, useCamera } from './use-camera.ts';
import { useObjectUrl } from './use-object-url.ts';
import './camera-dialog.css';

const text = messages.intake.camera;

interface CameraDialogProps {
  readonly onUse: (file: File) => void;
  readonly onClose: () => void;
  /** One picture and done, or as many as there are. */
  readonly isSingle: boolean;
}

/** Live view of a camera or document scanner (高拍仪): take, look, take again or use. */
export function CameraDialog({ onUse, onClose, isSingle }: CameraDialogProps) {
  const [request, setRequest] = useState<CameraRequest>({ deviceId: null });
  const [camera, devices] = useCamera(request);
  const [shot, setShot] = useState<File | null>(null);
  const [used, setUsed] = useState(0);
  const shotUrl = useObjectUrl(shot);
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (video.current !== null && camera.state === 'live') video.current.srcObject = camera.stream;
  }, [camera]);

  const take = async () => {
    if (video.current !== null) setShot(await takePhoto(video.current, new Date()));
  };
  const use = (goesOn: boolean) => {
    if (shot === null) return;
    onUse(shot);
    setShot(null);
    setUsed(used + 1);
    if (!goesOn) onClose();
  };

  const buttons = shot ? (
    <>
      <Button onClick={() => setShot(null)}>{text.retake}</Button>
      {!isSingle && <Button onClick={() => use(true)}>{text.useAndNext}</Button>}
      <Button type="primary" autoFocus onClick={() => use(false)}>
        {text.use}
      </Button>
    </>
  ) : (
    <>
      <Button onClick={onClose}>{text.cancel}</Button>
      <Button
        key="shutter"
        type="primary"
        icon={<CameraOutlined />}
        autoFocus
        disabled={camera.state !== 'live'}
        onClick={() => void take()}
      >
        {text.shutter}
      </Button>
    </>
  );

  return (
    <Modal open width={860} title={text.title} onCancel={onClose} footer={buttons} destroyOnHidden>
      <div className="camera">
        {devices.length > 1 && camera.state === 'live' && (
          <Select
            aria-label={text.device}
            value={camera.deviceId}
            disabled={shot !== null}
            onChange={(deviceId) => setRequest({ deviceId })}
            options={devices.map(({ id, label }, index) => ({
              value: id,
              label: label || text.unnamedDevice(index + 1),
            }))}
          />
        )}
        {camera.state === 'failed' ? (
          <Alert
            type="error"
            showIcon
            title={camera.problem}
            action={
              <Button size="small" onClick={() => setRequest({ ...request })}>
                {text.retry}
              </Button>
            }
          />
        ) : (
          <div className="camera-stage">
            {/* The stream goes on behind the shot, so that a second one is there at once. */}
            <video ref={video} autoPlay playsInline muted aria-label={text.view} hidden={shot !== null} />
            {shotUrl && <img src={shotUrl} alt={text.shot} />}
            {camera.state === 'starting' && <Spin description={text.starting} />}
          </div>
        )}
        <p className="quiet" aria-live="polite">
          {used > 0 ? `${text.used(used)} · ${text.hint}` : text.hint}
        </p>
      </div>
    </Modal>
  );
}
