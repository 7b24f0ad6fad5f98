/**
 * Goes to the folder the person typed the command in, so that relative paths mean what they say: npm runs
 * its scripts in the project's folder. `script` is the npm script this program is started by.
 */
export function enterCallerDirectory(script: string): void {
  const { INIT_CWD: typedIn, npm_lifecycle_event: running } = process.env;
  if (running === script && typedIn !== undefined) process.chdir(typedIn);
}
