import { ProblemError } from '../../../shared/model/problem.ts';
import { connectionLost, sessionMissing } from './problem-of.ts';

/**
 * Swaps the token in the address (`#token=…`) for the session cookie and takes it out of the address and
 * the history. Without a token the cookie of an earlier swap must do, as after a reload.
 * Throws a `ProblemError` when neither is good.
 */
export async function openSession(): Promise<void> {
  const token = new URLSearchParams(location.hash.slice(1)).get('token');
  const response = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-beituo': '1' },
    body: JSON.stringify(token === null ? {} : { token }),
  }).catch(() => {
    throw new ProblemError(connectionLost());
  });
  // Only now: while nobody answers, a retry still needs it.
  if (token !== null) history.replaceState(history.state, '', location.pathname + location.search);
  if (!response.ok) throw new ProblemError(sessionMissing());
}

/** Tells the host that this page is open, so that it ends some time after the last one is closed. */
export function announcePresence(): void {
  const presence = new EventSource('/presence');
  addEventListener('pagehide', (event) => {
    if (!event.persisted) presence.close();
  });
}
