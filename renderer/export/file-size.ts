import { messages } from '../../shared/messages/index.ts';

/** `820 KB`, `2.4 MB`: decimal units, as file managers and the platforms' limits count. */
export function fileSize(bytes: number): string {
  const { bytes: written } = messages.exportPart;
  if (bytes < 1_000) return written(String(bytes), 'B');
  if (bytes < 1_000_000) return written(String(Math.round(bytes / 1_000)), 'KB');
  return written((bytes / 1_000_000).toFixed(1), 'MB');
}
