/**
 * What `npm test` runs first: makes sure that there is a browser, fonts and a build, and says what it does.
 * Quick when everything is there.
 */
import { BuildFailure, buildIfStale } from '../electron/build.ts';
import { aptGet, canInstall, type Installer } from './prepare/apt.ts';
import { missingPackages, neededToTest } from './prepare/machine.ts';

function say(line: string): void {
  process.stdout.write(`prepare: ${line}\n`);
}

async function installMissing(installer: Installer, missing: readonly string[]): Promise<void> {
  say(`installing ${missing.join(', ')} (a few minutes the first time)`);
  const failure = await aptGet(installer, missing, (name) => say(`installed ${name}`));
  if (failure) say(`apt-get did not finish: ${failure}`);
}

/** Whether the tests can run here. */
async function prepareMachine(): Promise<boolean> {
  const missing = missingPackages();
  if (missing.length === 0) return true;
  const installer = canInstall();
  if (installer) await installMissing(installer, missing);
  const still = installer ? missingPackages() : missing;
  if (still.length === 0) return true;
  say(`missing here; as root: apt-get install --no-install-recommends ${still.join(' ')}`);
  const essential = still.some((name) => neededToTest.has(name));
  if (!essential) say('going on without them: invented pictures are drawn with the fonts that are here');
  return !essential;
}

async function prepareBuild(): Promise<boolean> {
  try {
    await buildIfStale(() => say('building the application'));
    return true;
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    process.stderr.write(error.message);
    return false;
  }
}

const ready = (await prepareMachine()) && (await prepareBuild());
process.exitCode = ready ? 0 : 1;
