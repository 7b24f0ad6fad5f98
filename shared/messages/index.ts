import { problems } from './problems.ts';

/** Every text a person sees, in Simplified Chinese. One file per room; values are strings or functions. */
export const messages = { problems } as const;
