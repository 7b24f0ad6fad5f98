import { fileURLToPath } from 'node:url';
import type { Ports } from '../../../electron/core/ports.ts';

/** The project's own resources. */
const resourcesDirectory = fileURLToPath(new URL('../../../resources', import.meta.url));

/** Ports of an invented host on a data folder. */
export function samplePorts(dataDirectory: string): Ports {
  return {
    dataDirectory,
    resourcesDirectory,
    host: 'loopback',
    version: '0.0.0-test',
    clock: { now: () => new Date(2026, 2, 2, 23, 30) },
  };
}
