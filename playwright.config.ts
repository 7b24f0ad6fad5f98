import { defineConfig } from '@playwright/test';

/** How many times as long as usual anything may take: more where every call is recorded (test/proof/network). */
const patience = Number(process.env.BEITUO_TEST_PATIENCE ?? '1');

/** The same scenarios on every host. A host that cannot run here is reported as skipped, by name. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  timeout: 180_000 * patience,
  expect: { timeout: 15_000 * patience },
  workers: 1,
  fullyParallel: false,
  reporter: [['list']],
  outputDir: 'test-results',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
  projects: [
    { name: 'loopback', metadata: { host: 'loopback' } },
    { name: 'desktop', metadata: { host: 'desktop' } },
  ],
});
