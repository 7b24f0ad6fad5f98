const separators = /[、，,；;\n\r\t]+/;

/** The names in a pasted list, without 【】 around them, in order, each once. */
export function signatureNames(pasted: string): string[] {
  const names = pasted.split(separators).map((name) => name.replaceAll(/[【】]/g, '').trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
