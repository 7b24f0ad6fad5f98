import type { CaseDocument } from '../../shared/model/case-document.ts';
import { pathsOf } from '../../shared/rules/paths.ts';

interface ConcernedPlaces {
  readonly paths: readonly string[];
  /** How many signatures it may concern besides. */
  readonly moreSignatures: number;
}

/** More signatures than this are not listed one by one. */
const mostSignatures = 3;

/**
 * The places in a case that a reason's patterns stand for. Of the signatures those that the refusal names; else
 * those with evidence of the kind it speaks of; else all, the first few of them listed.
 */
export function concernedPlaces(
  patterns: readonly string[],
  document: CaseDocument,
  said: string,
): ConcernedPlaces {
  const own = patterns.filter((pattern) => !pattern.startsWith('signatures'));
  const ofSignatures = patterns.filter((pattern) => pattern.startsWith('signatures.*.'));
  const list = patterns.includes('signatures') ? ['signatures'] : [];
  const paths = own.flatMap((pattern) => pathsOf(document, pattern));
  if (ofSignatures.length === 0) return { paths: [...list, ...paths], moreSignatures: 0 };
  if (document.signatures.length === 0) return { paths: ['signatures', ...paths], moreSignatures: 0 };
  const indexes = concernedSignatures(ofSignatures, document, said);
  const listed = indexes.slice(0, mostSignatures);
  return {
    paths: [
      ...list,
      ...listed.flatMap((index) => ofSignatures.map((pattern) => pattern.replace('*', String(index)))),
      ...paths,
    ],
    moreSignatures: indexes.length - listed.length,
  };
}

function concernedSignatures(
  patterns: readonly string[],
  { signatures }: CaseDocument,
  said: string,
): number[] {
  const all = signatures.map((signature, index) => ({ signature, index }));
  const named = all.filter(
    ({ signature }) => signature.text.trim() !== '' && said.includes(signature.text.trim()),
  );
  const withEvidence = all.filter(({ signature }) =>
    patterns.some(
      (pattern) =>
        (pattern.includes('.trademark.') && signature.trademark !== null) ||
        (pattern.includes('.app.') && signature.app !== null),
    ),
  );
  const concerned = [named, withEvidence, all].find((some) => some.length > 0) ?? [];
  return concerned.map(({ index }) => index);
}
