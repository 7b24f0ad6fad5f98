import { backupTarget } from './backup-target.ts';
import { keysTarget } from './keys-target.ts';
import { storeTarget } from './store-target.ts';
import type { Target } from './target.ts';

/** All that is proved to notice changes; each is made anew. */
export const targets: readonly (() => Promise<Target>)[] = [backupTarget, storeTarget, keysTarget];
