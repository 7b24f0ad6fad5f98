import type { Reading } from '../../shared/intake/reading.ts';

/** A value that was settled, and what has to be known to take it back. */
interface Decision {
  readonly path: string;
  readonly before: string;
  readonly value: string;
  /** The readings that were in doubt until then. */
  readonly confirms: readonly Reading[];
}

/** Where a person is on the way through the values of a case. */
export interface ReviewState {
  /** Every value: as it began, doubtful ones first. A value keeps its place when it is settled. */
  readonly order: readonly string[];
  /** Those still in doubt. */
  readonly open: ReadonlySet<string>;
  /** The value on the table; `null` at the end of the round. */
  readonly current: string | null;
  /** The value on the table before this one. */
  readonly previous: string | null;
  /** Left open on purpose in this round. */
  readonly left: ReadonlySet<string>;
  /** What was picked or typed and is not accepted yet. */
  readonly typed: ReadonlyMap<string, string>;
  /** The newest last. */
  readonly decisions: readonly Decision[];
}

/** What the state has to know of a value. */
export interface Reviewed {
  readonly path: string;
  readonly isDoubtful: boolean;
}

export type ReviewAction =
  /** The values have changed: something was settled, read anew, removed. */
  | { readonly type: 'items'; readonly items: readonly Reviewed[] }
  | { readonly type: 'type'; readonly path: string; readonly text: string }
  | { readonly type: 'accept'; readonly decision: Decision }
  | { readonly type: 'leave' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'go'; readonly path: string }
  /** The newest decision was taken back. */
  | { readonly type: 'undo' }
  /** Once more through those that were left open. */
  | { readonly type: 'again' }
  /** Through those that are not in doubt. */
  | { readonly type: 'walk' };

const nothing: ReviewState = {
  order: [],
  open: new Set(),
  current: null,
  previous: null,
  left: new Set(),
  typed: new Map(),
  decisions: [],
};

/** Begins at `wanted`, or at the first value in doubt, or at the end where there is none. */
export function startReview(items: readonly Reviewed[], wanted: string | null): ReviewState {
  const state = withItems(nothing, items);
  return wanted !== null && state.order.includes(wanted) ? { ...state, current: wanted } : state;
}

export function review(state: ReviewState, action: ReviewAction): ReviewState {
  switch (action.type) {
    case 'items':
      return withItems(state, action.items);
    case 'type':
      return { ...state, typed: new Map([...state.typed, [action.path, action.text]]) };
    case 'accept':
      return accepted(state, action.decision);
    case 'leave': {
      if (state.current === null) return state;
      const left = new Set([...state.left, state.current]);
      return onward({ ...state, left }, state.current);
    }
    case 'step':
      return stepped(state, action.by);
    case 'go':
      return state.order.includes(action.path) ? at(state, action.path) : state;
    case 'undo': {
      const last = state.decisions.at(-1);
      if (last === undefined) return state;
      const left = new Set([...state.left].filter((path) => path !== last.path));
      return at({ ...state, left, decisions: state.decisions.slice(0, -1) }, last.path);
    }
    case 'again': {
      const fresh = { ...state, left: new Set<string>() };
      return at(fresh, fresh.order.find((path) => fresh.open.has(path)) ?? null);
    }
    case 'walk':
      return at(state, state.order.find((path) => !state.open.has(path)) ?? null);
  }
}

function withItems(state: ReviewState, items: readonly Reviewed[]): ReviewState {
  const paths = new Set(items.map(({ path }) => path));
  const open = new Set(items.filter(({ isDoubtful }) => isDoubtful).map(({ path }) => path));
  // Nothing moves under the hand of somebody who has begun.
  const isBegun = state.decisions.length > 0 || state.left.size > 0;
  const kept = isBegun ? state.order.filter((path) => paths.has(path)) : [];
  const others = [...paths].filter((path) => !kept.includes(path));
  const order = [
    ...kept,
    ...others.filter((path) => open.has(path)),
    ...others.filter((path) => !open.has(path)),
  ];
  const isThere = state.current !== null && paths.has(state.current);
  // At the end, only what has come into doubt since calls somebody back.
  const news = order.find((path) => open.has(path) && !state.open.has(path) && !state.left.has(path));
  const next = state.current === null ? news : order.find((path) => open.has(path) && !state.left.has(path));
  return { ...state, order, open, current: isThere ? state.current : (next ?? null) };
}

function accepted(state: ReviewState, decision: Decision): ReviewState {
  const { path } = decision;
  const without = (set: ReadonlySet<string>) => new Set([...set].filter((other) => other !== path));
  const typed = new Map([...state.typed].filter(([other]) => other !== path));
  const wasOpen = state.open.has(path);
  const next = { ...state, typed, left: without(state.left), decisions: [...state.decisions, decision] };
  return wasOpen ? onward({ ...next, open: without(state.open) }, path, true) : onward(next, path);
}

/** The next that is in doubt and not left open; among those not in doubt, simply the next. */
function onward(state: ReviewState, from: string, wasOpen = state.open.has(from)): ReviewState {
  const index = state.order.indexOf(from);
  if (!wasOpen) return at(state, state.order[index + 1] ?? null);
  const waits = (path: string) => path !== from && state.open.has(path) && !state.left.has(path);
  return at(state, state.order.slice(index + 1).find(waits) ?? state.order.find(waits) ?? null);
}

function stepped(state: ReviewState, by: 1 | -1): ReviewState {
  if (state.current === null) return by === -1 && state.previous !== null ? at(state, state.previous) : state;
  const index = state.order.indexOf(state.current) + by;
  return index < 0 ? state : at(state, state.order[index] ?? null);
}

const at = (state: ReviewState, path: string | null): ReviewState =>
  path === state.current ? state : { ...state, previous: state.current, current: path };
