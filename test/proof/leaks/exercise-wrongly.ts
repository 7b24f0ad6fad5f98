import type { AppClient } from '../../../shared/contract/contract.ts';
import type { Canaries } from './canaries.ts';
import type { CanaryCase } from './exercise-cases.ts';
import { finished } from './finished.ts';

/** Asks for what is refused, with canaries in what is asked and in the files. Answers how many were refused. */
export async function exerciseWrongly(
  client: AppClient,
  canaries: Canaries,
  kept: CanaryCase,
): Promise<number> {
  const { person, company, idNumber } = canaries;
  const { id, document } = kept;
  const broken = (name: string, content: string | Uint8Array<ArrayBuffer> = `${person} ${idNumber}`) =>
    new File([content], name);
  const halfPhoto = new Uint8Array(canaries.photo.subarray(0, 6000));
  const attempts: readonly (() => Promise<unknown>)[] = [
    () => client.cases.open({ id: person }),
    () => client.cases.open({ id: 'f'.repeat(32) }),
    () =>
      client.cases
        .create({ platform: person, purpose: 'other' })
        .then(({ id }) => client.cases.erase({ id })),
    () => client.cases.save({ id, baseVersion: 1, document }),
    () => client.cases.importDocument({ file: broken(`${person}.json`) }),
    () => client.files.add({ caseId: id, file: broken(`${person}.txt`) }),
    () =>
      client.files
        .add({ caseId: id, file: broken(`${person}.jpg`, halfPhoto) })
        .then(({ id: fileId }) => client.files.preview({ fileId })),
    () => client.letterForms.add({ file: broken(`${company}.pdf`), platform: 'aliyun' }),
    () => client.letterForms.add({ file: broken(`${company}.pdf`, halfPhoto), platform: 'aliyun' }),
    () => client.letter.compose({ document, platform: person }),
    () => client.package.plan({ document, platform: company }),
    () => client.platforms.take({ file: broken(`${person}.json`) }),
    () => client.platforms.examine({ file: broken(`${person}.json`, `{"id":"${person}"}`) }),
    () => client.platforms.compare({ platform: person, key: 'shipped' }),
    () => client.erasure.plan({ client: person }),
    () => finished(client.erasure.client({ client: person, backups: false })),
    () =>
      finished(client.exchange.export({ scope: { kind: 'client', client: person }, passphrase: company })),
    () => finished(client.exchange.import({ file: broken(`${person}.age`), passphrase: person })),
    () => client.vault.setPassphrase({ proof: null, passphrase: person.slice(0, 2), remember: true }),
    () => client.vault.unlock({ proof: { kind: 'recovery', code: idNumber } }),
  ];
  let refused = 0;
  for (const attempt of attempts) {
    await attempt().catch(() => {
      refused += 1;
    });
  }
  return refused;
}
