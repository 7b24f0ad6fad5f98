/** `npm run rules`: writes docs/rules.md from the facts and the rule packs. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadRulePacks } from '../../electron/core/platforms/load-rule-packs.ts';
import { rulesDocument } from './document.ts';

const root = join(import.meta.dirname, '../..');
await writeFile(join(root, 'docs/rules.md'), rulesDocument(await loadRulePacks(join(root, 'resources'))));
