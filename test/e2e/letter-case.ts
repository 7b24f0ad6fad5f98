import type { Page } from '@playwright/test';
import { messages } from '../../shared/messages/index.ts';
import { createRandom } from '../fixtures/random.ts';
import { inventLicense } from '../fixtures/values/companies.ts';
import type { Applicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { newCase, openPart, recognized } from './steps.ts';

const { editor } = messages;

/** Makes a complete case for someone else's signature from an applicant's photos and what photos do not say. */
export async function makeLetterCase(
  page: Page,
  applicant: Applicant,
  start = (): Promise<void> => newCase(page, 'other'),
): Promise<void> {
  const { license, legalPerson, administrator } = applicant;
  await start();
  await dropFiles(page, applicant.photos);
  await recognized(page, applicant.photos.length);
  await openPart(page, 'platform');
  await fill(page, { qualificationName: '云帆网络资质' });
  await openPart(page, 'organization');
  await fill(page, {
    'organization.name': license.companyName,
    'organization.creditCode': license.creditCode,
    'organization.certificate.validFrom': license.validFrom ?? license.foundedOn,
  });
  await openPart(page, 'legalPerson');
  await fill(page, { 'legalPerson.name': legalPerson.name });
  await openPart(page, 'administrator');
  await fill(page, {
    'administrator.name': administrator.name,
    'administrator.document.number': administrator.idNumber,
    'administrator.document.validFrom': administrator.validFrom,
    'administrator.mobile': '13912345678',
  });
  await openPart(page, 'signatures');
  const adder = page.getByRole('textbox', { name: editor.signatures.addLabel });
  await adder.fill('杭州云帆网络');
  await adder.press('Enter');
  await openPart(page, 'authorization');
  const holder = inventLicense(createRandom('holder'), { companyName: '上海代办通信服务有限公司' });
  await fill(page, {
    'accountHolder.name': holder.companyName,
    'accountHolder.creditCode': holder.creditCode,
  });
  await page.getByRole('button', { name: editor.authorization.years(2), exact: true }).click();
}

/** What was read already is only put right; what a platform does not ask for is left out. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, value] of Object.entries(values)) {
    const input = page.locator(`[data-path="${path}"]`).getByRole('textbox').first();
    if ((await input.count()) === 0) continue;
    if ((await input.inputValue()) !== value) await input.fill(value);
  }
}
