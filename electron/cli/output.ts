/** Writes one JSON value on a line of its own to the standard output. */
export function writeLine(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Writes a sentence for a person to the standard error stream. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
