import type { AppClient } from '../../../shared/contract/contract.ts';
import type { CaseDocument } from '../../../shared/model/case-document.ts';
import { type Canaries, canaryDocument } from './canaries.ts';

/** A case full of canaries, with its files. */
export interface CanaryCase {
  readonly id: string;
  readonly document: CaseDocument;
  readonly photo: string;
  readonly noise: string;
}

/** Types, saves, searches, copies and throws away cases, and brings pictures in and looks at them. */
export async function exerciseCases(client: AppClient, canaries: Canaries): Promise<CanaryCase> {
  const { person, company } = canaries;
  const { cases, files } = client;
  const { id, version } = await cases.create({ platform: 'aliyun', purpose: 'other' });
  const fileOf = (bytes: Buffer<ArrayBuffer>, name: string) => new File([bytes], name);
  const { id: photo } = await files.add({ caseId: id, file: fileOf(canaries.photo, `${person}.jpg`) });
  const { id: noise } = await files.add({ caseId: id, file: fileOf(canaries.noise, `${company}.png`) });
  const joined = await files.join({
    caseId: id,
    files: [fileOf(canaries.noise, `${person}1.png`), fileOf(canaries.photo, `${person}2.jpg`)],
  });
  const document = canaryDocument(canaries, canaries.client, {
    administratorIdPortrait: photo,
    certificate: noise,
    letterScan: joined.id,
  });
  const saved = await cases.save({ id, baseVersion: version, document });
  await cases.save({ id, baseVersion: saved.version, document: { ...document, remark: `${person}改` } });
  await cases.save({ id, baseVersion: saved.version + 1, document });
  await cases.open({ id });
  await cases.versions({ id });
  await cases.openVersion({ id, version });
  await cases.list({ query: person, trashed: false });
  for (const fileId of [photo, noise, joined.id]) {
    await files.preview({ fileId, maximumEdge: 800 });
    await files.original({ fileId });
  }
  await files.confirm({ fileId: photo, fields: ['0.name'], value: person });
  await files.confirm({ fileId: photo, fields: ['0.name'], confirmed: false });
  const copy = await cases.duplicate({ id });
  await cases.trash({ id: copy.id });
  await cases.restore({ id: copy.id });
  await files.remove({ fileId: copy.files[0]?.id ?? '' });
  await cases.trash({ id: copy.id });
  await cases.list({ query: company, trashed: true });
  await cases.erase({ id: copy.id });
  await cases.importDocument({ file: new File([JSON.stringify(document)], `${person}.json`) });
  await cases.createExample({});
  await cases.removeExamples({});
  return { id, document, photo, noise };
}
