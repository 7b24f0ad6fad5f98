import { describe, expect, it } from 'vitest';
import { fileSize, limitSize } from '../../../renderer/export/file-size.ts';
import { isPersonal, masked } from '../../../renderer/export/masked.ts';

describe('numbers of identity documents on the sheet', () => {
  it('hides the middle and keeps the length', () => {
    expect(masked('330106199003070014')).toBe('330••••••••••••014');
  });
  it('hides a short number whole', () => {
    expect(masked('E1234567')).toBe('••••••••');
  });
  it('knows which fields hold one', () => {
    expect(isPersonal('legalPerson.document.number')).toBe(true);
    expect(isPersonal('organization.creditCode')).toBe(false);
  });
});

describe('sizes', () => {
  it('says a limit as the platform published it', () => {
    expect(limitSize(5 * 1_048_576)).toBe('5 MB');
    expect(limitSize(2_000_000)).toBe('2.0 MB');
  });
  it('says a file as file managers count', () => {
    expect(fileSize(279_600)).toBe('280 KB');
  });
});
