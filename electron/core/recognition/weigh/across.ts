import type {
  DocumentKind,
  FieldName,
  RecognizedDocument,
  RecognizedField,
} from '../../../../shared/model/recognition.ts';
import { calibration, sure } from './calibration.ts';
import { probabilityOf } from './features.ts';
import { isLookAlike } from './look-alikes.ts';
import { isValidityAtAge } from './rules.ts';

const portraits: ReadonlySet<DocumentKind> = new Set(['id-portrait']);
const emblems: ReadonlySet<DocumentKind> = new Set(['id-emblem']);
const people: ReadonlySet<DocumentKind> = new Set([
  'id-portrait',
  'residence-permit-portrait',
  'permanent-residence-card',
]);
const certificates: ReadonlySet<DocumentKind> = new Set([
  'business-license',
  'institution-certificate',
  'credit-code-certificate',
]);

/** What two prints of one name, read alike in different places, are worth. */
const agreed = probabilityOf({ proof: 2, support: 'agreed', certainty: 4, isPartial: false }, calibration);
const contradicted = probabilityOf(
  { proof: 0, support: 'opposed', certainty: 0, isPartial: false },
  calibration,
);

const withField = (
  document: RecognizedDocument,
  name: FieldName,
  change: (field: RecognizedField) => RecognizedField,
): RecognizedDocument => {
  const field = document.fields[name];
  return field === undefined
    ? document
    : { ...document, fields: { ...document.fields, [name]: change(field) } };
};

/** Two prints read alike prove each other, unless a character is one that others are always taken for. */
const raised = (field: RecognizedField): RecognizedField => {
  if (Array.from(field.value).some(isLookAlike)) return field;
  const confidence = Math.max(field.confidence, agreed);
  return { ...field, confidence, needsReview: confidence < sure };
};

const doubted = (field: RecognizedField): RecognizedField => ({
  ...field,
  confidence: Math.min(field.confidence, contradicted),
  needsReview: true,
});

/** The document of the kinds asked for, where there is exactly one. */
function only(
  documents: readonly RecognizedDocument[],
  kinds: ReadonlySet<DocumentKind>,
): RecognizedDocument | undefined {
  const found = documents.filter(({ kind }) => kinds.has(kind));
  return found.length === 1 ? found[0] : undefined;
}

/** Both sides of one card: a period that nobody of that age is given was misread on one of them. */
function weighAge(documents: readonly RecognizedDocument[]): RecognizedDocument[] {
  const portrait = only(documents, portraits);
  const emblem = only(documents, emblems);
  const birth = portrait?.fields.birth?.value;
  const from = emblem?.fields.validFrom?.value;
  const to = emblem?.fields.validTo?.value;
  if (birth === undefined || from === undefined || to === undefined || isValidityAtAge(birth, from, to))
    return [...documents];
  return documents.map((document) =>
    document === emblem ? withField(withField(document, 'validFrom', doubted), 'validTo', doubted) : document,
  );
}

/** A certificate beside the card of its legal person: their names, read alike, prove each other. */
function weighLegalPerson(documents: readonly RecognizedDocument[]): RecognizedDocument[] {
  const certificate = only(documents, certificates);
  const registered = certificate?.fields.legalPersonName;
  if (certificate === undefined || registered === undefined) return [...documents];
  const owner = documents.find(
    ({ kind, fields }) => people.has(kind) && fields.name?.value === registered.value,
  );
  if (owner === undefined) return [...documents];
  return documents.map((document) => {
    if (document === certificate) return withField(document, 'legalPersonName', raised);
    return document === owner ? withField(document, 'name', raised) : document;
  });
}

/** What the documents of one file say about each other. Values stay as they are; only how sure they are changes. */
export const weighTogether = (documents: readonly RecognizedDocument[]): RecognizedDocument[] =>
  weighLegalPerson(weighAge(documents));
