import { messages } from '../../shared/messages/index.ts';
import { expect, test } from './scenario.ts';
import { field, goHome, newCase, openPart, saved } from './steps.ts';

const { editor, exportPart, home } = messages;
const name = '杭州云帆网络科技有限公司';

test('a case leaves as a file and comes back as another case', async ({ application: { page }, folder }) => {
  await newCase(page, 'other');
  await openPart(page, 'organization');
  await field(page, '企业名称').fill(name);
  await openPart(page, 'signatures');
  await field(page, editor.signatures.addLabel).fill('云帆网络');
  await field(page, editor.signatures.addLabel).press('Enter');
  await saved(page);

  await openPart(page, 'export');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: exportPart.caseFile.save }).click();
  const kept = await download;
  expect(kept.suggestedFilename()).toBe(exportPart.caseFile.name(name));
  const file = `${folder}/${kept.suggestedFilename()}`;
  await kept.saveAs(file);

  await goHome(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: home.importFile }).click();
  await (await chooser).setFiles(file);
  await expect(page.getByRole('heading', { name: editor.parts.platform, level: 1 })).toBeVisible();
  await openPart(page, 'organization');
  await expect(field(page, '企业名称')).toHaveValue(name);
  await openPart(page, 'signatures');
  await expect(page.getByRole('listitem', { name: '【云帆网络】' })).toBeVisible();
  await goHome(page);
  await expect(page.getByRole('link', { name: new RegExp(name) })).toHaveCount(2);
});
