import type { Problem } from '../../../../shared/model/problem.ts';
import type { Size } from '../geometry.ts';
import type { Picture } from '../picture.ts';

/** What the thread that decodes a HEIC photo says, once. */
export type HeicAnswer =
  | { readonly type: 'decoded'; readonly original: Size; readonly picture: Picture }
  | { readonly type: 'refused'; readonly problem: Problem };
