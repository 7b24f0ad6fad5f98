import { platforms as texts } from '../../../shared/messages/platforms.ts';
import { packLimits } from '../../../shared/model/rule-pack-group.ts';
import { packProblem } from './pack-problem.ts';

interface Node {
  readonly value: unknown;
  readonly path: readonly string[];
}

/** The first place that is deeper or longer than a pack may be. Does not recurse, so that depth cannot exhaust it. */
function excessOf(root: unknown): string | undefined {
  const waiting: Node[] = [{ value: root, path: [] }];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    const { value, path } = node;
    const place = path.join('.');
    if (typeof value === 'string' && value.length > packLimits.textLength) {
      return texts.place(place, texts.longText(packLimits.textLength));
    }
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= packLimits.depth) return texts.place(place, texts.tooDeep(packLimits.depth));
    const entries = Object.entries(value);
    if (entries.length > packLimits.listLength) {
      return texts.place(place, texts.longList(packLimits.listLength));
    }
    for (const [key, inner] of entries) {
      waiting.push({ value: inner, path: [...path, key.slice(0, 100)] });
    }
  }
  return undefined;
}

/**
 * The value of a JSON text within {@link packLimits}.
 *
 * @throws ProblemError `platform-pack-invalid` for what is no JSON, too large, too deep or too long
 */
export function parseLimitedJson(json: string, file: string): unknown {
  if (Buffer.byteLength(json) > packLimits.bytes) {
    throw packProblem(file, texts.tooLarge(packLimits.bytes / 1024));
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw packProblem(file, texts.notJson, { cause });
  }
  const excess = excessOf(value);
  if (excess !== undefined) throw packProblem(file, excess);
  return value;
}
