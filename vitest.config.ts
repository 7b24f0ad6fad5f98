import { defineConfig } from 'vitest/config';

/** Time limits only end what hangs: they are far above what a busy machine needs. */
const project = (name: string, timeout = 120_000) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout: timeout, hookTimeout: timeout },
});

export default defineConfig({
  test: {
    projects: [
      project('fence'),
      project('unit'),
      project('contract'),
      project('hosts'),
      project('recognition', 900_000),
    ],
  },
});
