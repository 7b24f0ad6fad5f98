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
    .trim()
    .replace(/(?:转|分机|ext\.?|[x#])\s*/giu, '-')
    .replace(/^(?:\+|00)86[\s-]*(?:\(0\)|0)?(?=\(?\d)/, '0')
    .replace(/[()]/g, ' ')
    .trim()
    .replace(/[\s\-‐-―]+/gu, '-');
  const digits = bare.replaceAll('-', '');
  if (/^0?1[3-9]\d{9}$/.test(digits)) return { ok: false, reason: 'mobile' };
  if (/^[48]00\d{7}$/.test(digits)) return { ok: false, reason: 'service-number' };
  const area = shortAreaCode.test(digits) ? 3 : 4;
  const match = /^(0\d+?)-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(splitArea(bare, area));
  if (match !== null) {
    const [, code, number, extension] = match;
    return { ok: true, value: [code, number, extension].filter((part) => part !== undefined).join('-') };
  }
  return { ok: false, reason: /^\d{7,8}(-\d{1,6})?$/.test(bare) ? 'area-code' : 'form' };
}

/** Puts the hyphen behind the area code, wherever or whether it was typed. */
function splitArea(bare: string, length: number): string {
  if (!bare.startsWith('0')) return bare;
  const rest = bare.slice(length);
  return `${bare.slice(0, length)}-${rest.startsWith('-') ? rest.slice(1) : rest}`;
}
