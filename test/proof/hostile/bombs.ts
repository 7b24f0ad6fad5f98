import { constants, crc32, deflateRawSync } from 'node:zlib';

const block = Buffer.alloc(1024 * 1024);
/** Ends on a byte and refers to nothing before it, so that it can stand there any number of times. */
const packedBlock = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });

/** `size` zeros, deflated (RFC 1951): a kilobyte for each megabyte. */
export function rawDeflatedZeros(size: number): Buffer {
  const rest = deflateRawSync(block.subarray(0, size % block.length), { level: 9 });
  return Buffer.concat([...Array<Buffer>(Math.floor(size / block.length)).fill(packedBlock), rest]);
}

/** The same with the head and the checksum of zlib (RFC 1950). */
export function deflatedZeros(size: number): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE((size % 65_521) * 0x1_0000 + 1);
  return Buffer.concat([Buffer.of(0x78, 0xda), rawDeflatedZeros(size), checksum]);
}

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
