import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { writePackage } from '../../../electron/core/package/write-package.ts';
import { partsOf } from './sample-parts.ts';

// Writes one package after another and says so on standard output before each, until it is killed.
const [folder = '', given = ''] = process.argv.slice(2);
const form = given === 'zip' ? 'zip' : 'folder';
for (let number = 1; ; number += 1) {
  writeSync(1, `${number}\n`);
  const path = join(folder, form === 'zip' ? `${number}.zip` : String(number));
  await writePackage(partsOf(300_000), { form, path, replace: false }, new Date());
}
