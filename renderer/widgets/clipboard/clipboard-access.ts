/** The clipboard as a page may use it, from those of its windows that have the focus. */
export interface ClipboardAccess {
  /** Whether the browser lets the page read without asking the person. Never asks. */
  readonly mayRead: () => Promise<boolean>;
  /** What it holds; `null` where no window has the focus, without which nobody may look. */
  readonly read: () => Promise<string | null>;
  readonly clear: () => Promise<void>;
  /** Calls back once, when a window gets the focus. Answers how to stop waiting. */
  readonly onFocus: (then: () => void) => () => void;
}

/** Names the standard does not list everywhere; who does not know this one refuses it. */
interface Permissions {
  query(descriptor: { name: string }): Promise<{ state: string }>;
}

/** The clipboard for `windows`: the application's own, and one it keeps on top of others. */
export function clipboardOf(windows: readonly Window[]): ClipboardAccess {
  const focused = () => windows.find((one) => !one.closed && one.document.hasFocus());
  return {
    mayRead: async () => {
      try {
        const permissions: Permissions = navigator.permissions;
        return (await permissions.query({ name: 'clipboard-read' })).state === 'granted';
      } catch {
        return false;
      }
    },
    read: async () => (await focused()?.navigator.clipboard.readText()) ?? null,
    clear: async () => focused()?.navigator.clipboard.writeText(''),
    onFocus: (then) => {
      const stop = () => {
        for (const one of windows) one.removeEventListener('focus', come);
      };
      const come = () => {
        stop();
        then();
      };
      for (const one of windows) one.addEventListener('focus', come);
      return stop;
    },
  };
}
