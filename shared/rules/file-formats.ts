import type { FileRule } from './used-files.ts';

type Format = Exclude<FileRule['formats'], 'unknown'>[number];

const formats: Readonly<Record<string, Format>> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'application/vnd.rar': 'rar',
};

/** What a picture or a PDF can be turned into. */
const makeable: ReadonlySet<Format> = new Set(['jpeg', 'png', 'pdf']);

/** The format of a file as rule packs name it; `undefined` for one that no platform names. */
export function formatOf(mediaType: string): Format | undefined {
  return formats[mediaType];
}

/** The name of a format that a person knows: `image/heic` → `HEIC`. */
export function formatName(mediaType: string): string {
  return (formatOf(mediaType) ?? mediaType.split('/').at(-1) ?? '').toUpperCase();
}

/** Whether a file can be brought into a format that the platform accepts. */
export function isConvertible(mediaType: string, { formats: accepted }: FileRule): boolean {
  const isPictureOrPdf = mediaType.startsWith('image/') || mediaType === 'application/pdf';
  return isPictureOrPdf && (accepted === 'unknown' || accepted.some((format) => makeable.has(format)));
}
