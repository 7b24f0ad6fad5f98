/** What the command line says on the standard error stream, and its help. */
export const cli = {} as const;
