import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { create, type Font } from '@cantoo/fontkit';
import { Path2D } from '@napi-rs/canvas';
import { describe, expect, test } from 'vitest';
import { fillTemplate } from '../../../electron/core/letter/filling.ts';
import { layOutLetter } from '../../../electron/core/letter/layout.ts';
import { type Mark, pageHeight, pageWidth } from '../../../electron/core/letter/page-geometry.ts';
import { type CaseDocument, caseDocumentSchema, caseFormat } from '../../../shared/model/case-document.ts';
import {
  fonts,
  letterOf,
  longestName,
  platformName,
  resourcesDirectory,
  sample,
  signatureNames,
  template,
} from './letter-samples.ts';
import { type Pixels, pixelsOf, pixelsOfPages, whiteCanvas } from './printed-letter.ts';

type TextMark = Extract<Mark, { kind: 'text' }>;

const scale = 3;
const face = await wholeFont();

const documents: Record<string, CaseDocument> = {
  'four signatures': sample(),
  'one signature': sample({ signatures: ['云杉秋实'] }),
  '100 signatures': sample({ signatures: signatureNames(100) }),
  'longest names': sample({ organizationName: longestName, accountHolderName: longestName }),
  'rare characters': sample({
    organizationName: '䶮㛃𠮷𬭎𫖯㑇䲟𬬭𫟹龘（上海）·镕喆文化有限公司',
    signatures: ['䶮㛃𠮷', '𬭎龘犇'],
  }),
  'Latin names': sample({
    organizationName: 'Lighthouse & Northern Star (Shanghai) Co., Ltd.',
    accountHolderName: 'Ōsaka·Müller-Straße 1907 Trading S.à r.l.',
    signatures: ['iCloud云', 'ABC123'],
  }),
  'nothing filled in': caseDocumentSchema.parse({ format: caseFormat }),
};

describe('every glyph is on the page as the whole font draws it', () => {
  test.each(Object.entries(documents))('%s', async (_, document) => {
    const { bytes } = await letterOf(document);
    const printed = await pixelsOfPages(bytes, scale);
    const pages = layOutLetter(fillTemplate(template, document, platformName), template, fonts);
    expect(printed).toHaveLength(pages.length);

    const wrong = pages.flatMap(({ marks }, index) => {
      const texts = marks.filter((mark): mark is TextMark => mark.kind === 'text' && mark.text.trim() !== '');
      const expected = drawnWithWholeFont(marks);
      const page = printed[index];
      if (page === undefined) return ['page'];
      return texts.filter((mark) => !sameInk(mark, page, expected)).map(({ text }) => text);
    });
    expect(wrong).toEqual([]);
  });
});

test('a missing or a different glyph would be noticed', async () => {
  const { bytes } = await letterOf(sample({ signatures: ['云杉秋实'] }));
  const [page] = await pixelsOfPages(bytes, scale);
  const other = sample({ signatures: ['云杉秋寒'] });
  const marks = layOutLetter(fillTemplate(template, other, platformName), template, fonts)[0]?.marks ?? [];
  const expected = drawnWithWholeFont(marks);
  const wrong = marks.filter((mark) => mark.kind === 'text' && page && !sameInk(mark, page, expected));
  expect(
    wrong
      .map((mark) => mark.kind === 'text' && mark.text)
      .join('')
      .replaceAll(/\s/g, ''),
  ).toBe('寒');
});

describe('the printed fields', () => {
  test('leave no character of a name out', () => {
    const name = '䶮㛃𠮷（上海）·Müller 有限公司';
    const document = sample({ organizationName: name, signatures: ['𬭎龘'] });
    const [page] = layOutLetter(fillTemplate(template, document, platformName), template, fonts);
    const text = page?.marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('') ?? '';
    expect(text.split(name)).toHaveLength(3);
    expect(text).toContain('【𬭎龘】');
  });
});

async function wholeFont(): Promise<Font> {
  const font = create(await readFile(join(resourcesDirectory, 'fonts/NotoSerifCJKsc-Regular.otf')));
  if ('fonts' in font) throw new Error('expected one face');
  return font;
}

/** The same marks drawn from the outlines of the font file, without any PDF. */
function drawnWithWholeFont(marks: readonly Mark[]): Pixels {
  const canvas = whiteCanvas(pageWidth * scale, pageHeight * scale);
  const context = canvas.getContext('2d');
  for (const mark of marks) {
    if (mark.kind === 'rule') {
      context.setTransform(scale, 0, 0, scale, 0, 0);
      context.lineWidth = 0.6;
      context.beginPath();
      context.moveTo(mark.x, mark.y);
      context.lineTo(mark.x + mark.width, mark.y);
      context.stroke();
      continue;
    }
    const unit = (mark.size / 1000) * scale;
    context.setTransform(unit, 0, 0, -unit, mark.x * scale, mark.y * scale);
    const outline = new Path2D(face.glyphForCodePoint(mark.text.codePointAt(0) ?? 0)?.path.toSVG() ?? '');
    context.fill(outline);
    context.lineWidth = 22;
    if (mark.strong) context.stroke(outline);
  }
  return pixelsOf(canvas);
}

/** Whether the square of a character shows the same ink on both pages, but for the smoothing of edges. */
function sameInk(mark: TextMark, printed: Pixels, expected: Pixels): boolean {
  let ink = 0;
  let difference = 0;
  const left = Math.floor(mark.x * scale);
  const right = Math.ceil((mark.x + mark.width) * scale);
  const top = Math.floor((mark.y - mark.size * 0.9) * scale);
  const bottom = Math.ceil((mark.y + mark.size * 0.25) * scale);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const wanted = 255 - (expected.grey[y * expected.width + x] ?? 255);
      ink += wanted;
      difference += Math.abs(wanted - (255 - (printed.grey[y * printed.width + x] ?? 255)));
    }
  }
  return ink > 0 && difference / ink < 0.15;
}
