import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { resourcesDirectory } from '../../../electron/project-root.ts';
import type { AppClient } from '../../../shared/contract/contract.ts';
import { checkPlatforms } from '../../../shared/rules/check.ts';
import { colourful, drawQuarters } from '../../recognition/files/quarters.ts';
import { mutate as mutateBytes } from '../../recognition/fuzz/mutate.ts';
import { fuzzSeeds } from '../../recognition/fuzz/seeds.ts';
import { type Door, hostileFile } from './door.ts';
import { exportDoor } from './export-door.ts';
import { hostileJson } from './hostile-json.ts';
import { costlyPdfs, hostilePdfs } from './hostile-pdfs.ts';
import { hostilePictures } from './hostile-pictures.ts';
import { mutateJson } from './mutate-json.ts';
import { formPdf, scannedPdf } from './pdf.ts';

const mutateFile: Door['mutate'] = (seed, random) => {
  const { bytes, how } = mutateBytes(seed.bytes, random);
  return hostileFile([seed.how, ...how].join(', '), bytes);
};

/** Small, as most of a picture's bytes are alike to whoever reads it. */
const drawJpeg = async () =>
  sharp(await drawQuarters(colourful, 480, 320))
    .jpeg()
    .toBuffer();

/** Every way for files into the application, each used as a person would use it, up to what it shows of the file. */
export async function openDoors(client: AppClient, dataDirectory: string): Promise<Door[]> {
  const example = await readFile(join(resourcesDirectory, 'example', 'case.json'));
  const pack = await readFile(join(resourcesDirectory, 'platforms', 'jiguang.json'));
  const pictures = [...(await fuzzSeeds())].map(([form, bytes]) => hostileFile(form, bytes));
  const [scanned, form] = [
    hostileFile('a scan', await scannedPdf(await drawJpeg())),
    hostileFile('a form', await formPdf()),
  ];
  const { id: caseId } = await client.cases.create({ platform: 'aliyun', purpose: 'other' });
  const packs = await client.platforms.packs({});

  const keepAndShow = async (file: File): Promise<void> => {
    const { id: fileId } = await client.files.add({ caseId, file });
    try {
      await client.files.preview({ fileId, maximumEdge: 400 });
    } finally {
      await client.files.remove({ fileId });
    }
  };

  return [
    {
      name: 'case file',
      share: 10,
      seeds: [hostileFile('a case', example)],
      crafted: hostileJson('"format":"beituo-case/1"'),
      mutate: mutateJson,
      bring: async (file) => {
        const { id, document } = await client.cases.importDocument({ file });
        checkPlatforms({ document, packs, today: '2026-03-02', files: [] });
        await client.cases.list({ query: document.title.slice(0, 100) });
        await client.cases.trash({ id });
        await client.cases.erase({ id });
      },
    },
    {
      name: 'rule pack',
      share: 10,
      seeds: [hostileFile('a pack', pack)],
      crafted: hostileJson('"format":"beituo-rule-pack/2"'),
      mutate: mutateJson,
      bring: async (file) => {
        const { id } = await client.platforms.examine({ file });
        await client.platforms.take({ file });
        const known = packs.some((shipped) => shipped.id === id);
        await client.platforms.restore({ platform: known ? id : 'jiguang', key: 'shipped' });
      },
    },
    {
      name: 'picture',
      share: 5,
      seeds: pictures,
      crafted: hostilePictures,
      mutate: mutateFile,
      bring: keepAndShow,
    },
    {
      name: 'scanned PDF',
      share: 1,
      seeds: [scanned],
      crafted: hostilePdfs,
      costly: costlyPdfs,
      mutate: mutateFile,
      bring: keepAndShow,
    },
    {
      name: 'platform’s own letter',
      share: 5,
      seeds: [form],
      crafted: hostilePdfs,
      costly: costlyPdfs,
      mutate: mutateFile,
      bring: async (file) => {
        const { id } = await client.letterForms.add({ file, platform: 'aliyun' });
        try {
          const { document } = await client.cases.open({ id: caseId });
          await client.letterForms.fill({ id, document, platform: 'aliyun' });
        } finally {
          await client.letterForms.remove({ id });
        }
      },
    },
    await exportDoor({ client, dataDirectory }),
  ];
}
