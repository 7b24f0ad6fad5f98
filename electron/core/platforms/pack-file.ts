import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { rulePackHeaderSchema } from '../../../shared/model/rule-pack.ts';
import { isPart, type PackPart } from './inheritance.ts';
import { parseLimitedJson } from './limited-json.ts';
import { packProblem, schemaProblem } from './pack-problem.ts';

export interface PackFile {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly part: PackPart;
}

const rulePackFormat = rulePackHeaderSchema.shape.format.value;

/** Findings that hold for every platform carry this in the place of one. */
const reservedId = 'all';

/** Reads what a pack must say itself; the rest is judged once its channel has given what it lacks. */
export function readPackFile(json: string, file: string): PackFile {
  const value = parseLimitedJson(json, file);
  const format = isPart(value) ? value.format : undefined;
  if (typeof format === 'string' && format !== rulePackFormat) {
    throw packProblem(file, texts.place('format', texts.formatDiffers(format.slice(0, 60), rulePackFormat)));
  }
  const header = rulePackHeaderSchema.safeParse(value);
  if (!header.success) throw schemaProblem(file, header.error);
  const { id, name, asOf } = header.data;
  if (id === reservedId) throw packProblem(file, texts.place('id', texts.reservedId(id)));
  return { id, name, asOf, part: header.data };
}

/** As {@link readPackFile}, from the bytes of a file, which need not be text. */
export function decodePackFile(bytes: Uint8Array, file: string): PackFile {
  let json: string;
  try {
    json = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw packProblem(file, texts.notJson, { cause });
  }
  return readPackFile(json, file);
}
