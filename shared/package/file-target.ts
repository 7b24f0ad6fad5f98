import type { PackageFormat, PlannedMaterial } from '../model/package.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { ifKnown } from '../model/rule-pack-group.ts';
import { fileRuleOf } from '../rules/used-files.ts';

type Slot = PlannedMaterial['slot'];

/** What all platforms take that published a limit: 2 MB, in the smaller of the two ways to count it. */
const safeBytes = 2_000_000;

/** Papers that some platforms take and that are not converted. */
const officeFormats: Readonly<Record<string, 'doc' | 'docx' | 'zip' | 'rar'>> = {
  'application/msword': 'doc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/zip': 'zip',
  'application/vnd.rar': 'rar',
};

/** Which format a file is made in for its place; `undefined` where the platform takes none that can be made. */
export function formatFor(pack: RulePack, slot: Slot, mediaType: string): PackageFormat | undefined {
  const accepted = ifKnown(fileRuleOf(pack, slot).formats) ?? ['jpeg'];
  const takesPdf =
    accepted.includes('pdf') && !(slot === 'letterScan' && pack.letter.upload.form === 'image');
  const office = officeFormats[mediaType];
  if (office !== undefined) return accepted.includes(office) ? 'unchanged' : undefined;
  // Pages stay together in the one form that is made for them.
  if (mediaType === 'application/pdf' && takesPdf) return 'pdf';
  if (accepted.includes('jpeg')) return 'jpeg';
  if (accepted.includes('png')) return 'png';
  return takesPdf ? 'pdf' : undefined;
}

const extensions = { jpeg: '.jpg', png: '.png', pdf: '.pdf' } as const;

/** @param name of the file it is made from, which one that stays unchanged keeps the extension of */
export function extensionOf(format: PackageFormat, name: string): string {
  return format === 'unchanged'
    ? (/\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '')
    : extensions[format];
}

interface FileLimits {
  readonly maximumBytes: number;
  readonly limitKnown: boolean;
  readonly maximumEdge: number | null;
}

/** How large a file may be for its place. */
export function limitsFor(pack: RulePack, slot: Slot): FileLimits {
  const { maximumBytes, maximumEdge } = fileRuleOf(pack, slot);
  const known = ifKnown(maximumBytes);
  return {
    maximumBytes: known ?? safeBytes,
    limitKnown: known !== undefined,
    maximumEdge: maximumEdge ?? null,
  };
}
