import { basename, dirname, extname, join, resolve } from 'node:path';
import { messages } from '../../shared/messages/index.ts';
import type { PlannedFile } from '../../shared/package/planned-file.ts';
import { readOptions, UsageError } from '../command-options.ts';
import { makePackage } from '../core/package/make-package.ts';
import { checkTarget, writePackage } from '../core/package/write-package.ts';
import { resourcesDirectory } from '../project-root.ts';
import { readCaseFile } from './case-file.ts';
import { factsBeside } from './case-file-facts.ts';
import { readInputFile } from './input-file.ts';
import { say, writeLine } from './output.ts';
import { withRecognition } from './recognized-files.ts';
import { installedPacks, packOf, packOptions } from './rule-packs.ts';

const texts = messages.cli.usage;

/**
 * `pack`: the upload package of one case for one platform, one line about it. 1 when it was not made, or was
 * insisted on although a platform would refuse something in it.
 */
export async function pack(given: readonly string[]): Promise<number> {
  const options = readOptions(given, {
    ...packOptions,
    platform: { type: 'text' },
    output: { type: 'text', short: 'o' },
    crop: { type: 'flag' },
    watermark: { type: 'flag' },
    force: { type: 'flag' },
  });
  const [path, stray] = options.positionals;
  const platform = options.texts.get('platform');
  const output = options.texts.get('output');
  if (path === undefined) throw new UsageError(texts.required('CASE.json'));
  if (stray !== undefined) throw new UsageError(messages.hosts.usage.unknown(stray));
  if (platform === undefined) throw new UsageError(texts.required('--platform'));
  if (output === undefined) throw new UsageError(texts.required('-o DIR|FILE.zip'));

  const [document, packs] = await Promise.all([readCaseFile(path), installedPacks(options)]);
  const force = options.flags.has('force');
  const form = formOf(output);
  // Nobody should wait for a package that has no place to go. Insisted on, it may get another name.
  await checkTarget({ form, path: output, replace: force }).catch(async (problem: unknown) => {
    if (!force) throw problem;
    await checkTarget({ form, path: unresolvedName(output), replace: force });
  });
  const bytesOf = (reference: string) => readInputFile(resolve(dirname(path), reference));
  const facts = await factsBeside(path, document);
  const unread = facts.map((file): PlannedFile => ({ ...file, recognition: null }));
  const now = new Date();
  const { parts, materials, files, findings, problems, unresolved } = await makePackage({
    document,
    pack: packOf(packs, platform),
    files: options.flags.has('crop') ? await withRecognition(unread, bytesOf) : unread,
    watermark: options.flags.has('watermark'),
    insist: force,
    read: bytesOf,
    resourcesDirectory,
    now,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const told = { findings, problems: [...problems, ...materials.flatMap((material) => material.problems)] };
  if (parts === null) {
    for (const { message, action } of problems) say(`${message}${action}`);
    writeLine({ ok: false, output: null, files, ...told });
    return 1;
  }
  const target = unresolved ? unresolvedName(output) : output;
  await writePackage(parts, { form, path: target, replace: force }, now);
  writeLine({ ok: true, output: target, files, ...told });
  return unresolved ? 1 : 0;
}

const isZip = (path: string) => extname(path).toLowerCase() === '.zip';
const formOf = (path: string) => (isZip(path) ? 'zip' : 'folder');

/** The name says what is in it: in ASCII where it was given in ASCII. */
function unresolvedName(output: string): string {
  const extension = isZip(output) ? extname(output) : '';
  const stem = basename(output, extension);
  const { unresolvedSuffix, unresolvedSuffixAscii } = messages.uploadPackage;
  const suffix = /^[\x20-\x7e]*$/.test(stem) ? unresolvedSuffixAscii : unresolvedSuffix;
  return join(dirname(output), `${stem}${suffix}${extension}`);
}
