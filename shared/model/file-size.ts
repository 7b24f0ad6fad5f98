/** Most bytes of one file that are taken in, on every host: 50 MB. */
export const maximumFileBytes = 50 * 1024 * 1024;

/** Most bytes of one file with whole cases that are taken in: 2 GB. */
export const maximumExchangeBytes = 40 * maximumFileBytes;
