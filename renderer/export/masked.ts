/** Numbers of identity documents: nobody who looks over a shoulder should read them off. */
export const isPersonal = (path: string): boolean => path.endsWith('.document.number');

const shownAtEnds = 3;

/** The value with its middle hidden, at its own length; a short one is hidden whole. */
export function masked(value: string): string {
  const characters = [...value];
  const isHidden = (index: number) =>
    characters.length <= 3 * shownAtEnds || (index >= shownAtEnds && index < characters.length - shownAtEnds);
  return characters.map((character, index) => (isHidden(index) ? '•' : character)).join('');
}
