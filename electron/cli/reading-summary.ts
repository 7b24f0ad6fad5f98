import { messages } from '../../shared/messages/index.ts';
import type { Problem } from '../../shared/model/problem.ts';
import type { DocumentKind, RecognizedDocument, RecognizedFields } from '../../shared/model/recognition.ts';

interface ReadingSummary {
  readonly kind: DocumentKind;
  readonly fields: RecognizedFields;
  /** Documents that stand in the picture besides, and belong to somebody or something else. */
  readonly others: readonly { readonly kind: DocumentKind; readonly fields: RecognizedFields }[];
  /** Says that there are others. */
  readonly notice: Problem | undefined;
}

const otherSide: Partial<Record<DocumentKind, DocumentKind>> = {
  'id-portrait': 'id-emblem',
  'id-emblem': 'id-portrait',
  'residence-permit-portrait': 'residence-permit-emblem',
  'residence-permit-emblem': 'residence-permit-portrait',
};

/**
 * What a picture says, as one answer: its document of `kind`, or its first for `auto`. The two sides of one
 * card answer together; documents of several owners never mix their fields. `undefined` without a document.
 */
export function summaryOf(
  documents: readonly RecognizedDocument[],
  kind: DocumentKind | 'auto',
): ReadingSummary | undefined {
  const main = kind === 'auto' ? documents[0] : documents.find((document) => document.kind === kind);
  if (main === undefined) return undefined;
  const count = (wanted: DocumentKind) => documents.filter((document) => document.kind === wanted).length;
  const side = otherSide[main.kind];
  const isOneCard = side !== undefined && count(main.kind) === 1 && count(side) === 1;
  const reverse = isOneCard ? documents.find((document) => document.kind === side) : undefined;
  const others = documents
    .filter((document) => document !== main && document !== reverse)
    .map(({ kind: otherKind, fields }) => ({ kind: otherKind, fields }));
  return {
    kind: main.kind,
    fields: { ...reverse?.fields, ...main.fields },
    others,
    notice: others.length === 0 ? undefined : severalDocuments(main, documents),
  };
}

function severalDocuments(main: RecognizedDocument, documents: readonly RecognizedDocument[]): Problem {
  const nameOf = ({ kind }: RecognizedDocument) => messages.documents.kinds[kind];
  const texts = messages.cli.severalDocuments(documents.map(nameOf), nameOf(main));
  return { code: 'several-documents', ...texts };
}
