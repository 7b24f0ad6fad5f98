import { App as Kit } from 'antd';
import { useCallback, useRef } from 'react';
import { messages } from '../../shared/messages/index.ts';
import type { LongStep } from '../../shared/model/vault.ts';
import { useClient } from '../app/client-context.ts';

const text = messages.vault.underWay;

/** Asks whether what is under way, in any window, may be cancelled by locking; nothing under way needs no asking. */
export function useMayCancel(): () => Promise<boolean> {
  const client = useClient();
  const { modal } = Kit.useApp();
  const isAsking = useRef(false);
  return useCallback(async () => {
    if (isAsking.current) return false;
    isAsking.current = true;
    try {
      // Where even this cannot be told, locking is tried, and says why it fails.
      const running = await client.vault.status({}).then(
        (status) => status.running,
        (): LongStep[] => [],
      );
      if (running.length === 0) return true;
      return await modal.confirm({
        title: text.title(running.map((step) => text.steps[step])),
        content: running.includes('erasure.client') ? text.erasing : text.text,
        okText: text.confirm,
        cancelText: text.keep,
        autoFocusButton: 'cancel',
      });
    } finally {
      isAsking.current = false;
    }
  }, [client, modal]);
}
