import type { StoredFile } from './case-record.ts';

/** What is known of one file that a case names, without a look at its contents. */
export interface FileFacts {
  /** As the case document names it: a file's id in the application, a path in a case file. */
  readonly reference: string;
  /** The file's own name, never its folder. */
  readonly name: string;
  /** `missing`: no longer there. `unreadable`: damaged, locked or no picture, so that it cannot be converted. */
  readonly state: 'readable' | 'missing' | 'unreadable';
  /** Of its contents, as IANA registers it; `application/octet-stream` where it is not known. */
  readonly mediaType: string;
  readonly bytes: number;
  /** Of the upright picture; `null` where it is not known, and for a PDF, which has none. */
  readonly pixels: { readonly width: number; readonly height: number } | null;
  /** `null` where it is not known. */
  readonly pages: number | null;
}

const unreadable: ReadonlySet<string> = new Set([
  'file-empty',
  'file-not-picture',
  'file-damaged',
  'file-animated',
  'file-password',
]);

/** The facts of a file kept with a case. Its size in pixels is known once it was recognized. */
export function factsOfStored({ id, name, mediaType, bytes, recognition, problem }: StoredFile): FileFacts {
  const code = problem?.code ?? '';
  return {
    reference: id,
    name,
    state: code === 'file-missing' ? 'missing' : unreadable.has(code) ? 'unreadable' : 'readable',
    mediaType,
    bytes,
    pixels:
      recognition === null || mediaType === 'application/pdf'
        ? null
        : { width: recognition.width, height: recognition.height },
    pages: null,
  };
}
