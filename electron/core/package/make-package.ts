import { join } from 'node:path';
import type { Progress } from '../../../shared/contract/procedure.ts';
import { messages } from '../../../shared/messages/index.ts';
import type { PackagePlan, PackageResult } from '../../../shared/model/package.ts';
import type { Problem } from '../../../shared/model/problem.ts';
import { type PlanInput, packageName, planPackage, unresolvedCount } from '../../../shared/package/plan.ts';
import { loadLetterFont } from '../letter/fonts.ts';
import { localDate } from '../local-date.ts';
import { checkPackageSize, factsOfPart, type PackagePart } from './assembly.ts';
import { startConverter } from './converter.ts';
import { type MaterialsOrder, makeMaterials } from './make-materials.ts';
import { packageDocuments } from './package-documents.ts';

export interface PackageOrder extends Omit<PlanInput, 'today'> {
  /** Make it although something is unresolved. */
  readonly insist: boolean;
  readonly read: MaterialsOrder['read'];
  readonly resourcesDirectory: string;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
}

/** A package as its parts, or why there is none. */
export interface MadePackage extends Omit<PackageResult, 'packageId'> {
  /** `null` where something is unresolved and nobody insisted. */
  readonly parts: readonly PackagePart[] | null;
}

const fontFile = 'NotoSerifCJKsc-Regular.otf';
/** Share of the way that converting takes. */
const converting = 0.9;

/**
 * Makes a package: materials converted, the papers that go with them, requests and manifest. Nothing is written.
 * Throws `cancelled`, `package-too-large`.
 */
export async function makePackage(order: PackageOrder): Promise<MadePackage> {
  const { now, resourcesDirectory, signal, onProgress } = order;
  const input: PlanInput = { ...order, today: localDate(now) };
  const plan = planPackage(input);
  if (plan.unresolved && !order.insist) return refused(plan);

  const converter = startConverter();
  try {
    const count = Math.max(1, plan.materials.length);
    onProgress({ ratio: 0, step: 'convert' });
    const made = await makeMaterials({
      materials: plan.materials,
      files: order.files,
      read: order.read,
      watermark: {
        text: plan.watermark.text,
        fontFile: join(resourcesDirectory, 'fonts', fontFile),
      },
      converter,
      signal,
      onDone: (done) => onProgress({ ratio: (converting * done) / count, step: 'convert' }),
    });
    const materials = made.map(({ material }) => material);
    const unresolved = unresolvedCount(plan.findings, materials) > 0;
    const result = { ...facts(plan), materials, unresolved, name: packageName(input, unresolved) };
    if (unresolved && !order.insist) {
      return { ...result, problems: [...plan.problems, blocked(plan, materials)], files: [], parts: null };
    }
    onProgress({ ratio: converting, step: 'papers' });
    const parts = made.flatMap(({ part }) => part ?? []);
    const font = await loadLetterFont(resourcesDirectory);
    signal.throwIfAborted();
    const all = await packageDocuments({ ...result, ...input, parts, font, now });
    checkPackageSize(all.reduce((sum, { bytes }) => sum + bytes, 0));
    onProgress({ ratio: 1, step: 'done' });
    return { ...result, files: all.map(factsOfPart), parts: all };
  } finally {
    converter.end();
  }
}

function facts({ materials: _, documents: __, ...rest }: PackagePlan) {
  return rest;
}

function blocked({ findings }: PackagePlan, materials: PackagePlan['materials']): Problem {
  const count = unresolvedCount(findings, materials);
  return { code: 'package-unresolved', ...messages.uploadPackage.blocked(count) };
}

/** Said at once: nobody waits for pictures that would not be used. */
function refused(plan: PackagePlan): MadePackage {
  return {
    ...facts(plan),
    materials: plan.materials.map((material) => ({
      ...material,
      outcome: material.source === null ? 'missing' : 'skipped',
      made: null,
    })),
    problems: [...plan.problems, blocked(plan, plan.materials)],
    files: [],
    parts: null,
  };
}
