import type { Session, session as Sessions } from 'electron';

/**
 * The session that the page runs in, kept in memory alone. In one with a profile Chromium writes large blobs,
 * such as the picture of an ID card that is being shown, and caches to the disk, where nothing encrypts them.
 */
export function openPageSession(sessions: Pick<typeof Sessions, 'fromPartition'>): Session {
  // Without `persist:` it is gone with the last window.
  return sessions.fromPartition('page', { cache: false });
}
