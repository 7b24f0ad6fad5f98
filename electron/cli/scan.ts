import { messages } from '../../shared/messages/index.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { loadLetterFont } from '../core/letter/fonts.ts';
import { createRecognizer } from '../core/recognition/recognizer.ts';
import { checkScan } from '../core/scan/check-scan.ts';
import { resourcesDirectory } from '../project-root.ts';
import { readCaseFile } from './case-file.ts';
import { readInputFile } from './input-file.ts';
import { writeLine } from './output.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

/**
 * `scan`: what is wrong with the pictures of a signed letter, one line. Files in the order of the letter's pages.
 * 1 when a finding is an error.
 */
export async function scan(given: readonly string[]): Promise<number> {
  const options = readOptions(given, { ...packOptions, platform: { type: 'text' } });
  const [path, ...paths] = options.positionals;
  if (path === undefined) throw new UsageError(texts.required('CASE.json'));
  if (paths.length === 0) throw new UsageError(texts.required('FILE'));
  const [document, packs] = await Promise.all([readCaseFile(path), installedPacks(options)]);
  const platform = options.texts.get('platform') ?? document.platforms[0];
  if (platform === undefined) {
    throw new ProblemError({ code: 'platform-unknown', ...messages.cli.noPlatform });
  }
  const files: Uint8Array[] = [];
  for (const file of paths) files.push(await readInputFile(file));
  const recognizer = createRecognizer({ readers: ['paddle'] });
  try {
    const result = await checkScan({
      files,
      document,
      pack: packOf(packs, platform),
      resourcesDirectory,
      fonts: await loadLetterFont(resourcesDirectory),
      now: new Date(),
      examine: recognizer.examineScan,
    });
    writeLine(result);
    return result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  } finally {
    await recognizer.close();
  }
}
