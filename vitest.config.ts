import { defineConfig } from 'vitest/config';

const project = (name: string, timeout = 30_000) => ({
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
      project('recognition', 300_000),
    ],
  },
});
