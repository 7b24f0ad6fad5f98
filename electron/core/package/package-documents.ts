import { messages } from '../../../shared/messages/index.ts';
import type { PackagedMaterial, PackagePlan } from '../../../shared/model/package.ts';
import { type PlanInput, packagePaths } from '../../../shared/package/plan.ts';
import { requestsOf } from '../../../shared/package/requests.ts';
import type { LetterFont } from '../letter/fonts.ts';
import { factsOfPart, manifestFormat, type PackagePart, packagePart } from './assembly.ts';
import { checkReport } from './papers/check-report.ts';
import { drawPaper } from './papers/draw-paper.ts';
import { fillInSheet } from './papers/fill-in-sheet.ts';

interface DocumentsOrder extends PlanInput {
  readonly materials: readonly PackagedMaterial[];
  readonly findings: PackagePlan['findings'];
  readonly problems: PackagePlan['problems'];
  readonly unresolved: boolean;
  /** What has been made of the materials. */
  readonly parts: readonly PackagePart[];
  readonly font: LetterFont;
  readonly now: Date;
}

/** Everything of a package: the materials, then what comes with them; the manifest last, for it lists the others. */
export async function packageDocuments(order: DocumentsOrder): Promise<PackagePart[]> {
  const { font, now } = order;
  const parts = [
    ...order.parts,
    packagePart(packagePaths.sheet, 'fillInSheet', await drawPaper(fillInSheet(order), font, now)),
    packagePart(packagePaths.report, 'checkReport', await drawPaper(checkReport(order), font, now)),
    ...requestsOf(order).map(({ operation, ...request }) =>
      packagePart(
        packagePaths.request(operation),
        'request',
        json({ operation, ...request, note: messages.uploadPackage.requestNote }),
      ),
    ),
  ];
  return [...parts, packagePart(packagePaths.manifest, 'manifest', json(manifestOf(order, parts)))];
}

function manifestOf({ pack, materials, unresolved, now }: DocumentsOrder, parts: readonly PackagePart[]) {
  return {
    format: manifestFormat,
    platform: { id: pack.id, name: pack.name, rulesAsOf: pack.asOf },
    madeAt: now.toISOString(),
    unresolved,
    files: parts.map(factsOfPart),
    missing: materials
      .filter(({ outcome }) => outcome === 'missing')
      .map(({ id, title, slot, need }) => ({ id, title, slot, need })),
  };
}

const json = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
