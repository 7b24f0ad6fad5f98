import type { RecognizedDocument } from '../../../shared/model/recognition.ts';
import type { Candidate } from './find.ts';
import type { KindScore } from './kind.ts';
import type { Oriented } from './oriented.ts';
import type { Place } from './parse/place.ts';
import type { Picture } from './picture.ts';
import type { ReadLine } from './read/read-line.ts';
import type { Straightened } from './straighten.ts';
import type { Evidence } from './weigh/evidence.ts';
import type { PlaceReading } from './weigh/place-reading.ts';

/** What was done to a file, step by step. Everything between two `oriented` steps belongs to the first of them. */
export type TraceStep =
  | { readonly step: 'page'; readonly picture: Picture }
  | { readonly step: 'outlines'; readonly candidates: readonly Candidate[] }
  | { readonly step: 'straightened'; readonly document: Straightened }
  | { readonly step: 'oriented'; readonly oriented: Oriented }
  | { readonly step: 'lines'; readonly lines: readonly ReadLine[]; readonly scores: readonly KindScore[] }
  | { readonly step: 'place'; readonly place: Place; readonly readings: readonly PlaceReading[] }
  | { readonly step: 'weighed'; readonly evidence: readonly Evidence[]; readonly fields: object }
  | { readonly step: 'documents'; readonly documents: readonly RecognizedDocument[] };

/** Watches a file being read. What it is shown holds personal data: it is for a developer's own pictures. */
export type Trace = (step: TraceStep) => void;
