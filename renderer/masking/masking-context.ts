import { createContext, useContext } from 'react';
import { mask } from '../../shared/identifiers/mask.ts';
import { maskNumbers } from '../../shared/identifiers/mask-numbers.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { Finding } from '../../shared/model/finding.ts';
import { maskKindAt } from './mask-kind-at.ts';

/** How personal numbers stand on a screen: masked until somebody asks for them. */
export interface Masking {
  readonly isRevealed: boolean;
  readonly toggle: () => void;
  /** A text that may have such numbers in it. */
  readonly text: (text: string) => string;
  /** The value of a field of the case. */
  readonly field: (path: string, value: string, document: CaseDocument) => string;
  readonly finding: <T extends Pick<Finding, 'path' | 'message' | 'fix'>>(finding: T) => T;
}

/** A day inside a number of an identity document is a birthday, even one that cannot be. */
const day = /\b\d{4}-\d{2}-\d{2}\b/g;

export const masked: Masking = {
  isRevealed: false,
  toggle: () => undefined,
  text: maskNumbers,
  field: (path, value, document) => {
    const kind = maskKindAt(path, document);
    return kind === null ? maskNumbers(value) : mask(kind, value);
  },
  finding: (finding) => {
    const hide = (text: string) => {
      const shown = maskNumbers(text);
      return finding.path.endsWith('.document.number') ? shown.replace(day, '****-**-**') : shown;
    };
    return { ...finding, message: hide(finding.message), fix: hide(finding.fix) };
  },
};

export const revealed: Omit<Masking, 'toggle'> = {
  isRevealed: true,
  text: (text) => text,
  field: (_path, value) => value,
  finding: (finding) => finding,
};

export const MaskingContext = createContext<Masking>(masked);

/** The masking of the screen around; masked where a screen offers no way to reveal. */
export const useMasking = (): Masking => useContext(MaskingContext);
