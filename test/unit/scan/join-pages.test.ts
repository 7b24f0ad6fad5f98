import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { renderPreview } from '../../../electron/core/recognition/preview.ts';
import { joinPages } from '../../../electron/core/scan/join-pages.ts';

const picture = async (name: string, width: number, height: number, colour: string) => {
  const bytes = await sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], name, { type: 'image/jpeg' });
};

/** The colour in the middle of one page, as it is shown. */
async function colourOf(pdf: Uint8Array, page: number): Promise<readonly number[]> {
  const { bytes } = await renderPreview(pdf, { maximumEdge: 400, page });
  const { dominant } = await sharp(bytes).stats();
  return [dominant.r, dominant.g, dominant.b].map((level) => Math.round(level / 64));
}

describe('pictures of the pages of one letter', () => {
  it('become one PDF in their order, each page in its own shape', async () => {
    const files = [await picture('1.jpg', 600, 900, '#ff0000'), await picture('2.jpg', 900, 600, '#0000ff')];
    const pdf = await joinPages(files, renderPreview);
    const pages = (await PDFDocument.load(pdf)).getPages();
    expect(pages.map((page) => page.getWidth() < page.getHeight())).toEqual([true, false]);
    expect(await colourOf(pdf, 0)).not.toEqual(await colourOf(pdf, 1));
    const { bytes: both } = await renderPreview(pdf, { maximumEdge: 800 });
    const { height } = await sharp(both).metadata();
    expect(height).toBe(800);
  });

  it('refuses a PDF among them by its name', async () => {
    const pdf = new File([new TextEncoder().encode('%PDF-1.7\n')], '扫描.pdf');
    const files = [await picture('1.jpg', 60, 90, '#ffffff'), pdf];
    await expect(joinPages(files, renderPreview)).rejects.toMatchObject({
      problem: { code: 'file-not-picture', file: '扫描.pdf' },
    });
  });
});
