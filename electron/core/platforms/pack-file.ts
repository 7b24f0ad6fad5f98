import { rulePackHeaderSchema } from '../../../shared/model/rule-pack.ts';
import type { PackPart } from './inheritance.ts';
import { parseLimitedJson } from './limited-json.ts';
import { schemaProblem } from './pack-problem.ts';

interface PackFile {
  readonly id: string;
  readonly part: PackPart;
}

/** Reads what a pack must say itself; the rest is judged once its channel has given what it lacks. */
export function readPackFile(json: string, file: string): PackFile {
  const header = rulePackHeaderSchema.safeParse(parseLimitedJson(json, file));
  if (!header.success) throw schemaProblem(file, header.error);
  return { id: header.data.id, part: header.data };
}
