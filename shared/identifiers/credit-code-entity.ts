/** What kind of body the first two characters of a credit code say its owner is. */
export type EntityForm =
  | 'enterprise'
  | 'sole-proprietor'
  | 'cooperative'
  | 'government'
  | 'institution'
  | 'mass-organization'
  | 'social-organization'
  | 'law-firm'
  | 'religious'
  | 'trade-union'
  | 'rural-collective'
  | 'military';

/** By department (first character) and kind (second); a department alone stands for the rest of its kinds. */
const forms: Readonly<Record<string, EntityForm>> = {
  11: 'government',
  12: 'institution',
  13: 'mass-organization',
  31: 'law-firm',
  5: 'social-organization',
  7: 'religious',
  8: 'trade-union',
  91: 'enterprise',
  92: 'sole-proprietor',
  93: 'cooperative',
  A: 'military',
  N: 'rural-collective',
};

/**
 * What the code says about the form of its owner, from its first two characters. Published tables differ in
 * the rarer departments, so this is for hints only; `undefined` where they do not agree or say nothing.
 */
export function entityForm(creditCode: string): EntityForm | undefined {
  return forms[creditCode.slice(0, 2)] ?? forms[creditCode.slice(0, 1)];
}
