import type { ClipboardAccess } from './clipboard-access.ts';

/** Milliseconds that a person's data may stay on the clipboard. */
export const clipboardPeriod = 60_000;

/**
 * What becomes of the value last copied. `timed`: cleared in time, whatever has the focus. `onReturn`: cleared
 * in time, or when a window of ours has the focus again. `kept`: cannot be cleared without the danger of
 * clearing something else.
 */
type ClipboardFate = 'timed' | 'onReturn' | 'kept' | 'cleared' | 'replaced';

export interface ClipboardStanding {
  readonly label: string;
  readonly fate: ClipboardFate;
}

export interface ClipboardGuard {
  /** A person's data was copied: `label` says what. */
  readonly watch: (text: string, label: string, access: ClipboardAccess) => void;
  /** Something else was copied: what was watched is gone. */
  readonly forget: () => void;
  /** The page is about to go: clears what can be cleared now. */
  readonly leave: () => void;
  /** The value last watched, `null` where there is none or nothing more to say. */
  readonly standing: () => ClipboardStanding | null;
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Clears a text from the clipboard some time later, if it still is there. The host outlives the page. */
export type HostForgets = (text: string) => void;

/**
 * Clears personal data from the clipboard a minute after it was copied, and only if it still is what the
 * clipboard holds. Left to `hostForgets` where the host can do it.
 */
export function createClipboardGuard(hostForgets: HostForgets | undefined): ClipboardGuard {
  let standing: ClipboardStanding | null = null;
  let stop = () => {};
  let clearNow = () => {};
  const listeners = new Set<() => void>();
  const say = (next: ClipboardStanding | null) => {
    standing = next;
    for (const listener of listeners) listener();
  };
  const end = () => {
    stop();
    stop = () => {};
    clearNow = () => {};
  };

  const byPage = (text: string, label: string, access: ClipboardAccess) => {
    let isOver = false;
    let stopWaiting = () => {};
    const finish = (fate: ClipboardFate) => {
      end();
      say({ label, fate });
    };
    const attempt = async (then: { readonly wait: boolean }) => {
      const mayRead = await access.mayRead();
      if (isOver) return;
      if (!mayRead) return finish('kept');
      // A window that loses the focus while it looks is refused.
      const held = await access.read().catch(() => null);
      if (isOver) return;
      if (held === text) await access.clear().catch(() => undefined);
      if (held !== null) finish(held === text ? 'cleared' : 'replaced');
      else if (then.wait) stopWaiting = access.onFocus(() => void attempt(then));
    };
    const timer = setTimeout(() => void attempt({ wait: true }), clipboardPeriod);
    stop = () => {
      isOver = true;
      clearTimeout(timer);
      stopWaiting();
    };
    clearNow = () => void attempt({ wait: false });
    void access.mayRead().then((mayRead) => {
      if (!isOver) say({ label, fate: mayRead ? 'onReturn' : 'kept' });
    });
  };

  return {
    watch: (text, label, access) => {
      end();
      if (hostForgets === undefined) return byPage(text, label, access);
      hostForgets(text);
      say({ label, fate: 'timed' });
      const timer = setTimeout(() => say(null), clipboardPeriod);
      stop = () => clearTimeout(timer);
    },
    forget: () => {
      end();
      say(null);
    },
    leave: () => clearNow(),
    standing: () => standing,
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}
