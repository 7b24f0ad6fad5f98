import { basename, extname } from 'node:path';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { Recognizer } from '../recognition/recognizer.ts';

export function fileHandlers(files: CaseFiles, recognizer: Recognizer): AppHandlers['files'] {
  return {
    add: async ({ caseId, file }) =>
      files.add(caseId, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    preview: async ({ fileId, maximumEdge }) => {
      const { file, bytes } = await files.read(fileId);
      const preview = await recognizer.renderPreview(bytes, { maximumEdge });
      const name = `${basename(file.name, extname(file.name))}.jpg`;
      return { file: new File([new Uint8Array(preview.bytes)], name, { type: preview.mediaType }) };
    },
    original: async ({ fileId }) => {
      const { file, bytes } = await files.read(fileId);
      return { file: new File([bytes], file.name, { type: file.mediaType }) };
    },
    remove: async ({ fileId }) => {
      await files.remove(fileId);
      return {};
    },
    confirm: async ({ fileId, fields, confirmed }) =>
      confirmed ? files.confirm(fileId, fields) : files.doubt(fileId, fields),
  };
}
