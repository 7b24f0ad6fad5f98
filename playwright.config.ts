import { defineConfig } from '@playwright/test';
import { patiently } from './test/e2e/patience.ts';

/** The same scenarios on every host. A host that cannot run here is reported as skipped, by name. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  timeout: patiently(180_000),
  expect: { timeout: patiently(15_000) },
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
