import type { AppClient } from '../../../shared/contract/contract.ts';
import { formPdf } from '../hostile/pdf.ts';
import type { Canaries } from './canaries.ts';
import type { CanaryCase } from './exercise-cases.ts';
import { finished } from './finished.ts';

const platform = 'aliyun';

/** Composes letters, fills a platform's own, makes a package, and fetches everything that is made. */
export async function exercisePapers(client: AppClient, canaries: Canaries, kept: CanaryCase): Promise<void> {
  const { document, id } = kept;
  const { letter, letterForms } = client;
  await letter.compose({ document, platform });
  await letter.testPage({});
  const { batchId } = await finished(letter.batch({ cases: [id], form: 'zip', composeAnyway: true }));
  if (batchId !== null) await letter.batchFile({ batchId });

  const form = new File([new Uint8Array(await formPdf())], `${canaries.person}的模板.pdf`);
  const { id: formId } = await letterForms.add({ file: form, platform });
  const places = [
    {
      kind: 'mark' as const,
      page: 0,
      box: [0.1, 0.2, 0.5, 0.05] as const,
      value: 'organization.name' as const,
    },
    {
      kind: 'mark' as const,
      page: 0,
      box: [0.1, 0.3, 0.5, 0.05] as const,
      value: 'administrator.number' as const,
    },
  ].map((place) => ({ ...place, box: [...place.box] as [number, number, number, number] }));
  await letterForms.mark({ id: formId, places });
  await letterForms.list({});
  await letterForms.original({ id: formId });
  await letterForms.fill({ id: formId, document, platform });
  await letterForms.use({ platform, id: null });
  await letterForms.remove({ id: formId });
  await letterForms.add({ file: form, platform });

  await client.package.plan({ document, platform });
  const { packageId } = await finished(
    client.package.make({ document, platform, watermark: true, insist: true }),
  );
  if (packageId !== null) await client.package.file({ packageId });
}

/** Reads the pictures and checks one as a signed letter. Answers what was read, so that it is looked for, too. */
export async function exerciseReaders(
  client: AppClient,
  { document, photo, noise }: CanaryCase,
): Promise<string[]> {
  await client.recognition.warm({});
  const { recognition } = await finished(client.recognition.read({ fileId: photo }));
  await finished(client.scan.check({ fileIds: [noise], document, platform })).catch(() => undefined);
  const fields = (recognition?.documents ?? []).flatMap((found) => Object.values(found.fields));
  return fields.map(({ value }) => value).filter((value) => value.length >= 6);
}
