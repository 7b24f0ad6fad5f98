import type { KnownKind } from '../../../../shared/model/recognition.ts';
import type { ReadLine } from '../read/read-line.ts';
import { locateBusinessLicense } from './business-license.ts';
import { locateIdEmblem } from './id-emblem.ts';
import { locateIdPortrait } from './id-portrait.ts';
import type { Place } from './place.ts';

const locators: Record<KnownKind, (lines: readonly ReadLine[]) => Place[]> = {
  'id-portrait': locateIdPortrait,
  'id-emblem': locateIdEmblem,
  'business-license': locateBusinessLicense,
  'institution-certificate': locateBusinessLicense,
  'credit-code-certificate': locateBusinessLicense,
  'residence-permit-portrait': locateIdPortrait,
  'residence-permit-emblem': locateIdEmblem,
  'permanent-residence-card': locateIdPortrait,
};

/** Where the fields of a document of this kind stand among its lines. */
export const locate = (kind: KnownKind, lines: readonly ReadLine[]): Place[] => locators[kind](lines);
