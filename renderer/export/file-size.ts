import { messages } from '../../shared/messages/index.ts';

/** `820 KB`, `2.4 MB`: decimal units, as file managers and the platforms' limits count. */
export function fileSize(bytes: number): string {
  const { bytes: written } = messages.exportPart;
  if (bytes < 1_000) return written(String(bytes), 'B');
  if (bytes < 1_000_000) return written(String(Math.round(bytes / 1_000)), 'KB');
  return written((bytes / 1_000_000).toFixed(1), 'MB');
}

const mebibyte = 1_048_576;

/** A limit in the words it was published in: platforms say `5 MB` and mean 5 × 1024 × 1024 bytes. */
export function limitSize(bytes: number): string {
  if (bytes % mebibyte === 0) return messages.exportPart.bytes(String(bytes / mebibyte), 'MB');
  return fileSize(bytes);
}
