import { createContext } from 'react';
import type { Draft } from '../editor/draft-context.ts';

/** Tells the intake which case is on screen; called again whenever the draft changes. */
export type AttachDraft = (draft: Draft | null) => void;

export const CaseLinkContext = createContext<AttachDraft>(() => undefined);
