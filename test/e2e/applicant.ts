import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentValues } from '../fixtures/drawing/document.ts';
import { createRandom } from '../fixtures/random.ts';
import { openStudio } from '../fixtures/studio.ts';
import { inventLicense, type License } from '../fixtures/values/companies.ts';
import { type IdCard, inventIdCard } from '../fixtures/values/people.ts';

/** One invented applicant and the photos they would send. */
export interface Applicant {
  readonly license: License;
  readonly legalPerson: IdCard;
  readonly administrator: IdCard;
  /** Files: the licence, the legal person's two sides on one page, the administrator's two sides. */
  readonly photos: readonly string[];
}

interface ApplicantOptions {
  readonly seed?: string;
  /** The legal person's name on their ID card, where it is not the one on the licence. */
  readonly nameOnCard?: string;
  /** Leaves the administrator's number off their ID card, as under a finger. */
  readonly withoutNumber?: boolean;
}

/** Draws an applicant's papers, scanned, into `directory`. */
export async function drawApplicant(
  directory: string,
  { seed = 'applicant', nameOnCard = '陈志远', withoutNumber = false }: ApplicantOptions = {},
): Promise<Applicant> {
  await mkdir(directory, { recursive: true });
  const random = createRandom(seed);
  const legalPerson = inventIdCard(random.fork('legal'), { name: nameOnCard });
  const invented = inventIdCard(random.fork('administrator'), { name: '林晓芸', sex: '女' });
  const administrator = withoutNumber ? { ...invented, idNumber: '' } : invented;
  const license = inventLicense(random.fork('license'), {
    companyName: '杭州云帆网络科技有限公司',
    legalPersonName: '陈志远',
  });
  const studio = await openStudio();
  const photograph = async (name: string, ...values: [DocumentValues, ...DocumentValues[]]) => {
    const condition = values.length > 1 ? 'both-sides' : 'scan';
    const { bytes, extension } = await studio.take({
      kind: values[0].kind,
      condition,
      seed: `${seed}/${name}`,
      values,
    });
    const file = join(directory, `${name}.${extension}`);
    await writeFile(file, bytes);
    return file;
  };
  const sides = (card: IdCard) =>
    [
      { kind: 'id-portrait', card },
      { kind: 'id-emblem', card },
    ] as const;
  const [portrait, emblem] = sides(administrator);
  try {
    return {
      license,
      legalPerson,
      administrator,
      photos: [
        await photograph('licence', { kind: 'business-license', license }),
        await photograph('legal-person', ...sides(legalPerson)),
        await photograph('administrator-portrait', portrait),
        await photograph('administrator-emblem', emblem),
      ],
    };
  } finally {
    await studio.close();
  }
}
