import { messages } from '../../shared/messages/index.ts';
import { type Applicant, drawApplicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { patiently } from './patience.ts';
import { expect, test } from './scenario.ts';
import { field, newCase, openPart, recognized } from './steps.ts';

const { editor, intake, review } = messages;

const licenceOf = ({ photos: [licence = ''] }: Applicant) => licence;

test('photos dropped on the list begin a case of their own', async ({ application: { page }, folder }) => {
  const applicant = await drawApplicant(`${folder}/photos`);
  await dropFiles(page, [licenceOf(applicant)]);
  await expect(page.getByRole('heading', { name: editor.parts.platform, level: 1 })).toBeVisible();
  await recognized(page, 1);
  await openPart(page, 'organization');
  await expect(field(page, '统一社会信用代码')).toHaveValue(applicant.license.creditCode);
});

test('a photo that says something else than what was typed is asked about', async ({
  application: { page },
  folder,
}) => {
  const applicant = await drawApplicant(`${folder}/photos`);
  const { conflict } = intake;
  await newCase(page, 'self');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill('别家公司');
  await dropFiles(page, [licenceOf(applicant)]);
  const question = page.getByRole('dialog', { name: conflict.title(1) });
  await expect(question).toBeVisible({ timeout: patiently(60_000) });
  await expect(question.getByRole('radio', { name: new RegExp(conflict.typed) })).toBeChecked();
  await expect(field(page, '企业名称')).toHaveValue('别家公司');

  await question.getByRole('radio', { name: new RegExp(conflict.recognized) }).check();
  await question.getByRole('button', { name: conflict.confirm }).click();
  await expect(question).toBeHidden();
  await expect(field(page, '企业名称')).toHaveValue(applicant.license.companyName);
});

test('a name typed other than on the licence is told among the checks until it is put right', async ({
  application: { page },
  folder,
}) => {
  const applicant = await drawApplicant(`${folder}/photos`);
  const { companyName } = applicant.license;
  const typed = companyName.replace('有限公司', '有限责任公司');
  const finding = page.getByRole('button', { name: new RegExp(`“${typed}”.*“${companyName}”`) });
  await newCase(page, 'self');
  await dropFiles(page, [licenceOf(applicant)]);
  await recognized(page, 1);
  await openPart(page, 'organization');
  await expect(field(page, '企业名称')).toHaveValue(companyName);
  await openPart(page, 'check');
  await expect(finding).toBeHidden();

  await openPart(page, 'organization');
  await field(page, '企业名称').fill(typed);
  await openPart(page, 'check');
  await expect(finding).toContainText('责任');

  await finding.click();
  await expect(field(page, '企业名称')).toBeFocused();
  await field(page, '企业名称').fill(companyName);
  await openPart(page, 'check');
  await expect(page.getByText(editor.parts.organization, { exact: true }).first()).toBeVisible();
  await expect(finding).toBeHidden();
});

test('recognition stops when it is cancelled; what is in stays', async ({
  application: { page },
  folder,
}) => {
  const { photos } = await drawApplicant(`${folder}/photos`);
  const { queue } = intake;
  await newCase(page, 'self');
  await dropFiles(page, photos);
  // A photo is in the case before it is read.
  const kept = page.getByRole('button', { name: review.actions.removeNamed('licence.jpg') });
  await expect(kept).toBeVisible();
  await page.getByRole('button', { name: queue.cancelAll }).click();
  await expect(page.getByText(queue.stopped)).toBeVisible();
  await expect(kept).toBeVisible();
  await openPart(page, 'organization');
  await expect(field(page, '企业名称')).toHaveValue('');
});
