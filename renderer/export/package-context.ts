import { createContext, useContext } from 'react';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import type { PackageResult } from '../../shared/model/package.ts';

/** A package to be made of the case as it stands. */
export interface PackageWish {
  readonly platform: string;
  readonly watermark: boolean;
  /** Make it although something is unresolved. */
  readonly insist: boolean;
}

/** How far the making is, over all that was wished for. */
export interface PackageProgress {
  readonly platform: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** 0 to 1, over all of them. */
  readonly ratio: number;
  readonly step: string;
}

/** What came of a wish. */
export interface PackageOutcome {
  /** What it was made of; the same object as long as nothing was changed since. */
  readonly document: CaseDocument;
  readonly watermark: boolean;
  /** `null` where the whole could not be made; `error` says why. */
  readonly result: PackageResult | null;
  /** The ZIP; `null` without one. */
  readonly file: File | null;
  readonly error: unknown;
}

export interface PackageMaking {
  readonly progress: PackageProgress | null;
  /** By platform, as long as the case is open. */
  readonly outcomes: ReadonlyMap<string, PackageOutcome>;
  /** True after a making was cancelled, until the next. */
  readonly isCancelled: boolean;
  /** Makes packages one after the other and hands each out as a file. */
  readonly make: (wishes: readonly PackageWish[]) => void;
  readonly cancel: () => void;
}

export const PackageContext = createContext<PackageMaking | null>(null);

/** Throws outside an open case. */
export function usePackageMaking(): PackageMaking {
  const making = useContext(PackageContext);
  if (making === null) throw new Error('usePackageMaking outside an open case');
  return making;
}
