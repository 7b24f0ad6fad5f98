import { extname } from 'node:path';
import { messages } from '../../../shared/messages/index.ts';
import type { PackagedMaterial, PlannedMaterial } from '../../../shared/model/package.ts';
import { type Problem, ProblemError } from '../../../shared/model/problem.ts';
import type { DocumentKind, RecognizedDocument } from '../../../shared/model/recognition.ts';
import { packagePaths } from '../../../shared/package/plan.ts';
import type { PlannedFile } from '../../../shared/package/planned-file.ts';
import { checkPackageSize, type PackagePart, packagePart } from './assembly.ts';
import type { ConversionOrder, Converted } from './conversion.ts';
import type { Converter } from './converter.ts';
import { byteSize } from './papers/byte-size.ts';

type Source = NonNullable<PlannedMaterial['source']>;
type Target = NonNullable<PlannedMaterial['target']>;

export interface MaterialsOrder {
  readonly materials: readonly PlannedMaterial[];
  readonly files: readonly PlannedFile[];
  /** The bytes of a file, as the case document names it. Throws ProblemError. */
  readonly read: (reference: string) => Promise<Uint8Array>;
  readonly watermark: { readonly text: string; readonly fontFile: string };
  readonly converter: Converter;
  readonly signal: AbortSignal;
  /** Called after each paper, with how many are done. */
  readonly onDone: (count: number) => void;
}

interface Made {
  readonly material: PackagedMaterial;
  readonly part: PackagePart | null;
}

const texts = messages.uploadPackage;

/**
 * Makes the file of each paper, one after another. What fails says so for itself and keeps none of the others
 * from being made; only a cancelled signal and a package too large throw.
 */
export async function makeMaterials(order: MaterialsOrder): Promise<Made[]> {
  const made: Made[] = [];
  let bytes = 0;
  for (const material of order.materials) {
    const one = await makeMaterial(material, order);
    bytes += one.part?.bytes ?? 0;
    checkPackageSize(bytes);
    made.push(one);
    order.onDone(made.length);
  }
  return made;
}

async function makeMaterial(material: PlannedMaterial, order: MaterialsOrder): Promise<Made> {
  const { source, target } = material;
  if (source === null) return { material: { ...material, outcome: 'missing', made: null }, part: null };
  if (target === null) return failed(material);
  try {
    const bytes = await order.read(source.reference);
    const { format } = target;
    const file =
      format === 'unchanged'
        ? unchanged(bytes, target)
        : await order.converter.convert(
            bytes,
            conversionOf(source, { ...target, format }, order),
            order.signal,
          );
    return file === null ? original(material, source, target, bytes) : converted(material, target, file);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.code === 'cancelled') throw error;
    return failed(material, { ...error.problem, file: source.name, field: `files.${material.slot}` });
  }
}

function unchanged(bytes: Uint8Array, { maximumBytes }: Target) {
  return bytes.length <= maximumBytes ? { bytes, pages: 1, pixels: null } : null;
}

function conversionOf(
  source: Source,
  target: Target & Pick<ConversionOrder, 'format'>,
  order: MaterialsOrder,
): ConversionOrder {
  const { format, maximumBytes, maximumEdge } = target;
  const shown = documentOf(source, order.files);
  return {
    format,
    maximumBytes,
    maximumEdge,
    outline: shown?.outline ?? null,
    isCard: shown !== undefined && cardKinds.has(shown.kind),
    watermark: target.watermark ? order.watermark : null,
  };
}

const cardKinds: ReadonlySet<DocumentKind> = new Set([
  'id-portrait',
  'id-emblem',
  'residence-permit-portrait',
  'residence-permit-emblem',
  'permanent-residence-card',
]);

function documentOf(source: Source, files: readonly PlannedFile[]): RecognizedDocument | undefined {
  if (source.documentIndex === null) return undefined;
  const file = files.find(({ reference }) => reference === source.reference);
  return file?.recognition?.documents[source.documentIndex];
}

interface MadeFile extends Pick<Converted, 'bytes' | 'pages'> {
  readonly pixels: Converted['pixels'] | null;
}

function converted(material: PlannedMaterial, { name }: Target, file: MadeFile): Made {
  const part = packagePart(packagePaths.material(name), material.slot, file.bytes);
  const { pages, pixels } = file;
  return {
    material: { ...material, outcome: 'made', made: { name, bytes: part.bytes, pages, pixels } },
    part,
  };
}

/** The file itself goes in, under a name that does not look like one that fits. */
function original(material: PlannedMaterial, source: Source, target: Target, bytes: Uint8Array): Made {
  const stem = target.name.slice(0, -extname(target.name).length);
  const name = `${stem}-original${extname(source.name)
    .toLowerCase()
    .replace(/[^a-z0-9.]/g, '')}`;
  const problem: Problem = {
    code: 'cannot-fit',
    ...texts.cannotFit(material.title, byteSize(target.maximumBytes)),
    field: `files.${material.slot}`,
    file: source.name,
  };
  return {
    material: {
      ...material,
      target: { ...target, name },
      problems: [...material.problems, problem],
      outcome: 'original',
      made: null,
    },
    part: packagePart(packagePaths.material(name), material.slot, bytes),
  };
}

function failed(material: PlannedMaterial, problem?: Problem): Made {
  const problems = problem === undefined ? material.problems : [...material.problems, problem];
  return { material: { ...material, target: null, problems, outcome: 'failed', made: null }, part: null };
}
