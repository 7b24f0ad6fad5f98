import { expect, test } from 'vitest';
import { checkFile } from '../../../renderer/intake/picture-files.ts';

const sized = (bytes: number) => new File([new Uint8Array(bytes)], '照片.jpg');

test('an empty file and one over 50 MB are refused before anything is sent', () => {
  expect(checkFile(sized(0)).problem).toMatchObject({ code: 'file-empty', file: '照片.jpg' });
  expect(checkFile(sized(50 * 1024 * 1024)).problem).toBeNull();
  expect(checkFile(sized(50 * 1024 * 1024 + 1)).problem).toMatchObject({ code: 'file-too-large' });
});
