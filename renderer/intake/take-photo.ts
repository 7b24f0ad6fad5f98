import { messages } from '../../shared/messages/index.ts';

/** The picture a video shows now, in the camera's own resolution. */
export async function takePhoto(video: HTMLVideoElement, now: Date): Promise<File | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.95));
  if (blob === null) return null;
  return new File([blob], messages.intake.camera.fileName(stamp(now)), { type: blob.type });
}

/** Local time as `20261121-140203`. */
function stamp(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const date = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${date}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
