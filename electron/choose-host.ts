import type { StartOptions } from './start-options.ts';

/** Why the desktop window is not used. */
type LoopbackReason = 'asked' | 'noDisplay' | 'asRoot' | 'notInstalled';

export type HostChoice =
  | { readonly host: 'desktop'; readonly program: string }
  | { readonly host: 'loopback'; readonly reason: LoopbackReason };

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  /** Electron's program, `null` when its runtime is not installed. */
  readonly electron: string | null;
}

/** The desktop window wherever it can open, else the browser. */
export function chooseHost({ open, port }: StartOptions, machine: Machine): HostChoice {
  const { platform, environment, isRoot, electron } = machine;
  const loopback = (reason: LoopbackReason): HostChoice => ({ host: 'loopback', reason });
  if (!open || port !== 0) return loopback('asked');
  if (electron === null) return loopback('notInstalled');
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) {
    return loopback('noDisplay');
  }
  // Electron runs as root only without its sandbox, which protects everything else.
  if (platform === 'linux' && isRoot) return loopback('asRoot');
  return { host: 'desktop', program: electron };
}
