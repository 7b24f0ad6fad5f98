import type { Attack } from './attack.ts';
import { crossSite, hijacking, rebinding } from './foreign-callers.ts';
import { foreignPage } from './foreign-page.ts';
import { garbage } from './garbage.ts';
import {
  endlessHeaders,
  floodOfConnections,
  idleConnections,
  slowBodies,
  slowHeaders,
  slowReaders,
} from './held-connections.ts';
import { pathEscapes } from './path-escapes.ts';
import { tokenGuessing } from './token-guessing.ts';

export const attacks: readonly Attack[] = [
  rebinding,
  crossSite,
  hijacking,
  foreignPage,
  tokenGuessing,
  pathEscapes,
  slowHeaders,
  endlessHeaders,
  slowBodies,
  slowReaders,
  idleConnections,
  floodOfConnections,
  garbage,
];
