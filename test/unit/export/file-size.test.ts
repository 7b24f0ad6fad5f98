import { describe, expect, it } from 'vitest';
import { fileSize, limitSize } from '../../../renderer/export/file-size.ts';

describe('sizes', () => {
  it('says a limit as the platform published it', () => {
    expect(limitSize(5 * 1_048_576)).toBe('5 MB');
    expect(limitSize(2_000_000)).toBe('2.0 MB');
  });
  it('says a file as file managers count', () => {
    expect(fileSize(279_600)).toBe('280 KB');
  });
});
