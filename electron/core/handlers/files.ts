import { basename, extname } from 'node:path';
import type { AppHandlers } from '../../../shared/contract/contract.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { CaseFiles } from '../cases/case-files.ts';
import type { Recognizer } from '../recognition/recognizer.ts';

export function fileHandlers(files: CaseFiles, recognizer: Recognizer): AppHandlers['files'] {
  return {
    add: async ({ caseId, file }) =>
      files.add(caseId, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
    join: async ({ caseId, files: pictures }) => {
      // Not imported at the top: with it comes the PDF library, which a start must not wait for.
      const { joinPages } = await import('../scan/join-pages.ts');
      const bytes = await joinPages(pictures, recognizer.renderPreview);
      const [first] = pictures;
      const stem = basename(first?.name ?? '', extname(first?.name ?? ''));
      return files.add(caseId, { name: messages.scanScreen.joinedName(stem, pictures.length), bytes });
    },
    preview: async ({ fileId, maximumEdge, page }) => {
      const { file, bytes } = await files.read(fileId);
      const preview = await recognizer.renderPreview(bytes, { maximumEdge, page });
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
    confirm: async ({ fileId, fields, confirmed, value }) =>
      confirmed ? files.confirm(fileId, fields, value) : files.doubt(fileId, fields),
  };
}
