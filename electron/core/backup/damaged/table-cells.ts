/** A value of a row as SQLite stores it. */
export type StoredValue = string | number | null | Buffer;

/** The page of a number, or `undefined` when it cannot be read. */
export type ReadPage = (number: number) => Buffer | undefined;

const leafOfTable = 0x0d;
/** Far above any case; a made-up length must not have the whole file read for each row. */
const longestRow = 16 * 2 ** 20;

/**
 * The rows in one page, if it is a leaf of a table (https://sqlite.org/fileformat2.html, 1.6 and 2.1).
 * Needs no other page but those into which a long row runs over. Rows that make no sense are left out.
 *
 * @param usable bytes of each page that SQLite uses
 */
export function* rowsOfPage(page: Buffer, usable: number, readPage: ReadPage): Generator<StoredValue[]> {
  if (page[0] !== leafOfTable) return;
  const cells = page.readUInt16BE(3);
  for (let cell = 0; cell < cells; cell += 1) {
    const pointer = 8 + cell * 2;
    if (pointer + 2 > usable) return;
    const row = rowAt(page, page.readUInt16BE(pointer), usable, readPage);
    if (row !== undefined) yield row;
  }
}

function rowAt(page: Buffer, start: number, usable: number, readPage: ReadPage): StoredValue[] | undefined {
  const length = varint(page, start);
  if (length === undefined || length.value > longestRow) return undefined;
  const rowid = varint(page, length.end);
  if (rowid === undefined) return undefined;
  const payload = payloadAt(page, rowid.end, length.value, usable, readPage);
  return payload && decodeRow(payload);
}

function payloadAt(
  page: Buffer,
  start: number,
  length: number,
  usable: number,
  readPage: ReadPage,
): Buffer | undefined {
  const local = localBytes(length, usable);
  if (start + local > usable) return undefined;
  if (local === length) return page.subarray(start, start + length);
  if (start + local + 4 > usable) return undefined;
  const parts = [page.subarray(start, start + local)];
  let next = page.readUInt32BE(start + local);
  for (let left = length - local; left > 0; left -= usable - 4) {
    const further = next === 0 ? undefined : readPage(next);
    if (further === undefined) return undefined;
    parts.push(further.subarray(4, 4 + Math.min(left, usable - 4)));
    next = further.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** How much of a row stands in its own page. */
function localBytes(length: number, usable: number): number {
  const most = usable - 35;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

function decodeRow(payload: Buffer): StoredValue[] | undefined {
  const header = varint(payload, 0);
  if (header === undefined || header.value > payload.length) return undefined;
  const row: StoredValue[] = [];
  let at = header.end;
  let body = header.value;
  while (at < header.value) {
    const type = varint(payload, at);
    if (type === undefined) return undefined;
    const length = lengthOf(type.value);
    if (length === undefined || body + length > payload.length) return undefined;
    row.push(decodeValue(type.value, payload.subarray(body, body + length)));
    at = type.end;
    body += length;
  }
  return row;
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: number): number | undefined {
  return type >= 12 ? Math.floor((type - 12) / 2) : lengths[type];
}

function decodeValue(type: number, bytes: Buffer): StoredValue {
  if (type >= 12) return type % 2 === 0 ? bytes : bytes.toString('utf8');
  if (type === 0) return null;
  if (type === 7) return bytes.readDoubleBE();
  if (type === 8 || type === 9) return type - 8;
  return bytes.length === 8 ? Number(bytes.readBigInt64BE()) : bytes.readIntBE(0, bytes.length);
}

/** A number of one to nine bytes; one above 2^53 is none that we ever wrote. */
function varint(bytes: Buffer, start: number): { value: number; end: number } | undefined {
  let value = 0;
  for (let at = start; at < start + 8; at += 1) {
    const byte = bytes[at];
    if (byte === undefined) return undefined;
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) return undefined;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  return undefined;
}
