import { useEffect, useState } from 'react';
import { cameraProblem } from './camera-problem.ts';

export interface CameraDevice {
  readonly id: string;
  readonly label: string;
}

export type Camera =
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly problem: string }
  | { readonly state: 'live'; readonly stream: MediaStream; readonly deviceId: string };

/** Which camera is wanted, `null` for any. A new request opens it anew. */
export interface CameraRequest {
  readonly deviceId: string | null;
}

/** Opens a camera while the component is shown. */
export function useCamera(request: CameraRequest): [Camera, readonly CameraDevice[]] {
  const [camera, setCamera] = useState<Camera>({ state: 'starting' });
  const [devices, setDevices] = useState<readonly CameraDevice[]>([]);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOver = false;
    const stop = () => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const open = async () => {
      setCamera({ state: 'starting' });
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: constraints(request) });
        if (isOver) return stop();
        const deviceId = stream.getVideoTracks()[0]?.getSettings().deviceId ?? '';
        setCamera({ state: 'live', stream, deviceId });
        // Names are told only once the permission is given.
        setDevices(await videoDevices());
      } catch (error) {
        if (!isOver) setCamera({ state: 'failed', problem: cameraProblem(error) });
      }
    };
    void open();
    return () => {
      isOver = true;
      stop();
    };
  }, [request]);

  return [camera, devices];
}

// As sharp as the device can; document cameras offer far more than a video call needs.
function constraints({ deviceId }: CameraRequest): MediaTrackConstraints {
  const size = { width: { ideal: 3840 }, height: { ideal: 2160 } };
  return deviceId === null
    ? { ...size, facingMode: { ideal: 'environment' } }
    : { ...size, deviceId: { exact: deviceId } };
}

async function videoDevices(): Promise<CameraDevice[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind }) => kind === 'videoinput')
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}
