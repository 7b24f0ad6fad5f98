/** How many times as long as usual anything may take: more where every call is recorded (test/proof/network). */
const patience = Number(process.env.BEITUO_TEST_PATIENCE ?? '1');

/** A time limit, in milliseconds; it only ends what hangs. */
export const patiently = (milliseconds: number): number => milliseconds * patience;
