import type { PackageFacts } from '../../../electron/core/package/papers/package-facts.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { namedFiles } from '../../../shared/package/named-files.ts';
import { planPackage } from '../../../shared/package/plan.ts';
import type { PlannedFile } from '../../../shared/package/planned-file.ts';
import { aliyun, type Changes, today, validCase } from '../rules/fixture.ts';

/** A case for which every platform has all it asks, under file names that stand for its files. */
export function packableCase(changes: Changes = {}): CaseDocument {
  const document = validCase('other', changes);
  return {
    ...document,
    legalPerson: {
      ...document.legalPerson,
      document: { ...document.legalPerson.document, validFrom: '2015-06-01', validTo: 'long-term' },
    },
    authorization: { ...document.authorization, name: '云帆授权书' },
    files: {
      certificate: '执照.jpg',
      administratorIdPortrait: '管理员.jpg',
      administratorIdEmblem: '管理员 反面.jpg',
      legalPersonIdPortrait: '法人.jpg',
      legalPersonIdEmblem: '法人 反面.jpg',
      administratorHandheld: '手持.jpg',
      letterScan: '委托书.pdf',
      trademark: '',
      other: ['补充 1.jpg', '补充 2.jpg', '补充 3.jpg'],
    },
  };
}

/** What is known of the files a case names, all of them there. */
export function filesOf(document: CaseDocument, changes: Partial<PlannedFile> = {}): PlannedFile[] {
  return namedFiles(document).map((reference) => ({
    reference,
    name: reference,
    state: 'readable',
    mediaType: reference.endsWith('.pdf') ? 'application/pdf' : 'image/jpeg',
    bytes: 400_000,
    pixels: { width: 1600, height: 1100 },
    pages: 1,
    recognition: null,
    ...changes,
  }));
}

/** What the papers of a package are made from, with every file made that there is a target for. */
export function factsOf(document: CaseDocument, pack = aliyun, files = filesOf(document)): PackageFacts {
  const plan = planPackage({ document, pack, files, watermark: false, today });
  const materials = plan.materials.map((material) => {
    const { target } = material;
    const made = target && { name: target.name, bytes: 412_000, pages: 1, pixels: null };
    return { ...material, outcome: made === null ? ('missing' as const) : ('made' as const), made };
  });
  return { ...plan, document, pack, files, materials, today };
}
