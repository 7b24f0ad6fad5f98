import type { KnownKind } from '../../../../shared/model/recognition.ts';
import type { ReadLine } from '../read/read-line.ts';
import { locateCertificate } from './certificate.ts';
import { locateIdEmblem } from './id-emblem.ts';
import { locateIdPortrait } from './id-portrait.ts';
import { locatePermanentResidenceCard } from './permanent-residence.ts';
import type { Place } from './place.ts';
import { readOnce } from './read-once.ts';
import { withoutWatermark } from './watermark.ts';

const locators: Record<KnownKind, (lines: readonly ReadLine[]) => Place[]> = {
  'id-portrait': locateIdPortrait,
  'id-emblem': locateIdEmblem,
  'business-license': locateCertificate,
  'institution-certificate': locateCertificate,
  'credit-code-certificate': locateCertificate,
  'residence-permit-portrait': locateIdPortrait,
  'residence-permit-emblem': locateIdEmblem,
  'permanent-residence-card': locatePermanentResidenceCard,
};

/** A line of which the reader believed no character is none: an ornament, or grain. */
const hardlyRead = 0.25;
const isPrint = ({ symbols }: ReadLine): boolean =>
  symbols.some(({ confidence }) => confidence >= hardlyRead);

/** Where the fields of a document of this kind stand among its lines. */
export const locate = (kind: KnownKind, lines: readonly ReadLine[]): Place[] =>
  locators[kind](readOnce(withoutWatermark(lines.filter(isPrint))));
