import { createContext, useContext } from 'react';
import type { CaseSummary } from '../../../shared/model/case-record.ts';

/** Which cases of the list are meant, while several are being chosen. */
export interface CaseSelection {
  /** Whether rows are there to be chosen and not to be opened. */
  readonly isOn: boolean;
  /** In the order of choosing. */
  readonly chosen: readonly CaseSummary[];
  readonly has: (id: string) => boolean;
  readonly set: (cases: readonly CaseSummary[], isChosen: boolean) => void;
  /** Chooses one, or all from the one chosen before to this one. */
  readonly choose: (summary: CaseSummary, isChosen: boolean, isRange: boolean) => void;
  readonly start: () => void;
  readonly leave: () => void;
}

const off: CaseSelection = {
  isOn: false,
  chosen: [],
  has: () => false,
  set: () => undefined,
  choose: () => undefined,
  start: () => undefined,
  leave: () => undefined,
};

export const CaseSelectionContext = createContext<CaseSelection>(off);

/** Off where a list offers no choosing. */
export const useCaseChoice = (): CaseSelection => useContext(CaseSelectionContext);
