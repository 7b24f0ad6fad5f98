import { manifestFormat, type PackagePart, packagePart } from '../../../electron/core/package/assembly.ts';

/** The parts of an invented package, its pictures of so many bytes. */
export function partsOf(size: number): PackagePart[] {
  const text = (content: string) => new TextEncoder().encode(content);
  return [
    packagePart('materials/01-certificate.jpg', 'certificate', new Uint8Array(size).fill(7)),
    packagePart('materials/02-letter.jpg', 'letterScan', new Uint8Array(size).fill(9)),
    packagePart('填写单.pdf', 'fillInSheet', text('%PDF-')),
    packagePart('requests/Sample.json', 'request', text('{}')),
    packagePart('manifest.json', 'manifest', text(JSON.stringify({ format: manifestFormat }))),
  ];
}
