/**
 * Reads a folder of pictures whose truth is known and prints how well, how fast and in how much memory, beside
 * the plain readers on the raw pictures:
 *
 *     npm run bench:recognition -- --set DIR        any folder with truth.json; without it, drawn anew
 *       --count 600 --seed TEXT                     what is drawn
 *       --only id-portrait,phone,id-emblem/dim      kinds, conditions, or both
 *       --limit N   --readers paddle,tesseract
 *       --peers N                                   plain readers on N pictures only; 0 for none
 *       --out FILE  --hide-values                   every number as JSON; for pictures of real people
 */
import { parseArgs } from 'node:util';
import { allocatingFrugally } from '../../../electron/allocation.ts';
import { readerFamilySchema } from '../../../electron/core/recognition/read/reader-family.ts';
import { z } from '../../../shared/model/jitless.ts';
import { benchRecognition } from './bench.ts';

const { values } = parseArgs({
  options: {
    set: { type: 'string' },
    count: { type: 'string', default: '600' },
    seed: { type: 'string', default: 'bench' },
    only: { type: 'string', default: '' },
    limit: { type: 'string', default: 'Infinity' },
    peers: { type: 'string', default: 'Infinity' },
    readers: { type: 'string' },
    out: { type: 'string' },
    'hide-values': { type: 'boolean', default: false },
  },
});

process.exitCode = await allocatingFrugally(async () => {
  const report = await benchRecognition({
    set: values.set,
    count: Number(values.count),
    seed: values.seed,
    only: values.only,
    limit: Number(values.limit),
    peers: Number(values.peers),
    readers: z.array(readerFamilySchema).optional().parse(values.readers?.split(',')),
    out: values.out,
    hideValues: values['hide-values'],
  });
  process.stdout.write(`${report}\n`);
  return 0;
});
