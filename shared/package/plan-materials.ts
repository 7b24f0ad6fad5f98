import { messages } from '../messages/index.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { PlannedMaterial } from '../model/package.ts';
import type { Problem } from '../model/problem.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { fileRuleOf } from '../rules/used-files.ts';
import { targetName } from './file-names.ts';
import { extensionOf, formatFor, limitsFor } from './file-target.ts';
import type { PlannedFile } from './planned-file.ts';
import { documentsOf } from './shown-document.ts';
import { type WantedPaper, wantedPapers } from './wanted-papers.ts';

const texts = messages.uploadPackage;

export interface MaterialsInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  readonly files: readonly PlannedFile[];
  /** Whether a note of use is printed across copies. */
  readonly watermark: boolean;
}

/** Every paper the platform asks of this case, in its order: which file serves for it, and what that becomes. */
export function planMaterials({ document, pack, files, watermark }: MaterialsInput): PlannedMaterial[] {
  const documentIndexOf = documentsOf(document, files);
  let number = 0;
  return wantedPapers(document, pack).map(({ reference, ...paper }) => {
    const nothing = { ...paper, source: null, target: null };
    if (reference === '') return { ...nothing, problems: missingProblems(paper) };
    const file = files.find((candidate) => candidate.reference === reference);
    if (file === undefined || file.state === 'missing') {
      return { ...nothing, problems: [sourceMissing(paper, file?.name)] };
    }
    const { name, mediaType, bytes } = file;
    const documentIndex = documentIndexOf(paper.slot, reference);
    const source = { reference, name, mediaType, bytes, documentIndex };
    const format = formatFor(pack, paper.slot, mediaType);
    if (format === undefined) return { ...paper, source, target: null, problems: [noFormat(paper, pack)] };
    number += 1;
    const target = {
      name: targetName(number, paper.id, extensionOf(format, name), fileRuleOf(pack, paper.slot).name),
      format,
      ...limitsFor(pack, paper.slot),
      // The letter and pictures of screens are proof only as they stand.
      watermark: watermark && paper.slot !== 'letterScan' && paper.slot !== 'trademark',
    };
    return { ...paper, source, target, problems: [] };
  });
}

type Paper = Omit<WantedPaper, 'reference'>;

const fieldOf = ({ slot }: Paper) => `files.${slot}`;

/** The package is where a letter that was to be made later is due. */
function missingProblems(paper: Paper): Problem[] {
  if (paper.need !== 'required' && paper.need !== 'later') return [];
  return [{ code: 'material-missing', ...texts.materialMissing(paper.title), field: fieldOf(paper) }];
}

/** @param name the file's own, where it is still known */
function sourceMissing(paper: Paper, name: string | undefined): Problem {
  return {
    code: 'file-missing',
    ...texts.sourceMissing(paper.title, name),
    field: fieldOf(paper),
    ...(name === undefined ? {} : { file: name }),
  };
}

function noFormat(paper: Paper, pack: RulePack): Problem {
  const { formats } = fileRuleOf(pack, paper.slot);
  const accepted = formats === 'unknown' ? '' : formats.join(texts.separator).toUpperCase();
  return { code: 'material-format', ...texts.noFormat(paper.title, accepted), field: fieldOf(paper) };
}
