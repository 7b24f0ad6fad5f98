import { type Purpose, signatureBasisSchema } from '../../model/case-document.ts';
import type { RulePack } from '../../model/rule-pack.ts';
import { ifKnown, type Known } from '../../model/rule-pack-group.ts';
import { basisPolicyOn } from '../basis-policy.ts';
import { fieldOf } from '../fields.ts';
import { type LimitValue, range, strictest } from './limit-value.ts';

export interface LimitInput {
  readonly purpose: Purpose;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

interface Limit {
  /** Where in the case document it matters. */
  readonly path: string;
  readonly of: (pack: RulePack, input: LimitInput) => LimitValue;
}

const notAsked: LimitValue = { kind: 'not-asked' };

const textLength =
  (path: string) =>
  (pack: RulePack, { purpose }: LimitInput): LimitValue => {
    const field = fieldOf(pack, path, purpose);
    return field === undefined ? notAsked : range('unknown', field.maxLength ?? 'unknown');
  };

function choices<Choice extends string>(list: Known<readonly Choice[]>): LimitValue {
  return list === 'unknown' ? { kind: 'unknown' } : { kind: 'choices', accepted: list, unclear: [] };
}

function demand(isDemanded: Known<boolean>): LimitValue {
  return isDemanded === 'unknown' ? { kind: 'unknown' } : { kind: 'demand', isDemanded };
}

function bases({ signatures }: RulePack, { today }: LimitInput): LimitValue {
  const policies = signatureBasisSchema.options.map((basis) => ({
    basis,
    policy: basisPolicyOn(signatures.bases[basis], today),
  }));
  const those = (wanted: string) =>
    policies.filter(({ policy }) => policy === wanted).map(({ basis }) => basis);
  return { kind: 'choices', accepted: those('accepted'), unclear: those('unknown') };
}

/** What the platform says of the letter, where it wants one for the purpose or may want one. */
const ofLetter =
  (limit: (letter: RulePack['letter']) => LimitValue) =>
  ({ letter }: RulePack, { purpose }: LimitInput): LimitValue =>
    ifKnown(letter.need.requiredFor)?.includes(purpose) === false ? notAsked : limit(letter);

const limits = {
  signatureLength: {
    path: 'signatures',
    of: ({ signatures: { length } }) => range(length.minimum, length.maximum),
  },
  signatureBasis: { path: 'signatures', of: bases },
  qualificationName: { path: 'qualificationName', of: textLength('qualificationName') },
  remark: { path: 'remark', of: textLength('remark') },
  pictureFormats: { path: 'files.certificate', of: ({ files }) => choices(files.pictures.formats) },
  pictureBytes: {
    path: 'files.certificate',
    of: ({ files }) => range('unknown', files.pictures.maximumBytes),
  },
  fileNameLength: {
    path: 'files.certificate',
    of: ({ files }) => range('unknown', files.pictures.name.maximumLength),
  },
  fileNameAscii: { path: 'files.certificate', of: ({ files }) => demand(files.pictures.name.asciiOnly) },
  letterPeriod: {
    path: 'authorization.validTo',
    of: ofLetter(({ validity }) => range(validity.minimumMonths, validity.maximumMonths)),
  },
  letterSignatures: {
    path: 'signatures',
    of: ofLetter(({ scope }) => range('unknown', scope.maximumSignatures)),
  },
  letterTemplate: {
    path: 'authorization',
    of: ofLetter(({ template: { policy } }) =>
      demand(policy === 'unknown' ? 'unknown' : policy === 'own-only'),
    ),
  },
  longTerm: {
    path: 'organization.certificate.validTo',
    of: ({ longTerm: { entry } }) =>
      entry === 'unknown' ? { kind: 'unknown' } : { kind: 'exact', value: entry },
  },
} as const satisfies Record<string, Limit>;

export type LimitId = keyof typeof limits;

/** Every limit that is compared, in the order of the editor. */
export const limitIds: readonly LimitId[] = [
  'signatureLength',
  'signatureBasis',
  'qualificationName',
  'remark',
  'pictureFormats',
  'pictureBytes',
  'fileNameLength',
  'fileNameAscii',
  'letterPeriod',
  'letterSignatures',
  'letterTemplate',
  'longTerm',
];

/** What a platform allows: lengths in characters, pictures in bytes, periods in months, dates `YYYY-MM-DD`. */
export function limitOf(id: LimitId, pack: RulePack, input: LimitInput): LimitValue {
  return limits[id].of(pack, input);
}

/** Where in the case document a limit matters. */
export function pathOfLimit(id: LimitId): string {
  return limits[id].path;
}

/** The safest common value of several platforms in one respect. */
export interface CommonLimit {
  readonly id: LimitId;
  /** Inside what every platform states; `undefined` where nothing satisfies all of them. */
  readonly common: LimitValue | undefined;
  /** Platforms that have not published theirs, so that the common value is no promise for them. */
  readonly unpublished: readonly RulePack[];
}

/** The strictest of each limit over all given platforms; what none of them asks for is left out. */
export function commonLimits(packs: readonly RulePack[], input: LimitInput): CommonLimit[] {
  return limitIds.flatMap((id) => {
    const values = packs.map((pack) => ({ pack, value: limitOf(id, pack, input) }));
    const common = strictest(values.map(({ value }) => value));
    if (common?.kind === 'not-asked') return [];
    const unpublished = values.filter(({ value }) => value.kind === 'unknown').map(({ pack }) => pack);
    return [{ id, common, unpublished }];
  });
}
