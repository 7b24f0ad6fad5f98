const symbols = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * Check character of the first eight characters of an organization code (GB 11714): MOD 11 over values
 * 0–9, A–Z = 10–35. `undefined` when they are not eight such characters.
 */
export function organizationCheckCharacter(body: string): string | undefined {
  if (body.length !== weights.length) return undefined;
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    const value = symbols.indexOf(body.charAt(index));
    if (value < 0) return undefined;
    sum += value * weight;
  }
  const rest = 11 - (sum % 11);
  return rest === 11 ? '0' : rest === 10 ? 'X' : String(rest);
}

/** Whether nine characters are an organization code with a right check character. */
export function isOrganizationCode(code: string): boolean {
  return code.length === 9 && organizationCheckCharacter(code.slice(0, 8)) === code.charAt(8);
}
