import { basename, extname } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import type { CaseDocument } from '../../shared/model/case-document.ts';
import { ProblemError } from '../../shared/model/problem.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { composeLetter } from '../core/letter/compose.ts';
import { type LetterFont, loadLetterFont } from '../core/letter/fonts.ts';
import { loadLetterTemplate } from '../core/letter/templates.ts';
import { resourcesDirectory } from '../project-root.ts';
import { readCaseFile } from './case-file.ts';
import { problemFrom } from './failure.ts';
import { writeLine } from './output.ts';
import { type OutputFiles, openOutput } from './output-files.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

interface Workshop {
  readonly packs: readonly RulePack[];
  readonly fonts: LetterFont;
  readonly output: OutputFiles;
}

/**
 * `letter`: one PDF for each case and platform, one line about each. A case that cannot be made keeps none
 * of the others from being made.
 */
export async function letter(given: readonly string[]): Promise<number> {
  const options = readOptions(given, { ...packOptions, output: { type: 'text', short: 'o' } });
  const paths = options.positionals;
  const folder = options.texts.get('output');
  if (paths.length === 0) throw new UsageError(texts.required('CASE.json'));
  if (folder === undefined) throw new UsageError(texts.required('-o DIR'));
  const [packs, fonts, output] = await Promise.all([
    installedPacks(options),
    loadLetterFont(resourcesDirectory),
    openOutput(folder),
  ]);
  let code = 0;
  for (const path of paths) {
    if (!(await makeLetters(path, { packs, fonts, output }))) code = 1;
  }
  return code;
}

/** Answers whether every letter of the case was made. */
async function makeLetters(path: string, workshop: Workshop): Promise<boolean> {
  try {
    const document = await readCaseFile(path);
    if (document.platforms.length === 0) {
      throw new ProblemError({ code: 'platform-unknown', ...messages.cli.noPlatform });
    }
    const made: boolean[] = [];
    for (const platform of document.platforms) {
      made.push(await makeLetter({ path, document, platform }, workshop));
    }
    return made.every(Boolean);
  } catch (error) {
    writeLine({ case: path, error: problemFrom(error) });
    return false;
  }
}

interface Order {
  readonly path: string;
  readonly document: CaseDocument;
  readonly platform: string;
}

async function makeLetter({ path, document, platform }: Order, workshop: Workshop): Promise<boolean> {
  try {
    const pack = packOf(workshop.packs, platform);
    const template = await loadLetterTemplate(resourcesDirectory, pack);
    const { bytes, pages, problems } = await composeLetter({
      document,
      platformName: pack.letter.template.platformName ?? pack.name,
      wantedParts: pack.letter.template.parts,
      template,
      fonts: workshop.fonts,
      now: new Date(),
    });
    const [problem] = problems;
    if (bytes === null) throw new ProblemError(problem ?? { code: 'internal', ...messages.cli.internal });
    const stem = basename(path, extname(path));
    const name = document.platforms.length === 1 ? stem : `${stem}-${platform}`;
    const file = await workshop.output.write(name, '.pdf', bytes);
    writeLine({ case: path, file, pages, bytes: bytes.length });
    return true;
  } catch (error) {
    writeLine({ case: path, platform, error: problemFrom(error) });
    return false;
  }
}
