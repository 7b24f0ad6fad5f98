/** Whether a field of the case holds a person's data, which does not stay on the clipboard. */
export function isPersonal(path: string): boolean {
  return /^(?:legalPerson|administrator)\.(?:name|mobile|email|document\.number)$/.test(path);
}
