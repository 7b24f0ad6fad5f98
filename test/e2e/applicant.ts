import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDrawingBoard } from '../fixtures/browser.ts';
import { capture, drawnWidth } from '../fixtures/camera/capture.ts';
import { type DocumentValues, drawDocument } from '../fixtures/drawing/document.ts';
import { installedFonts } from '../fixtures/fonts.ts';
import { createRandom } from '../fixtures/random.ts';
import { inventLicense, type License } from '../fixtures/values/companies.ts';
import { type IdCard, inventIdCard } from '../fixtures/values/people.ts';

/** One invented applicant and the photos they would send. */
export interface Applicant {
  readonly license: License;
  readonly legalPerson: IdCard;
  readonly administrator: IdCard;
  /** Files: the licence, the legal person's card on one page, the administrator's two sides. */
  readonly photos: readonly string[];
}

/** Draws an applicant's papers, scanned, into `directory`. */
export async function drawApplicant(directory: string, seed = 'applicant'): Promise<Applicant> {
  await mkdir(directory, { recursive: true });
  const random = createRandom(seed);
  const legalPerson = inventIdCard(random.fork('legal'), { name: '陈志远' });
  const administrator = inventIdCard(random.fork('administrator'), { name: '林晓芸', sex: '女' });
  const license = inventLicense(random.fork('license'), {
    companyName: '杭州云帆网络科技有限公司',
    legalPersonName: legalPerson.name,
  });
  const board = await openDrawingBoard();
  try {
    const fonts = installedFonts();
    const photograph = async (
      name: string,
      condition: 'scan' | 'both-sides',
      ...values: DocumentValues[]
    ) => {
      const setting = random.fork(name);
      const drawn = [];
      for (const value of values) {
        const width = drawnWidth(value.kind, condition, setting);
        drawn.push(await drawDocument({ board, fonts, random: setting.fork(value.kind) }, value, { width }));
      }
      const { bytes, extension } = await capture(drawn, condition, { board, fonts, random: setting });
      const file = join(directory, `${name}.${extension}`);
      await writeFile(file, bytes);
      return file;
    };
    return {
      license,
      legalPerson,
      administrator,
      photos: [
        await photograph('licence', 'scan', { kind: 'business-license', license }),
        await photograph(
          'legal-person',
          'both-sides',
          { kind: 'id-portrait', card: legalPerson },
          { kind: 'id-emblem', card: legalPerson },
        ),
        await photograph('administrator-1', 'scan', { kind: 'id-portrait', card: administrator }),
        await photograph('administrator-2', 'scan', { kind: 'id-emblem', card: administrator }),
      ],
    };
  } finally {
    await board.close();
  }
}
