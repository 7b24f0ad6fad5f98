import type { Progress } from '../../../shared/contract/procedure.ts';
import type { ChangedWording, ComparedText } from './compared-text.ts';
import type { ExpectedLetter } from './letter-facts.ts';
import type { PlaceBox } from './lie.ts';
import type { SealText } from './seal-text.ts';

export interface SeenSeal {
  readonly colour: 'red' | 'coloured' | 'grey';
  /** Share of its ring that is drawn, 0 to 1. */
  readonly closed: number;
  /** Share of its ring beyond the edge of picture or page, 0 to 1. */
  readonly outside: number;
  /** Whether it is set where the letter has the authorizer's name and date. */
  readonly inPlace: boolean;
  readonly name: SealText;
  /** Words below its star. */
  readonly words: SealText;
  readonly box: PlaceBox;
}

/** Ink in a place where somebody writes by hand. Millimetres. */
export interface SeenInk {
  /** Square millimetres. */
  readonly area: number;
  readonly width: number;
  readonly height: number;
  /** Around the ink, or the place itself where there is none. */
  readonly box: PlaceBox;
}

export interface SeenBlank {
  /** What is to be written there: a path in the case document, or a part of the closing. */
  readonly field: string;
  readonly ink: SeenInk;
  /** Whether the picture shows the place. */
  readonly isShown: boolean;
  /** Whether a seal lies over it that cannot be told from a pen. */
  readonly isCovered: boolean;
}

/** One page of a file with all that was found on it. */
export interface SeenPage {
  /** Index of the file, and of the page within it, from 0. */
  readonly file: number;
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Page of the letter it shows, from 0; `null` where it is not recognized as one. */
  readonly letterPage: number | null;
  /** Share of the letter's characters found in their places, 0 to 1. */
  readonly found: number;
  /** Everything that was read on it, for a letter that is not of our making. */
  readonly text: string;
  /** Pixels of the picture for one millimetre of paper. */
  readonly resolution: number;
  /** Millimetres in which print goes from paper to ink. */
  readonly edge: number;
  /** Share of the page that has colour. */
  readonly colour: number;
  /** Millimetres of the page missing in the picture at each side. */
  readonly cut: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Printed characters that lie beyond the picture. */
  readonly lost: number;
  readonly outline: readonly (readonly [number, number])[];
  readonly seals: readonly SeenSeal[];
  /** Where the seal belongs. */
  readonly sealPlace: PlaceBox | null;
  readonly blanks: readonly SeenBlank[];
  readonly texts: readonly ComparedText[];
  readonly wording: readonly ChangedWording[];
}

/**
 * What a page of the letter is there for: `closing` is sealed and signed, `stated` states something of the case,
 * `plain` is the platform's own words alone, and on `bare` there is too little to know it again by.
 */
export type LetterPageRole = 'closing' | 'stated' | 'plain' | 'bare';

export interface ScanEvidence {
  readonly pages: readonly SeenPage[];
  /** The pages of the letter as it was printed. */
  readonly letterPages: readonly LetterPageRole[];
  /** What the case states and a platform's own letter was not filled in with: paths in the case document. */
  readonly notCompared: readonly string[];
}

/** Looks at the files of a signed letter, off the event loop. Throws ProblemError. */
export type ExamineScan = (
  files: readonly Uint8Array[],
  letter: ExpectedLetter,
  options: { readonly signal?: AbortSignal; readonly onProgress?: (progress: Progress) => void },
) => Promise<ScanEvidence>;
