/**
 * Has the runtime let go of what is no longer used now and not some day, e.g. of what was read while the data was
 * open. It does not overwrite what it lets go of: that is found in memory until it is used again. Never throws.
 */
export async function collectGarbage(): Promise<void> {
  try {
    const { Session } = await import('node:inspector/promises');
    const session = new Session();
    session.connect();
    try {
      await session.post('HeapProfiler.collectGarbage');
    } finally {
      session.disconnect();
    }
  } catch {
    // A runtime without an inspector does it when it likes.
  }
}
