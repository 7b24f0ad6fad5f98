export type LandlineResult =
  | {
      readonly ok: true;
      /** Area code, number and extension, joined by hyphens: `0571-88886666-801`. */
      readonly value: string;
    }
  | {
      readonly ok: false;
      /** `mobile`: a mobile number. `service-number`: 400 or 800. `area-code`: none. `form`: anything else. */
      readonly reason: 'mobile' | 'service-number' | 'area-code' | 'form';
    };

/** Area codes of three digits; all others have four. */
const shortAreaCode = /^0(10|2\d)/;

/**
 * Reads a landline number with area code (固定电话) and optional extension. Spaces, brackets, full-width
 * characters, +86 and 转 before the extension are accepted.
 */
export function parseLandline(text: string): LandlineResult {
  const bare = text
    .normalize('NFKC')
    .replace(/[\s()]+/gu, '')
    .replace(/[‐-―]/gu, '-')
    .replace(/(?:转|分机|ext\.?|[x#])-?/iu, '-')
    .replace(/^(?:\+|00)86-?0?/, '0');
  const digits = bare.replaceAll('-', '');
  if (/^0?1[3-9]\d{9}$/.test(digits)) return { ok: false, reason: 'mobile' };
  if (/^[48]00\d{7}$/.test(digits)) return { ok: false, reason: 'service-number' };
  if (/^[1-9]\d{2,3}-?\d{4}(-\d{1,6})?$/.test(bare)) return { ok: false, reason: 'area-code' };
  const areaLength = shortAreaCode.test(bare) ? 3 : 4;
  const area = bare.slice(0, areaLength);
  const match = /^-?(\d{3,4})-?(\d{4})(?:-(\d{1,6}))?$/.exec(bare.slice(areaLength));
  if (!/^0\d+$/.test(area) || match === null) return { ok: false, reason: 'form' };
  const [, head = '', tail = '', extension] = match;
  const parts = [area, head + tail, ...(extension === undefined ? [] : [extension])];
  return { ok: true, value: parts.join('-') };
}
