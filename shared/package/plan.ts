import { printedValues } from '../intake/printed.ts';
import { messages } from '../messages/index.ts';
import type { PackagePlan, PlannedMaterial } from '../model/package.ts';
import type { Problem } from '../model/problem.ts';
import { checkCase } from '../rules/check.ts';
import { fileNameOf } from './file-names.ts';
import { type MaterialsInput, planMaterials } from './plan-materials.ts';
import { requestsOf } from './requests.ts';
import { signedLetter } from './signed-letter.ts';

const texts = messages.uploadPackage;

export interface PlanInput extends MaterialsInput {
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** Where things stand in a package. */
export const packagePaths = {
  material: (name: string) => `materials/${name}`,
  request: (operation: string) => `requests/${operation}.json`,
  sheet: texts.sheetFile,
  report: texts.reportFile,
  manifest: 'manifest.json',
} as const;

/** What a package for one platform would hold. Pure: nothing is read or converted. */
export function planPackage(input: PlanInput): PackagePlan {
  const { document, pack, files, today } = input;
  const watermark = watermarkOf(input);
  const materials = planMaterials({ ...input, watermark: watermark.applied });
  const printed = printedValues(
    document,
    files.map((file) => ({ ...file, id: file.reference })),
  );
  const findings = [
    ...checkCase({ document, pack, today, files, printed }),
    ...signedLetter(document, files, pack).open,
  ];
  const refused: Problem = { code: 'watermark-refused', ...texts.watermarkRefused(pack.name) };
  const problems = input.watermark && watermark.policy === 'refused' ? [refused] : [];
  const unresolved =
    findings.some(({ severity }) => severity === 'error') ||
    materials.some(({ problems: own }) => own.length > 0);
  return {
    platform: pack.id,
    name: packageName(input, unresolved),
    materials,
    documents: [
      packagePaths.sheet,
      packagePaths.report,
      ...requestsOf({ document, pack, materials }).map(({ operation }) => packagePaths.request(operation)),
      packagePaths.manifest,
    ],
    watermark,
    findings,
    problems,
    unresolved,
  };
}

/** Name of the package without extension; it says when something in it is unresolved. */
export function packageName({ document, pack, today }: PlanInput, unresolved: boolean): string {
  const subject = document.organization.name.trim() || document.title.trim() || texts.unnamed;
  const day = today.replaceAll('-', '');
  return fileNameOf(texts.name([...subject].slice(0, 40).join(''), pack.name, day)) + suffixOf(unresolved);
}

const suffixOf = (unresolved: boolean) => (unresolved ? texts.unresolvedSuffix : '');

/** How many things a platform would refuse, in the case and among the papers. */
export function unresolvedCount(
  findings: PackagePlan['findings'],
  materials: readonly Pick<PlannedMaterial, 'problems'>[],
): number {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return errors + materials.reduce((sum, { problems }) => sum + problems.length, 0);
}

/** Off unless asked for: some platforms want a note of use on copies, others refuse it. */
function watermarkOf({ pack, watermark }: PlanInput): PackagePlan['watermark'] {
  const { policy } = pack.files.watermark;
  const applied = policy === 'required' || (watermark && policy !== 'refused');
  return { policy, applied, text: texts.noteOfUse(pack.name) };
}
