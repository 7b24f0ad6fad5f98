const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const characters = '10X98765432';

/** Check character of 17 digits (GB 11643, ISO 7064 MOD 11-2); `undefined` when they are not 17 digits. */
export function citizenCheckCharacter(digits: string): string | undefined {
  if (!/^\d{17}$/.test(digits)) return undefined;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return characters.charAt(sum % 11);
}
