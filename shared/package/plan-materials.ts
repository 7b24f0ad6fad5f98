import { messages } from '../messages/index.ts';
import type { CaseDocument } from '../model/case-document.ts';
import type { StoredFile } from '../model/case-record.ts';
import type { PlannedMaterial } from '../model/package.ts';
import type { Problem } from '../model/problem.ts';
import type { RulePack } from '../model/rule-pack.ts';
import { targetName } from './file-names.ts';
import { extensionOf, fileRuleOf, formatFor, limitsFor } from './file-target.ts';
import { documentsOf } from './shown-document.ts';
import { type WantedPaper, wantedPapers } from './wanted-papers.ts';

const texts = messages.uploadPackage;

export interface MaterialsInput {
  readonly document: CaseDocument;
  readonly pack: RulePack;
  /** The files of the case, their ids as the document names them. */
  readonly files: readonly StoredFile[];
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
    const file = files.find(({ id }) => id === reference);
    if (file === undefined || file.problem?.code === 'file-missing') {
      return { ...nothing, problems: [sourceMissing(paper, file?.name ?? reference)] };
    }
    const { name, mediaType, bytes } = file;
    const documentIndex = documentIndexOf(paper.slot, reference);
    const source = { reference, name, mediaType, bytes, documentIndex };
    const format = formatFor(pack, paper.slot, mediaType);
    if (format === undefined) return { ...paper, source, target: null, problems: [noFormat(paper, pack)] };
    number += 1;
    const target = {
      name: targetName(number, paper.id, extensionOf[format], fileRuleOf(pack, paper.slot).name),
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

function sourceMissing(paper: Paper, file: string): Problem {
  return { code: 'file-missing', ...texts.sourceMissing(paper.title, file), field: fieldOf(paper), file };
}

function noFormat(paper: Paper, pack: RulePack): Problem {
  const { formats } = fileRuleOf(pack, paper.slot);
  const accepted = formats === 'unknown' ? '' : formats.join(texts.separator).toUpperCase();
  return { code: 'material-format', ...texts.noFormat(paper.title, accepted), field: fieldOf(paper) };
}
