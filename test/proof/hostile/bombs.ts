import { crc32, createDeflate, createDeflateRaw, type Deflate, type DeflateRaw } from 'node:zlib';

/** `size` zeros, compressed without ever being held: a few kilobytes for each megabyte. */
async function compressed(stream: Deflate | DeflateRaw, size: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => stream.once('end', resolve));
  const zeros = Buffer.alloc(1024 * 1024);
  for (let left = size; left > 0; left -= zeros.length) {
    if (!stream.write(zeros.subarray(0, Math.min(left, zeros.length))))
      await new Promise((resolve) => stream.once('drain', resolve));
  }
  stream.end();
  await ended;
  return Buffer.concat(parts);
}

export const deflatedZeros = (size: number): Promise<Buffer> => compressed(createDeflate({ level: 9 }), size);
export const rawDeflatedZeros = (size: number): Promise<Buffer> =>
  compressed(createDeflateRaw({ level: 9 }), size);

/** A gray PNG that says it is `width` by `height` pixels, with `data` as its compressed rows. */
export function pngOf(width: number, height: number, data: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(content.length, 0);
    framed.set(body, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}
