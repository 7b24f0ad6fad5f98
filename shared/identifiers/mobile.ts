import { firstNotMatching } from './characters.ts';

type Carrier = 'mobile' | 'unicom' | 'telecom' | 'broadcast';
type SegmentUse = 'person' | 'virtual' | 'device' | 'satellite';

export type MobileResult =
  | {
      readonly ok: true;
      /** Eleven digits without country code. */
      readonly value: string;
      /** Who was assigned the segment; the number may have been ported since. */
      readonly carrier: Carrier | undefined;
      readonly use: SegmentUse;
    }
  | {
      readonly ok: false;
      readonly reason: 'length' | 'character' | 'segment';
      readonly normalized: string;
      /** 0-based index of the character that looks wrong. */
      readonly at?: number;
    };

/** Segments by prefix, the longest prefix counts (工信部号段 as of 2019-12-24). */
const segments: readonly (readonly [prefixes: string, carrier: Carrier, use: SegmentUse])[] = [
  ['133 149 153 173 177 180 181 189 190 191 193 199', 'telecom', 'person'],
  ['134 135 136 137 138 139 147 150 151 152 157 158 159', 'mobile', 'person'],
  ['172 178 182 183 184 187 188 195 197 198', 'mobile', 'person'],
  ['130 131 132 145 155 156 166 175 176 185 186 196', 'unicom', 'person'],
  ['192', 'broadcast', 'person'],
  ['162 1700 1701 1702', 'telecom', 'virtual'],
  ['165 1703 1705 1706', 'mobile', 'virtual'],
  ['167 171 1704 1707 1708 1709', 'unicom', 'virtual'],
  ['1410', 'telecom', 'device'],
  ['1440 148', 'mobile', 'device'],
  ['140 146', 'unicom', 'device'],
  ['1349 174', 'telecom', 'satellite'],
];

const byPrefix = new Map(
  segments.flatMap(([prefixes, carrier, use]) =>
    prefixes.split(' ').map((prefix) => [prefix, { carrier, use }] as const),
  ),
);

/** Half-width, without spaces, hyphens and the country code +86, 0086 or 86. Idempotent. */
export function normalizeMobile(text: string): string {
  const bare = text.normalize('NFKC').replace(/[\s\-‐-―()]+/gu, '');
  return bare.replace(/^(?:\+86|0086|86(?=1\d{10}$))+/, '');
}

/** Reads a mobile number of mainland China: eleven digits, 13–19 first. */
export function parseMobile(text: string): MobileResult {
  const normalized = normalizeMobile(text);
  const strange = firstNotMatching(normalized, /\d/);
  if (strange >= 0) return { ok: false, reason: 'character', normalized, at: strange };
  if (normalized.length !== 11) return { ok: false, reason: 'length', normalized };
  if (!/^1[3-9]/.test(normalized)) {
    return { ok: false, reason: 'segment', normalized, at: normalized.startsWith('1') ? 1 : 0 };
  }
  const segment = byPrefix.get(normalized.slice(0, 4)) ?? byPrefix.get(normalized.slice(0, 3));
  return { ok: true, value: normalized, carrier: segment?.carrier, use: segment?.use ?? 'person' };
}
