/** The letter exactly as it prints, beside the fields it is made of. */
export function LetterPanel() {
  return null;
}
