import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import {
  PackageContext,
  type PackageMaking,
  type PackageOutcome,
  type PackageProgress,
  type PackageWish,
} from './package-context.ts';
import { saveFile } from './save-file.ts';

/** Makes packages of the open case; goes on while the person looks at other parts, and ends with the case. */
export function PackageProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const { document } = useDraft();
  const [progress, setProgress] = useState<PackageProgress | null>(null);
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, PackageOutcome>>(new Map());
  const [isCancelled, setCancelled] = useState(false);
  const running = useRef<AbortController | null>(null);

  const make = useCallback(
    async (wishes: readonly PackageWish[]) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setCancelled(false);
      for (const [index, { platform, watermark, insist }] of wishes.entries()) {
        const report = (ratio: number, step: string) => {
          const count = wishes.length;
          setProgress({ platform, number: index + 1, count, ratio: (index + ratio) / count, step });
        };
        const keep = (came: Pick<PackageOutcome, 'result' | 'file' | 'error'>) =>
          setOutcomes((before) => new Map(before).set(platform, { document, watermark, ...came }));
        report(0, '');
        try {
          const job = await client.package.make({ document, platform, watermark, insist }, { signal });
          let next = await job.next();
          while (next.done !== true) {
            if (!signal.aborted) report(next.value.ratio, next.value.step);
            next = await job.next();
          }
          if (signal.aborted) return;
          const { packageId } = next.value;
          const file =
            packageId === null ? null : (await client.package.file({ packageId }, { signal })).file;
          if (file !== null) saveFile(file);
          keep({ result: next.value, file, error: null });
        } catch (error) {
          if (signal.aborted) return;
          keep({ result: null, file: null, error });
        }
      }
      setProgress(null);
    },
    [client, document],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(null);
    setCancelled(true);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const making = useMemo<PackageMaking>(
    () => ({ progress, outcomes, isCancelled, make: (wishes) => void make(wishes), cancel }),
    [progress, outcomes, isCancelled, make, cancel],
  );
  return <PackageContext value={making}>{children}</PackageContext>;
}
