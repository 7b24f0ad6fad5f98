export type PersonNameResult =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      /** `dot`: a look-alike of the middle dot. `short`: one character. `character`: cannot be in a name. */
      readonly reason: 'character' | 'dot' | 'space' | 'short';
      /** 0-based index, counted in characters of the trimmed name. */
      readonly at?: number;
      readonly suggestion?: string;
    };

const dots = /[•‧∙⋅・･．.﹒●]/gu;

/**
 * Reads a person's name as registered: Chinese characters with the middle dot 「·」 (U+00B7) of minority and
 * transliterated names, or Latin letters with spaces, hyphens, apostrophes and full stops.
 */
export function parsePersonName(text: string): PersonNameResult {
  const value = text.trim();
  const characters = Array.from(value);
  const chinese = /\p{Script=Han}/u.test(value);
  const allowed = chinese ? /[\p{Script=Han}·〇]/u : /[\p{Script=Latin}\p{Mark} .,'’·-]/u;
  const at = characters.findIndex((character) => !allowed.test(character));
  if (at >= 0) {
    const fixed = chinese ? value.replace(dots, '·').replace(/\s+/gu, '') : value;
    const reason = chinese && /\s/u.test(characters[at] ?? '') ? 'space' : 'character';
    const clean = fixed !== value && !Array.from(fixed).some((character) => !allowed.test(character));
    if (!clean) return { ok: false, reason, at };
    return { ok: false, reason: reason === 'space' ? 'space' : 'dot', at, suggestion: fixed };
  }
  return characters.length < 2 ? { ok: false, reason: 'short' } : { ok: true, value };
}
