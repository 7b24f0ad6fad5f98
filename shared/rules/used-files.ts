import { type FileSlot, fileSlotSchema } from '../model/case-document.ts';
import type { FileFacts } from '../model/file-facts.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { pathsOf, textAt } from './paths.ts';
import type { RuleContext } from './rule.ts';

/** What a platform accepts as an upload at one place. */
export type FileRule = RulePack['files']['pictures'];

/** One file at one place of the form. */
export interface UsedFile {
  /** `files.certificate`, `files.other.0` */
  readonly path: string;
  /** The platform's word for the place. */
  readonly label: string;
  /** Of papers, and not of a person's card. */
  readonly isPaper: boolean;
  readonly rule: FileRule;
  /** `undefined` for a file that the case names and nobody knows. */
  readonly facts: FileFacts | undefined;
}

const papers: ReadonlySet<FileSlot | 'other'> = new Set(['certificate', 'letterScan', 'trademark', 'other']);

/** What the platform accepts at a slot: its own rule where it has one. */
export function fileRuleOf({ files }: RulePack, slot: FileSlot | 'other'): FileRule {
  return slot === 'other' ? files.attachments : (files.slots[slot] ?? files.pictures);
}

/** Every file of the case at a place the platform asks for. Empty where nothing is known of files. */
export function usedFiles({ document, pack, fields, files }: RuleContext): UsedFile[] {
  if (files === undefined) return [];
  const known = new Map(files.map((facts) => [facts.reference, facts]));
  return fields.flatMap(({ at, label }) => {
    const [root, name] = at.split('.');
    const slot = name === 'other' ? name : fileSlotSchema.safeParse(name).data;
    if (root !== 'files' || slot === undefined) return [];
    return pathsOf(document, slot === 'other' ? 'files.other.*' : at)
      .map((path) => ({ path, reference: textAt(document, path) }))
      .filter(({ reference }) => reference !== '')
      .map(({ path, reference }) => ({
        path,
        label,
        isPaper: papers.has(slot),
        rule: fileRuleOf(pack, slot),
        facts: known.get(reference),
      }));
  });
}

/** Those of them that are there and can be read. */
export function readableFiles(context: RuleContext): (UsedFile & { readonly facts: FileFacts })[] {
  return usedFiles(context).flatMap((used) =>
    used.facts?.state === 'readable' ? [{ ...used, facts: used.facts }] : [],
  );
}
