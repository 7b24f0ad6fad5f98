import { z } from '../../../shared/model/jitless.ts';

/** So many bytes in lower-case hexadecimal: unlike base64, each value has one spelling only. */
export const hexBytes = (length: number) => z.string().regex(new RegExp(`^[0-9a-f]{${length * 2}}$`));
