import { expect, it } from 'vitest';
import { checkStreams } from '../../../electron/core/recognition/decode/pdf-streams.ts';
import { deflatedZeros } from '../../proof/hostile/bombs.ts';
import { formPdf, pdfOf } from '../../proof/hostile/pdf.ts';
import { problemOf } from '../cases/problem-of.ts';

const page = (data: Uint8Array, filter: string): Buffer =>
  pdfOf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>',
    { dictionary: filter, data },
  ]);

it('refuses a part that unpacks to more than any page needs', async () => {
  const bomb = page(await deflatedZeros(260_000_000), '/Filter/FlateDecode');
  expect(await problemOf(() => checkStreams(bomb))).toMatchObject({ code: 'picture-too-many-pixels' });
});

it('takes a page as large as one may be, whole or damaged, and what is not packed that way', async () => {
  const large = await deflatedZeros(240_000_000);
  for (const file of [
    page(large, '/Filter/FlateDecode'),
    page(large.subarray(0, -100), '/Filter/FlateDecode'),
    page(await deflatedZeros(260_000_000), '/Filter/DCTDecode'),
    await formPdf(),
    Buffer.from('%PDF-1.7 stream'),
    Buffer.from('streamendstream'),
  ])
    await expect(checkStreams(file)).resolves.toBeUndefined();
});
