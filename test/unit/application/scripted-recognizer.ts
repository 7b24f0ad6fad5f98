import type { Recognizer } from '../../../electron/core/recognition/recognizer.ts';

export type ReadPicture = Recognizer['read'];

/** A recognizer that reads as the test says, for what surrounds recognition. */
export function scriptedRecognizer(read: ReadPicture): Recognizer {
  return {
    read,
    renderPreview: async (_, { maximumEdge }) => ({
      bytes: new Uint8Array(Buffer.from(`at most ${maximumEdge}`)),
      mediaType: 'image/jpeg',
    }),
    examineScan: async () => ({ pages: [], letterPages: [], notCompared: [] }),
    warm: async () => {},
    close: async () => {},
  };
}
