/** Most bytes of one file that are taken in, on every host: 50 MB. */
export const maximumFileBytes = 50 * 1024 * 1024;
