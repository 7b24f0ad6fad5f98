import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Progress } from '../../shared/contract/procedure.ts';
import { useClient } from '../app/client-context.ts';
import { useDraft } from '../editor/draft-context.ts';
import { type ScanCheck, ScanContext } from './scan-context.ts';

/** Checks signed letters; goes on while the person looks at other parts, and ends with the case. */
export function ScanProvider({ children }: { children: ReactNode }) {
  const client = useClient();
  const { record, document, setFile } = useDraft();
  const { files } = record;
  const [progress, setProgress] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<ScanCheck['failure']>(null);
  const [isCancelled, setCancelled] = useState(false);
  const running = useRef<AbortController | null>(null);
  // The files as they are when the check ends, which is long after it was begun.
  const latest = useRef(files);
  useEffect(() => {
    latest.current = files;
  }, [files]);

  const check = useCallback(
    async (fileId: string, platform: string) => {
      running.current?.abort();
      const controller = new AbortController();
      const { signal } = controller;
      running.current = controller;
      setCancelled(false);
      setFailure(null);
      setProgress({ ratio: 0, step: '' });
      try {
        const job = await client.scan.check({ fileIds: [fileId], document, platform }, { signal });
        let next = await job.next();
        while (next.done !== true) {
          if (!signal.aborted) setProgress(next.value);
          next = await job.next();
        }
        if (signal.aborted) return;
        const file = latest.current.find(({ id }) => id === fileId);
        if (file !== undefined) setFile(fileId, { ...file, scan: next.value });
      } catch (error) {
        if (signal.aborted) return;
        setFailure({ fileId, error });
      }
      setProgress(null);
    },
    [client, document, setFile],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setProgress(null);
    setCancelled(true);
  }, []);
  useEffect(() => () => running.current?.abort(), []);

  const scan = useMemo<ScanCheck>(
    () => ({
      progress,
      failure,
      isCancelled,
      check: (fileId, platform) => void check(fileId, platform),
      cancel,
    }),
    [progress, failure, isCancelled, check, cancel],
  );
  return <ScanContext value={scan}>{children}</ScanContext>;
}
