/*
 * The wire format of Protocol Buffers (protobuf.dev, Encoding), as far as ONNX models use it. Values are kept as
 * the bytes they came as, so that what nobody changes is written back unchanged.
 */

/** Wire types. */
const varint = 0;
const fixed64 = 1;
const delimited = 2;
const fixed32 = 5;

/** One field of a message. */
export interface Field {
  readonly number: number;
  /** The value where it is a number, 0 for others. */
  readonly value: number;
  /** The value where it is a string, bytes or a message; empty for others. */
  readonly bytes: Uint8Array;
  /** The whole field as it is written, its key included. */
  readonly raw: Uint8Array;
}

/** Reads one number from `at`; answers it and where the next begins. Throws RangeError past the end. */
export function readVarint(bytes: Uint8Array, at: number): readonly [value: number, next: number] {
  let [value, scale, next] = [0, 1, at];
  for (;;) {
    const byte = bytes[next];
    if (byte === undefined) throw new RangeError('the message ends within a number');
    value += (byte & 0x7f) * scale;
    scale *= 0x80;
    next += 1;
    if (byte < 0x80) return [value, next];
  }
}

/** The fields of a message in their order. Throws RangeError where it is no message. */
export function fieldsOf(message: Uint8Array): Field[] {
  const fields: Field[] = [];
  let at = 0;
  while (at < message.length) {
    const [key, body] = readVarint(message, at);
    let [value, from, end] = [0, body, body];
    const type = key % 8;
    if (type === varint) {
      [value, end] = readVarint(message, body);
      from = end;
    } else if (type === delimited) {
      const [length, start] = readVarint(message, body);
      [from, end] = [start, start + length];
    } else if (type === fixed32) end = body + 4;
    else if (type === fixed64) end = body + 8;
    else throw new RangeError('no such type of field');
    if (end > message.length) throw new RangeError('the message ends within a field');
    const bytes = message.subarray(from, end);
    fields.push({ number: Math.floor(key / 8), value, bytes, raw: message.subarray(at, end) });
    at = end;
  }
  return fields;
}

function varintBytes(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80);
    rest = Math.floor(rest / 0x80);
  }
  return [...bytes, rest];
}

/** A field with a number. */
export const numberField = (number: number, value: number): Uint8Array =>
  Uint8Array.from([...varintBytes(8 * number + varint), ...varintBytes(value)]);

/** A field with a single-precision number. */
export function floatField(number: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return Uint8Array.from([...varintBytes(8 * number + fixed32), ...bytes]);
}

/** A field with a string, bytes, or a message made of the parts one after the other. */
export function bytesField(number: number, ...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const body = Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));
  return Buffer.concat([
    Uint8Array.from([...varintBytes(8 * number + delimited), ...varintBytes(body.length)]),
    body,
  ]);
}
