/** Bringing pictures in: drop, paste, dialog, camera, the queue, the conflict question, the example tour. */
export const intake = {} as const;
