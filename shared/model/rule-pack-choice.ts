import { z } from './jitless.ts';
import { text } from './rule-pack-group.ts';

/** One choice of the platform's form: our value, the platform's word for it and its name in the platform's API. */
export function choice<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, label: text, hint: text.optional(), wire: text.optional() });
}
