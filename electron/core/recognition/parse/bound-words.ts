/** What readers make of 凤; before 凰, which stands after nothing else that looks like it, it is no other character. */
const phoenix = /[风夙凡](?=凰)/gu;

/** A text with 凤凰 as it is written, where readers saw 风凰; `undefined` where there is nothing to put right. */
export function withBoundWords(text: string): string | undefined {
  const written = text.replace(phoenix, '凤');
  return written === text ? undefined : written;
}
