import { backupTarget } from './backup-target.ts';
import type { Target } from './target.ts';

/** All that is proved to notice changes; each is made anew. */
export const targets: readonly (() => Promise<Target>)[] = [backupTarget];
