import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { sniffMediaType } from '../../../electron/core/media-type.ts';

const square = () => sharp({ create: { width: 8, height: 8, channels: 3, background: '#ffffff' } });

describe('the kind of a file', () => {
  it.each([
    ['image/jpeg', () => square().jpeg().toBuffer()],
    ['image/png', () => square().png().toBuffer()],
    ['image/webp', () => square().webp().toBuffer()],
    ['image/gif', () => square().gif().toBuffer()],
    ['image/tiff', () => square().tiff().toBuffer()],
    ['image/avif', () => square().avif().toBuffer()],
    ['image/bmp', async () => Buffer.from('BM\x3a\0\0\0', 'latin1')],
    ['image/heic', async () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1')],
    ['application/pdf', async () => Buffer.from('%PDF-1.7\n')],
    ['application/pdf', async () => Buffer.from('junk before\n%PDF-1.7\n')],
  ])('is %s by its first bytes', async (mediaType, make) => {
    expect(sniffMediaType(await make())).toBe(mediaType);
  });

  it.each(['', 'GIF', 'RIFF....WAVE', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'PK\x03\x04', 'MZ', '{}'])(
    'is none of ours for %j',
    (text) => expect(sniffMediaType(Buffer.from(text, 'latin1'))).toBeUndefined(),
  );
});
