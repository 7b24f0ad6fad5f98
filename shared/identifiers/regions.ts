/** First two digits of a resident ID: provinces, regions and the codes of Hong Kong, Macau and Taiwan. */
const provinces = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 ' +
    '50 51 52 53 54 61 62 63 64 65 71 81 82 83'
  ).split(' '),
);

/** Whether a two-digit code is a province. Longer codes are not judged: abolished counties live on in cards. */
export function isProvince(code: string): boolean {
  return provinces.has(code);
}
