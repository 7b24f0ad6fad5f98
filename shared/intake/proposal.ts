import type {
  CaseDocument,
  CertificateType,
  IdentityDocument,
  IdentityDocumentType,
} from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { DocumentKind, FieldName } from '../model/recognition.ts';
import type { Placements } from './placement.ts';
import { type Reading, readingsOf } from './reading.ts';
import { personOfSlot, type ReadableSlot, sameText, type TargetPath, valueAt } from './target.ts';

/** A value for a field, and the slot whose picture stands for it. */
export interface FieldChange {
  readonly path: TargetPath;
  readonly value: string;
  readonly slot: ReadableSlot;
  /** The readers are not sure of it. */
  readonly needsReview: boolean;
}

/** A value that a picture proposes for a field. */
export interface Proposal extends FieldChange {
  readonly confidence: number;
  readonly fileId: string;
  readonly documentIndex: number;
  readonly fieldName: FieldName;
}

export interface ProposedFields {
  readonly fill: readonly Proposal[];
  readonly conflict: readonly Proposal[];
}

/** What the placed pictures propose, one value per field: into empty fields, or against what is there. */
export function proposeFields(
  document: CaseDocument,
  files: readonly StoredFile[],
  placements: Placements,
): ProposedFields {
  const readings = readingsOf(placements, files);
  const best = [...Map.groupBy(readings, ({ path }) => path).values()].flatMap((sources) =>
    sources.sort(bySurest).slice(0, 1),
  );
  const news = [...best.map(proposal), ...documentTypes(readings)].filter(
    ({ path, value }) => !sameText(value, valueAt(document, path)),
  );
  const isEmpty = ({ path }: Proposal) => isUntouched(document, path);
  return { fill: news.filter(isEmpty), conflict: news.filter((field) => !isEmpty(field)) };
}

const bySurest = (left: Reading, right: Reading) =>
  Number(left.needsReview) - Number(right.needsReview) || right.confidence - left.confidence;

function proposal({ path, value, confidence, needsReview, slot, ...source }: Reading): Proposal {
  const { fileId, documentIndex, fieldName } = source;
  return { path, value, confidence, needsReview, slot, fileId, documentIndex, fieldName };
}

const identityTypes: Partial<Record<DocumentKind, IdentityDocumentType>> = {
  'id-portrait': 'residentId',
  'residence-permit-portrait': 'residencePermit',
  'permanent-residence-card': 'foreignPermanentResident',
};

const certificateTypes: Partial<Record<DocumentKind, CertificateType>> = {
  'business-license': 'businessLicense',
  'institution-certificate': 'institutionCertificate',
  'credit-code-certificate': 'socialCreditCertificate',
};

/** A number read from a card or certificate also says what sort of document it is. */
function documentTypes(readings: readonly Reading[]): Proposal[] {
  return readings.flatMap((reading) => {
    const person = personOfSlot(reading.slot);
    const [path, value] =
      person === null
        ? (['organization.certificate.type', certificateTypes[reading.kind]] as const)
        : ([`${person}.document.type`, identityTypes[reading.kind]] as const);
    const isNumber = reading.fieldName === 'idNumber' || reading.fieldName === 'creditCode';
    return isNumber && value !== undefined ? [{ ...proposal(reading), path, value, needsReview: false }] : [];
  });
}

/** Whether nobody has said anything there: the usual sort of document that no number goes with counts as that. */
function isUntouched(document: CaseDocument, path: TargetPath): boolean {
  const { organization, legalPerson, administrator } = document;
  switch (path) {
    case 'organization.certificate.type':
      return organization.certificate.type === 'businessLicense' && organization.creditCode.trim() === '';
    case 'legalPerson.document.type':
      return isUsual(legalPerson.document);
    case 'administrator.document.type':
      return isUsual(administrator.document);
    default:
      return valueAt(document, path).trim() === '';
  }
}

const isUsual = ({ type, number }: IdentityDocument) => type === 'residentId' && number.trim() === '';
