import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { loadRulePacks } from '../../electron/core/platforms/load-rule-packs.ts';
import { messages } from '../../shared/messages/index.ts';
import type { Purpose } from '../../shared/model/case-document.ts';
import type { RulePack } from '../../shared/model/rule-pack.ts';
import { fieldOf } from '../../shared/rules/fields.ts';
import { partOfPath, type TaskPart, taskParts } from '../../shared/rules/progress.ts';
import { type Applicant, drawApplicant } from './applicant.ts';
import { dropFiles } from './drop-files.ts';
import { expect, test } from './scenario.ts';
import { newCase, openPart, recognized } from './steps.ts';

const { check, editor, review } = messages;
const packs = await loadRulePacks(resolve(import.meta.dirname, '../../resources'));

interface Scenario {
  readonly platform: string;
  readonly purpose: Purpose;
  /** In a small company the legal person looks after the messages too, and fewer photos have to be read. */
  readonly administrator: 'another' | 'legalPerson';
}

const scenarios: readonly Scenario[] = [
  { platform: 'aliyun', purpose: 'other', administrator: 'another' },
  { platform: 'aliyun', purpose: 'self', administrator: 'legalPerson' },
  { platform: 'yihaotong-aliyun', purpose: 'self', administrator: 'legalPerson' },
  { platform: 'yihaotong-chuanglan', purpose: 'other', administrator: 'legalPerson' },
  { platform: 'chuanglan', purpose: 'self', administrator: 'legalPerson' },
  { platform: 'generic-106', purpose: 'other', administrator: 'legalPerson' },
  { platform: 'huaweicloud', purpose: 'other', administrator: 'legalPerson' },
];

let folder: string;
let applicant: Applicant;

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'beituo-applicant-'));
  applicant = await drawApplicant(folder);
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a person types, by the field it belongs to; what was read already is only put right. */
function typedValues({
  purpose,
  ...scenario
}: Scenario): readonly (readonly [path: string, value: string])[] {
  const { license, legalPerson } = applicant;
  const administrator = applicant[scenario.administrator === 'another' ? 'administrator' : 'legalPerson'];
  return [
    ['qualificationName', '云帆网络资质'],
    ['organization.name', license.companyName],
    ['organization.creditCode', license.creditCode],
    ['organization.certificate.validFrom', license.validFrom ?? license.foundedOn],
    ['legalPerson.name', legalPerson.name],
    ['legalPerson.document.number', legalPerson.idNumber],
    ['administrator.name', administrator.name],
    ['administrator.document.number', administrator.idNumber],
    ['administrator.document.validFrom', administrator.validFrom],
    ['administrator.mobile', '13912345678'],
    ...(purpose === 'other' ? ([['accountHolder.name', '上海代办通信服务有限公司']] as const) : []),
  ];
}

for (const scenario of scenarios) {
  const { purpose } = scenario;
  const pack = packOf(scenario.platform);

  test(`${pack.name}, ${editor.purpose[purpose].title}: from an empty case to a clean check`, async ({
    application: { page },
  }) => {
    await newCase(page, purpose);
    await choosePlatform(page, pack);
    const photos = scenario.administrator === 'another' ? applicant.photos : applicant.photos.slice(0, 2);
    await dropFiles(page, photos);
    await recognized(page, photos.length);
    await fillIn(page, pack, scenario);
    await giveHandheldPhoto(page, pack, purpose);

    await openPart(page, 'signatures');
    const adder = page.getByRole('textbox', { name: editor.signatures.addLabel });
    await adder.fill('杭州云帆网络');
    await adder.press('Enter');
    if (purpose === 'other') await dateLetter(page, pack);

    await openPart(page, 'check');
    for (const part of taskParts) await expect(stateOf(page, part, endOf(part, purpose))).toBeAttached();
    await expect(page.getByRole('region', { name: check.severities.error })).toHaveCount(0);
  });
}

function packOf(id: string): RulePack {
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack === undefined) throw new Error(`no rule pack ${id}`);
  return pack;
}

/** The state every part ends in: the stamped letter can only be there after it was printed. */
function endOf(part: TaskPart, purpose: Purpose): keyof typeof editor.tasks.states {
  if (part === 'authorization' && purpose === 'self') return 'not-needed';
  return part === 'export' && purpose === 'other' ? 'started' : 'done';
}

async function choosePlatform(page: Page, { name }: RulePack): Promise<void> {
  const choices = page.getByRole('group', { name: editor.labels.platforms });
  const choice = (platform: string) => choices.getByRole('checkbox', { name: new RegExp(`^${platform} `) });
  const { name: chosenAtFirst } = packOf('aliyun');
  await choice(name).check();
  if (name !== chosenAtFirst) await choice(chosenAtFirst).uncheck();
}

/** Fills in, part by part and under the platform's own labels, what the platform asks and is not there yet. */
async function fillIn(page: Page, pack: RulePack, scenario: Scenario): Promise<void> {
  let open: TaskPart | undefined;
  for (const [path, value] of typedValues(scenario)) {
    const asked = fieldOf(pack, path, scenario.purpose);
    if (asked === undefined) continue;
    const part = partOfPath(path);
    if (part !== open) {
      await openPart(page, part);
      if (part === 'administrator' && scenario.administrator === 'legalPerson') {
        await page.getByRole('button', { name: editor.administrator.sameAsLegalPerson }).click();
      }
    }
    open = part;
    const input = page.locator(`[data-path="${path}"]`).getByRole('textbox', { name: asked.label });
    if ((await input.inputValue()) !== value) await input.fill(value);
  }
}

async function giveHandheldPhoto(page: Page, pack: RulePack, purpose: Purpose): Promise<void> {
  const asked = fieldOf(pack, 'files.administratorHandheld', purpose);
  if (asked?.required !== true) return;
  const photo = join(folder, 'handheld.jpg');
  await writeFile(photo, await readFile(applicant.photos[2] ?? ''));
  await openPart(page, 'administrator');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: review.missingPhotoChoose(asked.label) }).click();
  await (await chooser).setFiles(photo);
  await expect(
    page.getByRole('radio', { name: messages.documents.slots.administratorHandheld }),
  ).toBeAttached();
}

async function dateLetter(page: Page, pack: RulePack): Promise<void> {
  await openPart(page, 'authorization');
  await page.getByRole('button', { name: editor.authorization.years(2), exact: true }).click();
  const signed = fieldOf(pack, 'authorization.signedOn', 'other');
  if (signed?.required !== true) return;
  const [start, end] = ['validFrom', 'signedOn'].map((name) =>
    page.locator(`[data-path="authorization.${name}"]`).getByRole('textbox'),
  );
  await end?.fill((await start?.inputValue()) ?? '');
}

function stateOf(page: Page, part: TaskPart, state: keyof typeof editor.tasks.states) {
  const tasks = page.getByRole('navigation', { name: editor.tasks.label });
  return tasks.getByRole('link', {
    name: new RegExp(`^${editor.parts[part]}\\s*${editor.tasks.states[state]}`),
  });
}
