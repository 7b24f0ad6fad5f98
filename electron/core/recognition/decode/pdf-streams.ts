import { createInflate } from 'node:zlib';
import { tooManyPixels } from '../problems.ts';
import { maximumPixels } from './limits.ts';

/** What the largest picture that is drawn unpacks to, four bytes for each pixel, and some more. */
const mostUnpacked = maximumPixels.whole * 5;
/** Deflate makes a byte out of 1,032 at best (RFC 1951); what is shorter than this cannot become too much. */
const harmless = Math.floor(mostUnpacked / 1_032);

/**
 * Refuses a PDF of which a part unpacks to more than any page needs: the library unpacks it whole, whatever that
 * takes. Looks at the parts packed once with Flate, which nearly all are; unpacks them without keeping anything.
 * Throws `picture-too-many-pixels`.
 */
export async function checkStreams(bytes: Uint8Array): Promise<void> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const end = file.indexOf('endstream', at);
    if (end < 0) return;
    const dictionary = file.toString('latin1', Math.max(0, file.lastIndexOf(' obj', at)), at);
    if (end - at > harmless && /\/(FlateDecode|Fl)\b/.test(dictionary)) {
      const start = at + (file[at + 6] === 0x0d ? 8 : 7);
      if (await unpacksTo(file.subarray(start, end), mostUnpacked)) throw tooManyPixels();
    }
    at = end + 3;
  }
}

/** Whether more than `most` bytes come out. What is damaged ends where it is damaged. */
async function unpacksTo(packed: Uint8Array, most: number): Promise<boolean> {
  const inflate = createInflate();
  inflate.end(packed);
  let unpacked = 0;
  try {
    for await (const part of inflate) {
      if (!(part instanceof Uint8Array)) continue;
      unpacked += part.length;
      if (unpacked > most) return true;
    }
  } catch {
    // The library unpacks as far, and no further.
  }
  return false;
}
