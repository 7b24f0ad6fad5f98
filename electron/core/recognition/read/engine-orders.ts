import type { Values } from './values.ts';

/** What the thread of an engine is asked to do; models are named by numbers it gives them. */
export type EngineOrder =
  | { readonly type: 'open'; readonly bytes: Uint8Array }
  | { readonly type: 'run'; readonly model: number; readonly values: Values }
  | { readonly type: 'close'; readonly model: number };

/** What comes of each order. */
export interface EngineResults {
  readonly open: number;
  readonly run: Values;
  readonly close: null;
}

export interface ToEngine {
  readonly id: number;
  readonly order: EngineOrder;
}

export type FromEngine =
  | { readonly id: number; readonly result: EngineResults[EngineOrder['type']] }
  | { readonly id: number; readonly failure: string };
