import { expect, it } from 'vitest';
import { changeBytes } from '../../proof/tampering/change-bytes.ts';
import { targets } from '../../proof/tampering/targets.ts';

it('every change to what is kept is noticed, wherever it is made', async () => {
  for (const make of targets) {
    const target = await make();
    try {
      const { accepted, changes } = await changeBytes(target, { places: 12 });
      expect(accepted).toEqual([]);
      expect(changes).toBeGreaterThan(target.files.length * 2);
    } finally {
      await target.close();
    }
  }
});
