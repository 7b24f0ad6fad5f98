import type { ReactNode } from 'react';
import { type Intake, IntakeContext } from './intake-context.ts';

export { type Intake, useIntake } from './intake-context.ts';

const idle: Intake = {
  accept: () => undefined,
  openFileDialog: () => undefined,
  openCamera: () => undefined,
  read: () => undefined,
  busy: false,
};

/** Lets pictures come in anywhere in the window. Wraps the whole application, inside router and client. */
export function IntakeProvider({ children }: { children: ReactNode }) {
  return <IntakeContext value={idle}>{children}</IntakeContext>;
}
