import type { Page } from '@playwright/test';

/** The application as a person has it before them, whatever carries it. */
export interface RunningHost {
  readonly page: Page;
  /** Requests and connections to anywhere else, policy breaches and uncaught errors, so far. */
  readonly strays: () => string[];
  /** Ends it the hard way, as a power cut would. */
  readonly kill: () => Promise<void>;
  readonly close: () => Promise<void>;
}
