import type { DeviceKeys } from './vault/device-keys.ts';

/** What a host gives to core; the only way core learns where it runs. */
export interface Ports {
  /** Folder of this person's data; created when missing. */
  readonly dataDirectory: string;
  /** The project's read-only `resources` folder. */
  readonly resourcesDirectory: string;
  readonly host: 'desktop' | 'loopback';
  readonly version: string;
  readonly clock: { now(): Date };
  /** The operating system's key store, where the host has one; otherwise a file in the data folder stands for it. */
  readonly deviceKeys?: DeviceKeys;
  /** Told which pages the rule packs point to whenever that may have changed: no others may be opened outside. */
  readonly allowLinks?: (addresses: readonly string[]) => void;
  /** Told whether other programs may record the window, once the data is open and whenever that is changed. */
  readonly protectScreen?: (isProtected: boolean) => void;
}
