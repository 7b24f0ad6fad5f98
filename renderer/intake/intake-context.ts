import { createContext, useContext } from 'react';
import type { IntakePlan } from '../../shared/intake/plan.ts';
import type { FileSlot } from '../../shared/model/case-document.ts';
import type { StoredFile } from '../../shared/model/case-record.ts';

export interface IntakeOptions {
  /** Where the picture belongs when the user has said so; otherwise its kind is recognized. */
  readonly slot?: FileSlot;
}

/** What a batch of pictures did to its case. */
export interface ReadOutcome {
  readonly caseId: string;
  /** Pictures that were read. */
  readonly pictures: number;
  /** Fields that were filled in, and how many values are in doubt since. */
  readonly filled: number;
  readonly doubtful: number;
  /** Something had to be asked on the way, so the person is in the middle of it. */
  readonly wasAsked: boolean;
}

/** The one way pictures come in, wherever they come from. */
export interface Intake {
  /** Takes files into the open case, or into a new one where none is open, and reads them. */
  readonly accept: (files: readonly File[], options?: IntakeOptions) => void;
  readonly openFileDialog: (options?: IntakeOptions) => void;
  readonly openCamera: (options?: IntakeOptions) => void;
  /** Reads stored files of the open case again, or for the first time. */
  readonly read: (files: readonly StoredFile[]) => void;
  /** Makes the changes of a plan in the open case as one step of undo, asking first where it must. */
  readonly carryOut: (plan: IntakePlan) => void;
  /** True while pictures are waiting or being read. */
  readonly busy: boolean;
  /** Whether a stored file is waiting to be read or being read. */
  readonly isPending: (fileId: string) => boolean;
  /** What the pictures that were read last have brought, `null` before the first. */
  readonly lastRead: ReadOutcome | null;
}

export const IntakeContext = createContext<Intake | null>(null);

/** Throws outside `IntakeProvider`. */
export function useIntake(): Intake {
  const intake = useContext(IntakeContext);
  if (intake === null) throw new Error('useIntake outside IntakeProvider');
  return intake;
}
