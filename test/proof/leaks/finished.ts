/** Waits for the end of a job and answers its result. */
export async function finished<T>(job: Promise<AsyncIteratorObject<unknown, T, void>>): Promise<T> {
  const steps = await job;
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}
